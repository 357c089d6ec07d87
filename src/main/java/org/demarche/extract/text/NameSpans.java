package org.demarche.extract.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.io.Resources;

/** The runs of capitalised words in a text, which may be names. */
public final class NameSpans {

    /**
     * A capitalised word, initials, a word with a particle such as "al-Hamad" or "d'Orsay", or one in a script without capitals. Every
     * repetition is bounded, so that a text of capitals alone cannot exhaust the stack.
     */
    public static final String CAPITAL = "(?:\\p{Lu}\\.(?:\\s?\\p{Lu}\\.){0,5}(?:\\p{Lu}(?![\\p{L}.]))?"
            + "|(?:(?:al|el|ad|as|ash|an|ar|at|az|ul|ur|de|le|la|bin|ben|abu)-|[dl]['’])?\\p{Lu}[\\p{L}\\p{M}\\p{N}]*(?:['’-]\\p{L}[\\p{L}\\p{M}]*){0,5}"
            + "|\\p{Lo}[\\p{Lo}\\p{M}]{1,20})";

    /** White space within a name: names do not continue on the next line. */
    public static final String BLANK = "[^\\S\\n]+";

    private static final String PARTICLE =
            "(?:van|von|der|den|de|di|da|dos|das|do|del|della|du|des|la|le|al|bin|bint|ibn|ben|abu|el|ter|ten|zu|af|av|['’]t)";
    /** Robert "Bob" Strand. */
    private static final String NICKNAME = "(?:[\"“‘'(]\\p{Lu}\\p{Ll}[\\p{L}.-]{0,20}[\"”’')]" + BLANK + ")?";

    private static final Pattern RUN =
            // The apostrophe belongs to plurals as in "Fishers' Union".
            Pattern.compile("(?<![\\p{L}\\p{N}])" + CAPITAL + "(?:(?:(?<=s)['’])?" + BLANK + NICKNAME + "(?:" + PARTICLE
                    + BLANK + "){0,2}" + CAPITAL + "){0,12}(?:(?<=\\b[JS]r)\\.(?=\\s+\\p{Ll}|,))?");
    private static final Pattern WORD = Pattern.compile("\\S+\\s*");
    private static final Pattern POSSESSIVE = Pattern.compile("['’]s?$");
    private static final Set<String> SMALL_WORDS =
            Set.copyOf(Resources.lines(NameSpans.class, "capitalised-words.txt"));

    private final String text;
    private final SpanIndex runs;
    private final List<Span> names;

    private NameSpans(String text) {
        this.text = text;
        this.runs = SpanIndex.of(runs(text, new Span(0, text.length())));
        this.names = names(runs.all());
    }

    static NameSpans of(String text) {
        return new NameSpans(text);
    }

    List<Span> all() {
        return names;
    }

    List<Span> in(Span within) {
        List<Span> overlapping = runs.overlapping(within);
        boolean cut = !overlapping.isEmpty()
                && !(within.contains(overlapping.getFirst()) && within.contains(overlapping.getLast()));
        return names(cut ? runs(text, within) : overlapping);
    }

    private static List<Span> runs(String text, Span within) {
        List<Span> found = new ArrayList<>();
        Matcher run = RUN.matcher(text).region(within.start(), within.end()).useTransparentBounds(true);
        while (run.find()) {
            found.add(new Span(run.start(), run.end()));
        }
        return found;
    }

    private List<Span> names(List<Span> found) {
        return found.stream().flatMap(run -> name(run).stream()).toList();
    }

    /** A run without the small words at its start, such as "The", and without a possessive ending. */
    private Optional<Span> name(Span run) {
        int start = run.start();
        Matcher word = WORD.matcher(text).region(run.start(), run.end());
        while (word.find() && isSmallWord(word.group().strip())) {
            start = word.end();
        }
        Matcher possessive = POSSESSIVE.matcher(text).region(start, run.end());
        int end = possessive.find() ? possessive.start() : run.end();
        return end > start ? Optional.of(new Span(start, end)) : Optional.empty();
    }

    /** Whether a word, in any case, is one that is capitalised without being a name. */
    public static boolean isSmallWord(String word) {
        return SMALL_WORDS.contains(word.toLowerCase(Locale.ROOT));
    }
}
