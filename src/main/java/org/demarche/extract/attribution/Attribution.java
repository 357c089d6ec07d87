package org.demarche.extract.attribution;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.extract.text.Span;

/**
 * A statement that a text attributes to a source.
 *
 * @param source the source in the text; empty if the text names none
 * @param cue the words of attribution, such as "said"
 * @param content the statement, one or more spans in reading order
 * @param sharedSource whether the source belongs to another attribution of the sentence, too: "she said … and added …"
 */
public record Attribution(List<Span> source, List<Span> cue, List<Span> content, boolean sharedSource) {

    public Attribution {
        source = List.copyOf(source);
        cue = List.copyOf(cue);
        content = content.stream().sorted().toList();
    }

    /** Its start, for sorting in reading order. */
    public int start() {
        return whole().start();
    }

    /** The shortest span that covers cue and content, and the source unless it is shared. */
    public Span whole() {
        Optional<Span> own = sharedSource ? Optional.empty() : source.stream().reduce(Span::with);
        Span rest =
                Stream.concat(cue.stream(), content.stream()).reduce(Span::with).orElseThrow();
        return own.map(rest::with).orElse(rest);
    }
}
