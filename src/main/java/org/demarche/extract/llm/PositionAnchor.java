package org.demarche.extract.llm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.demarche.anchor.Passage;
import org.demarche.anchor.Sought;
import org.demarche.anchor.TextAnchors;
import org.demarche.extract.attribution.Attribution;
import org.demarche.extract.text.Span;

/**
 * Ties the positions of a reply to the part of a text that they are from. A position with a quotation, a holder or a speaker that
 * the text does not have is refused; so are a target that was not offered and a condition, but not the rest of their position.
 */
final class PositionAnchor {

    private static final int LONGEST_SHOWN = 60;

    private final TextAnchors finder;
    private final Span part;
    private final Span soFar;
    private final Predicate<String> offered;
    private final Consumer<String> messages;

    /**
     * For one part.
     *
     * @param finder of the whole text, since names may stand in front of the part
     * @param offered whether a target was offered to the model, by its id
     * @param messages receives what is refused
     */
    PositionAnchor(TextAnchors finder, Span part, Predicate<String> offered, Consumer<String> messages) {
        this.finder = finder;
        this.part = part;
        this.soFar = new Span(0, part.end());
        this.offered = offered;
        this.messages = messages;
    }

    /** The position in the words of the text; empty if it is refused. */
    Optional<ModelStatement> statement(ModelPosition position) {
        List<Span> content = content(position);
        if (content.isEmpty()) {
            return Optional.empty();
        }
        Optional<Attribution> holder = attribution(position.holder(), content);
        Optional<Attribution> speaker = position.statedBy().flatMap(name -> attribution(name, content));
        boolean complete =
                holder.isPresent() && speaker.isPresent() == position.statedBy().isPresent();
        return complete ? Optional.of(new ModelStatement(holder.get(), speaker, reading(position))) : Optional.empty();
    }

    /** The passages of all quotations; empty if one of them is not in the part. */
    private List<Span> content(ModelPosition position) {
        List<Span> content = new ArrayList<>();
        String before = position.before();
        for (String words : position.quotations()) {
            Optional<Span> found = find(words, before);
            if (found.isEmpty()) {
                messages.accept("Refused: the text does not have the words \"" + shown(words) + "\".");
                return List.of();
            }
            content.add(found.get());
            before = words;
        }
        return content;
    }

    private Optional<Span> find(String words, String before) {
        return finder.similar(new Sought(words, before, "", -1, passage(part))).map(PositionAnchor::span);
    }

    private static Passage passage(Span span) {
        return new Passage(span.start(), span.end());
    }

    private static Span span(Passage passage) {
        return new Span(passage.start(), passage.end());
    }

    private Optional<Attribution> attribution(String name, List<Span> content) {
        Optional<Span> mention = finder.nearest(name, passage(content.getFirst()), passage(soFar))
                .map(PositionAnchor::span);
        if (mention.isEmpty()) {
            messages.accept("Refused: the text does not name \"" + shown(name) + "\".");
        }
        return mention.map(source -> new Attribution(List.of(source), List.of(), content, false));
    }

    private ModelReading reading(ModelPosition position) {
        Optional<String> target = position.target().filter(offered);
        return new ModelReading(
                target,
                position.proposal().filter(any -> target.isEmpty()),
                position.stance(),
                position.kind(),
                position.condition().flatMap(words -> find(words, "")),
                position.hedged(),
                position.confidence());
    }

    /** Words for a message: one line, not too long. */
    static String shown(String words) {
        String line = words.replaceAll("\\s+", " ").replaceAll("\\p{Cntrl}", "");
        return line.length() <= LONGEST_SHOWN ? line : line.substring(0, LONGEST_SHOWN) + "…";
    }
}
