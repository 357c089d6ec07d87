package org.demarche.query.guard.regex;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Works out the cost of a pattern in the syntax of {@link java.util.regex.Pattern}, which has compiled it already. Works without
 * recursion, because groups may be nested deeply. Where the syntax is unclear, the cost is rather too high than too low.
 */
final class PatternScanner {

    private static final String ASSERTIONS = "bBAzZG";

    private final String pattern;
    private final Deque<Group> open = new ArrayDeque<>();
    private Group group = new Group(false);
    private boolean comments;
    private int at;

    private PatternScanner(String pattern, boolean comments) {
        this.pattern = pattern;
        this.comments = comments;
    }

    /** @param comments whether white space and comments in the pattern are ignored (flag {@code x}) */
    static PatternCost cost(String pattern, boolean comments) {
        return new PatternScanner(pattern, comments).scan();
    }

    /** A group whose end is not reached yet. */
    private static final class Group {

        private final boolean lookAround;
        private PatternCost sequence = PatternCost.EMPTY;
        private PatternCost alternatives = PatternCost.EMPTY;
        private boolean several;

        Group(boolean lookAround) {
            this.lookAround = lookAround;
        }

        void add(PatternCost part) {
            sequence = sequence.then(part);
        }

        void alternative() {
            alternatives = several ? alternatives.or(sequence) : sequence;
            several = true;
            sequence = PatternCost.EMPTY;
        }

        PatternCost end() {
            PatternCost all = several ? alternatives.or(sequence) : sequence;
            return lookAround ? all.looked() : all;
        }
    }

    private PatternCost scan() {
        while (at < pattern.length()) {
            char c = pattern.charAt(at++);
            switch (c) {
                case '(' -> openGroup();
                case ')' -> closeGroup();
                case '|' -> group.alternative();
                case '[' -> {
                    skipClass();
                    add(PatternCost.CHARACTER);
                }
                case '\\' -> escape();
                case '^', '$' -> add(PatternCost.ASSERTION);
                default -> character(c);
            }
        }
        while (!open.isEmpty()) {
            closeGroup();
        }
        return group.end();
    }

    private void character(char c) {
        if (comments && Character.isWhitespace(c)) {
            return;
        }
        if (comments && c == '#') {
            int end = pattern.indexOf('\n', at);
            at = end < 0 ? pattern.length() : end + 1;
            return;
        }
        add(PatternCost.CHARACTER);
    }

    private void openGroup() {
        boolean special = at < pattern.length() && pattern.charAt(at) == '?';
        if (!special) {
            open(false);
            return;
        }
        int start = ++at;
        if (pattern.startsWith("<=", at) || pattern.startsWith("<!", at)) {
            at += 2;
            open(true);
        } else if (pattern.startsWith("=", at) || pattern.startsWith("!", at)) {
            at++;
            open(true);
        } else if (pattern.startsWith("<", at)) {
            at = after('>');
            open(false);
        } else {
            while (at < pattern.length() && ":>)".indexOf(pattern.charAt(at)) < 0) {
                at++;
            }
            comments |= pattern.substring(start, at).contains("x");
            boolean flagsOnly = at < pattern.length() && pattern.charAt(at) == ')';
            at = Math.min(at + 1, pattern.length());
            if (!flagsOnly) {
                open(false);
            }
        }
    }

    private void open(boolean lookAround) {
        open.push(group);
        group = new Group(lookAround);
    }

    private void closeGroup() {
        if (!open.isEmpty()) {
            PatternCost closed = group.end();
            group = open.pop();
            add(closed);
        }
    }

    private void escape() {
        char c = at < pattern.length() ? pattern.charAt(at++) : '\\';
        if (c == 'Q') {
            int end = pattern.indexOf("\\E", at);
            int length = (end < 0 ? pattern.length() : end) - at;
            at = end < 0 ? pattern.length() : end + 2;
            add(new PatternCost(length == 0, 1, 1, length));
        } else if (ASSERTIONS.indexOf(c) >= 0 || Character.isDigit(c)) {
            add(PatternCost.ASSERTION);
        } else if (c == 'k') {
            at = after('>');
            add(PatternCost.ASSERTION);
        } else {
            if ("pPxN".indexOf(c) >= 0 && pattern.startsWith("{", at)) {
                at = after('}');
            }
            add(PatternCost.CHARACTER);
        }
    }

    /** A class may hold other classes; in it, brackets can be escaped. */
    private void skipClass() {
        int depth = 1;
        while (at < pattern.length() && depth > 0) {
            char c = pattern.charAt(at++);
            if (c == '\\') {
                at++;
            } else if (c == '[') {
                depth++;
            } else if (c == ']') {
                depth--;
            }
        }
        at = Math.min(at, pattern.length());
    }

    private int after(char end) {
        int found = pattern.indexOf(end, at);
        return found < 0 ? pattern.length() : found + 1;
    }

    private void add(PatternCost part) {
        while (comments && at < pattern.length() && Character.isWhitespace(pattern.charAt(at))) {
            at++;
        }
        if (at == pattern.length() || "*+?{".indexOf(pattern.charAt(at)) < 0) {
            group.add(part);
            return;
        }
        group.add(quantified(part, pattern.charAt(at++)));
        if (at < pattern.length() && "?+".indexOf(pattern.charAt(at)) >= 0) {
            at++; // reluctant or possessive: as many ways at most
        }
    }

    private PatternCost quantified(PatternCost part, char quantifier) {
        return switch (quantifier) {
            case '*' -> part.repeated(0, -1);
            case '+' -> part.repeated(1, -1);
            case '?' -> part.repeated(0, 1);
            default -> counted(part);
        };
    }

    private PatternCost counted(PatternCost part) {
        int end = after('}');
        String[] counts = pattern.substring(at, Math.max(at, end - 1)).split(",", -1);
        at = end;
        int least = number(counts[0]);
        int most = counts.length == 1 ? least : counts[1].isBlank() ? -1 : number(counts[1]);
        return part.repeated(least, most);
    }

    /** Java refuses what is no number, and numbers beyond the range of {@code int}. */
    private static int number(String digits) {
        try {
            return Integer.parseInt(digits.strip());
        } catch (NumberFormatException e) {
            return 1;
        }
    }
}
