package org.demarche.coding;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.coding.JsonValue.JsonObject;
import org.demarche.model.Affiliation;
import org.demarche.model.Coding;
import org.demarche.model.CodingStatus;
import org.demarche.model.CorpusFile;
import org.demarche.model.Document;
import org.demarche.model.Entity;
import org.demarche.model.Institution;
import org.demarche.model.InstitutionCategory;
import org.demarche.model.Person;
import org.demarche.model.Position;
import org.demarche.model.PositionKind;
import org.demarche.model.Quotation;
import org.demarche.model.Stance;
import org.demarche.problem.Location;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * Checks the rules of the codebook that involve several fields. The shapes require the same of any graph; this check reports
 * violations before anything is loaded.
 */
final class RuleCheck {

    private static final Set<Stance> CONDITIONAL =
            EnumSet.of(Stance.CONDITIONAL_SUPPORT, Stance.CONDITIONAL_OPPOSITION);
    private static final Set<PositionKind> OF_PARTIES = EnumSet.of(PositionKind.OFFER, PositionKind.RESPONSE);
    private static final Set<InstitutionCategory> OF_EXPERTS =
            EnumSet.of(InstitutionCategory.THINK_TANK, InstitutionCategory.UNIVERSITY);

    private final ReadContext reading;
    private final SourceMap places;
    private final Registry shared;
    private final Map<String, Entity> own = new HashMap<>();
    private final Map<String, Set<String>> quotedFrom = new HashMap<>();

    RuleCheck(ReadContext reading, SourceMap places, Registry shared) {
        this.reading = reading;
        this.places = places;
        this.shared = shared;
    }

    /**
     * Checks every position as far as its own errors allow. Rules that look beyond a position are checked in the part of the file that
     * has no error, because they might look at a placeholder.
     *
     * @param sound that part, if there is one
     */
    void check(Coding coding, Optional<CorpusFile> sound) {
        Faults faults = new Faults(reading.problems());
        boolean reviewed = coding.article().codingStatus() == CodingStatus.REVIEWED;
        boolean text = !faults.in("/text")
                && places.find(coding.id(), "text").map(Location::pointer).equals(Optional.of("/text"));
        Set<String> seen = new HashSet<>();
        for (Position position : coding.positions()) {
            if (!seen.add(position.id())) {
                continue; // The second position with an id has no place of its own.
            }
            if (reviewed) {
                suggestions(position);
            }
            places.find(position.id(), "").map(Location::pointer).ifPresent(pointer -> {
                if (!faults.in(pointer)) {
                    conditions(position);
                }
                if (text && !faults.in(pointer + "/evidence") && !faults.in(pointer + "/id")) {
                    anchors(position, coding.article().textLength());
                }
            });
        }
        if (sound.orElse(null) instanceof Coding part) {
            own.put(part.id(), part.article().document());
            part.entities().all().forEach(entity -> own.put(entity.id(), entity));
            part.positions().forEach(position -> {
                speakers(position);
                chain(position, part.id());
            });
        }
    }

    private void suggestions(Position position) {
        JsonObject object = reading.objects().get(position.id());
        if (object != null && object.get(SuggestionReader.KEY) != null) {
            String message = "the coding is reviewed, but a suggestion is undecided";
            report(ProblemCode.SUGGESTION_LEFT, position, SuggestionReader.KEY, message);
        }
    }

    private void conditions(Position position) {
        boolean conditional = CONDITIONAL.contains(position.stance());
        if (conditional && position.conditions().isEmpty()) {
            String message = "the stance is " + position.stance().term() + ", but \"condition\" is missing";
            report(ProblemCode.CONDITION_MISSING, position, "stance", message);
        } else if (!conditional && !position.conditions().isEmpty()) {
            String message = "\"condition\" is present, but the stance is "
                    + position.stance().term();
            report(ProblemCode.CONDITION_UNEXPECTED, position, "condition", message);
        }
    }

