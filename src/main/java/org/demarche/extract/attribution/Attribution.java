package org.demarche.extract.attribution;

import java.util.List;
import java.util.Optional;
import org.demarche.extract.text.Span;

/**
 * Somebody is said to have said something.
 *
 * @param source who, in the text's words; empty where the text does not name anybody
 * @param cue the words that show it, such as "said"
 * @param content what was said, in one or more stretches, in reading order
 * @param sharedSource whether the source stands with another attribution of the sentence, as in "she said … and added …"
 */
public record Attribution(List<Span> source, List<Span> cue, List<Span> content, boolean sharedSource) {

    public Attribution {
        source = List.copyOf(source);
        cue = List.copyOf(cue);
        content = content.stream().sorted().toList();
    }

    /** Where it begins, for putting attributions into reading order. */
    public int start() {
        return whole().start();
    }

    /** The shortest stretch that holds cue and contents, and the source where it is the attribution's own. */
    public Span whole() {
        Optional<Span> own = sharedSource ? Optional.empty() : source.stream().reduce(Span::with);
        Span rest = java.util.stream.Stream.concat(cue.stream(), content.stream())
                .reduce(Span::with)
                .orElseThrow();
        return own.map(rest::with).orElse(rest);
    }
}
