package org.demarche.extract.stance;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.extract.text.Span;

/** Where the clauses of a passage begin and end, and what stands in front of a word in its clause. */
final class Clauses {

    private static final Pattern START = Pattern.compile(
            "[;:!?”…]\\s*|[“\"](?!\\p{Ll})\\s*|\\.\\s+|,\\s+|\\s(?:and|but|because|while|although|whereas|so that|which|who|if|unless|why)\\s+");
    private static final Pattern FILLERS = Pattern.compile(
            "^[\\s“\"'‘]*(?:(?:that|but|and|so|then|because|since|yes|no|well|of course|now|today|clearly|frankly|therefore|however|still|also|first|again|in fact|for now|at the same time),?\\s+)*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HELPERS = Pattern.compile(
            "(?:(?:^|\\s+)[“\"]?(?:continues? to|continued to|will|would|shall|can|cannot|do|does|did|has|have|had|is|are|was|were|am|be|been|not|never|no longer|also|still|now|always|both|all|fully|\\p{L}+ly|going to|here to)"
                    + "|['’](?:ll|d|ve|m|re|s)|\\s?n['’]t)*\\s*$",
            Pattern.CASE_INSENSITIVE);
    /** "The U.S. will", "E. said": the dot belongs to an initial. */
    private static final Pattern INITIAL = Pattern.compile(".*\\b\\p{Lu}\\.\\s*$", Pattern.DOTALL);

    private final String text;
    private final Span passage;

    /** The part of a clause before a word: where it begins, what it says, and that without fillers such as "but now". */
    record Lead(int start, String before, String rest) {
        String subject() {
            return HELPERS.matcher(rest).replaceFirst("").strip();
        }

        int subjectStart() {
            return start + before.length() - rest.length();
        }
    }

    Clauses(String text, Span passage) {
        this.text = text;
        this.passage = passage;
    }

    /** What stands before an offset in its clause. */
    Lead lead(int offset) {
        int start = start(offset);
        String before = text.substring(start, offset);
        return new Lead(start, before, FILLERS.matcher(before).replaceFirst(""));
    }

    /** The start of the clause that reaches up to an offset. */
    int start(int before) {
        int from = Math.min(passage.start(), before);
        Matcher start = START.matcher(text).region(from, before);
        int last = from;
        while (start.find()) {
            boolean initial = start.group().startsWith(".")
                    && INITIAL.matcher(text.substring(last, start.start() + 1)).matches();
            last = initial ? last : start.end();
        }
        return last;
    }

    /** The rest of the clause from an offset on. */
    Span upToEnd(int start) {
        Matcher next = START.matcher(text).region(start, Math.max(start, passage.end()));
        int end = Math.max(start, passage.end());
        while (next.find()) {
            boolean initial = next.group().startsWith(".")
                    && INITIAL.matcher(text.substring(start, next.start() + 1)).matches();
            if (!initial) {
                end = next.start();
                break;
            }
        }
        return new Span(start, text.substring(start, end).endsWith(".") ? end - 1 : end);
    }
}