    private void speakers(Position position) {
        if (position.holder().equals(position.statedBy())) {
            String message = "\"" + position.holder() + "\" is both \"holder\" and \"statedBy\"";
            report(ProblemCode.STATED_BY_HOLDER, position, "statedBy", message);
        }
        if (position.statedIn() != null
                && entity(position.statedIn()) instanceof Document document
                && !mayState(document, position)) {
            String message = "neither \"holder\" nor \"statedBy\" is an author of \"" + document.id() + "\"";
            report(ProblemCode.HOLDER_NOT_AUTHOR, position, "holder", message);
        }
        PositionKind kind = position.kind();
        if (kind != null
                && OF_PARTIES.contains(kind)
                && position.onBehalfOf().isEmpty()
                && isExpert(position.holder())) {
            String message = "\"" + position.holder()
                    + "\" is an expert and cannot be the holder of a position of kind " + kind.term();
            report(ProblemCode.EXPERT_AS_PARTY, position, "holder", message);
        }
    }

    /** Articles report what other people say; any other document states the positions of its authors. */
    private static boolean mayState(Document document, Position position) {
        if (document.type() == Document.Type.ARTICLE || document.authors().isEmpty()) {
            return true;
        }
        Stream<String> speakers =
                Stream.concat(Stream.of(position.holder(), position.statedBy()), position.onBehalfOf().stream());
        return speakers.filter(Objects::nonNull).anyMatch(document.authors()::contains);
    }

    private boolean isExpert(String holder) {
        if (!(entity(holder) instanceof Person person)) {
            return false;
        }
        List<InstitutionCategory> categories = person.affiliations().stream()
                .map(Affiliation::institution)
                .filter(Objects::nonNull)
                .map(id -> entity(id) instanceof Institution institution ? institution.category() : null)
                .filter(Objects::nonNull)
                .toList();
        return !categories.isEmpty() && OF_EXPERTS.containsAll(categories);
    }

    /** The article must quote every document of the chain, directly or through other documents of the chain. */
    private void chain(Position position, String article) {
        Set<String> wanted = new HashSet<>(position.reportedIn());
        if (position.statedIn() != null) {
            wanted.add(position.statedIn());
        }
        wanted.remove(article);
        Deque<String> reached = new ArrayDeque<>(List.of(article));
        while (!wanted.isEmpty() && !reached.isEmpty()) {
            Set<String> next = quoted(reached.remove(), wanted);
            wanted.removeAll(next);
            reached.addAll(next);
        }
        wanted.stream()
                .sorted()
                .findFirst()
                .ifPresent(lost -> report(
                        ProblemCode.BROKEN_CHAIN,
                        position,
                        lost.equals(position.statedIn()) ? "statedIn" : "reportedIn",
                        "the article does not quote \"" + lost
                                + "\", directly or through the documents in \"reportedIn\""));
    }

    private void anchors(Position position, int length) {
        for (int i = 0; i < position.evidence().size(); i++) {
            if (position.evidence().get(i) instanceof Quotation quotation
                    && (quotation.start() >= quotation.end() || quotation.end() > length)) {
                String message = "the quotation spans " + quotation.start() + " to " + quotation.end()
                        + ", but the text has " + length + " code points";
                report(ProblemCode.ANCHOR_OUTSIDE, position.id() + "/evidence/" + (i + 1), "end", message);
            }
        }
    }

    /** Those of the wanted documents from which a document quotes. */
    private Set<String> quoted(String id, Set<String> wanted) {
        Set<String> sources = quotedFrom.computeIfAbsent(
                id, key -> entity(key) instanceof Document document ? Set.copyOf(document.quotedFrom()) : Set.of());
        Set<String> found = new HashSet<>(sources.size() < wanted.size() ? sources : wanted);
        found.retainAll(sources.size() < wanted.size() ? wanted : sources);
        return found;
    }

    private @Nullable Entity entity(String id) {
        Entity entity = own.get(id);
        return entity != null ? entity : shared.find(id).orElse(null);
    }

    private void report(ProblemCode code, Position position, String field, String message) {
        report(code, position.id(), field, message);
    }

    private void report(ProblemCode code, String id, String field, String message) {
        Location place = places.find(id, field).orElseGet(() -> Location.ofFile(id));
        reading.problems().add(new Problem(code, place, message, code.hint()));
    }
}
