package org.demarche.coding;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.demarche.model.Article;
import org.demarche.model.Coding;
import org.demarche.model.CorpusDescription;
import org.demarche.model.CorpusFile;
import org.demarche.model.Document;
import org.demarche.model.Entities;
import org.demarche.model.Entity;
import org.demarche.model.IdSyntax;
import org.demarche.model.JudgedLinks;
import org.demarche.model.LangText;
import org.demarche.model.Position;

/**
 * Takes from a file with errors what can be checked further. A rule that looks at several objects would report nonsense about a
 * placeholder, so an object goes with all that refer to it.
 */
final class SoundPart {

    private static final LangText NO_TITLE = new LangText("?", "und");
    private static final String NO_BASE = "http://example.org/";

    private final ReadContext reading;
    private final Registry shared;
    private final Faults faults;
    private final Set<String> unsound = new HashSet<>();
    private final Set<String> taken = new HashSet<>();

    private SoundPart(ReadContext reading, Registry shared) {
        this.reading = reading;
        this.shared = shared;
        this.faults = new Faults(reading.problems());
    }

    /**
     * The sound part of a file.
     *
     * @param file what was read, with placeholders
     * @param shared the entities that it may refer to besides its own
     * @return empty if the id of the file has an error, or if it is a file of links
     */
    static Optional<CorpusFile> of(CorpusFile file, ReadContext reading, Registry shared) {
        return new SoundPart(reading, shared).part(file);
    }

    private Optional<CorpusFile> part(CorpusFile file) {
        if (faults.isEmpty()) {
            return Optional.of(file);
        }
        if (!IdSyntax.isEntityId(file.id())) {
            return Optional.empty();
        }
        collect(file);
        taken.add(file.id());
        String base = IdSyntax.isBase(file.base()) ? file.base() : NO_BASE;
        return switch (file) {
            case CorpusDescription corpus ->
                Optional.of(new CorpusDescription(
                        base,
                        corpus.id(),
                        titled(corpus.title()),
                        null,
                        null,
                        corpus.actorTargets(),
                        sound(corpus.entities())));
            case Coding coding ->
                Optional.of(new Coding(base, article(coding), sound(coding.entities()), positions(coding)));
            case JudgedLinks links -> Optional.empty();
        };
    }

    /** Whatever has an error, and then whatever refers to it, directly or through others. */
    private void collect(CorpusFile file) {
        Set<String> own = reading.objects().keySet();
        Map<String, List<String>> referrers = new HashMap<>();
        Deque<String> found = new ArrayDeque<>();
        reading.objects().forEach((id, object) -> {
            if (faults.in(object.path().pointer())) {
                found.add(id);
            }
        });
        for (ReadContext.Reference reference : reading.references()) {
            referrers.computeIfAbsent(reference.to(), to -> new ArrayList<>()).add(reference.from());
            if (!own.contains(reference.to()) && shared.isDoubtful(reference.to())) {
                found.add(reference.to());
            }
        }
        while (!found.isEmpty()) {
            String id = found.remove();
            if (!id.equals(file.id()) && unsound.add(id)) {
                found.addAll(referrers.getOrDefault(id, List.of()));
            }
        }
    }

    private Entities sound(Entities all) {
        return new Entities(
                sound(all.actors()),
                sound(all.documents()),
                sound(all.issues()),
                sound(all.proposals()),
                sound(all.claims()));
    }

    private <T extends Entity> List<T> sound(List<T> entities) {
        return entities.stream().filter(entity -> isSound(entity.id())).toList();
    }

    /** Of two objects with the same id, the second has an error. */
    private boolean isSound(String id) {
        return IdSyntax.isEntityId(id) && !unsound.contains(id) && taken.add(id);
    }

    /** Only what rules about positions look at; references of the article to something unsound would be reported at the wrong place. */
    private Article article(Coding coding) {
        Article all = coding.article();
        Document document = all.document();
        Predicate<String> sound = id -> !unsound.contains(id);
        Document reduced = new Document(
                document.id(),
                document.type(),
                titled(document.title()),
                null,
                List.of(),
                null,
                List.of(),
                document.issued(),
                null,
                null,
                document.quotedFrom().stream()
                        .filter(IdSyntax::isEntityId)
                        .filter(sound)
                        .toList(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return new Article(
                reduced,
                all.textSha256(),
                all.textLength(),
                all.textMayBeShown(),
                all.codedBy(),
                all.codedOn(),
                all.codingStatus());
    }

    private List<Position> positions(Coding coding) {
        boolean chained = !faults.in("/quotedFrom")
                && coding.entities().documents().stream().noneMatch(document -> unsound.contains(document.id()));
        return coding.positions().stream()
                .filter(position -> IdSyntax.isPositionId(position.id()))
                .filter(position -> !unsound.contains(position.id()) && taken.add(position.id()))
                .filter(position -> chained || isOf(coding.id(), position))
                .toList();
    }

    /** Whether a position comes from the article itself, so that it does not matter what the article quotes. */
    private static boolean isOf(String article, Position position) {
        return (position.statedIn() == null || position.statedIn().equals(article))
                && position.reportedIn().stream().allMatch(article::equals);
    }

    private static LangText titled(LangText title) {
        return title.value().isEmpty() || !IdSyntax.isLanguage(title.language()) ? NO_TITLE : title;
    }
}
