package org.demarche.query.guard.regex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatternCompilerTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nato",
                "^(US|United States|America)( |$)",
                "(foo)?bar(baz)*qux+",
                "a.*?b.*?c.*?d.*?e",
                "\\b(\\w+)\\s+\\1\\b",
                "(?=.*nato)(?=.*russia).*",
                "(?i)enlargement",
                "[^\\]\\[a-z&&[^aeiou]]{2,40}",
                "(a{1,3}){1,300}",
                "\\Q(|)*\\E",
                "(\\p{Lu}\\p{Ll}+ ?){1,5}",
            })
    void javasEngineRunsWhatItCanBeInterruptedIn(String pattern) {
        assertInstanceOf(
                BacktrackingPattern.class,
                PatternCompiler.compile("REGEX", pattern, "").orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"(^|){500}b", "((a?|b?){30}c)", "(^|$|\\b){900}"})
    void theLinearEngineRunsWhatLoopsWithoutReading(String pattern) {
        assertInstanceOf(
                LinearPattern.class,
                PatternCompiler.compile("REGEX", pattern, "").orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"((^){2000000000}){2000000000}", "(|(?=a)){100}", "(\\1|(a?)){100}"})
    void nothingRunsTheRest(String pattern) {
        assertEquals(Optional.empty(), PatternCompiler.compile("REGEX", pattern, ""));
    }

    @Test
    void patternsHaveALimitedLength() {
        assertEquals(Optional.empty(), PatternCompiler.compile("REGEX", "a".repeat(10_001), ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "a{2,1}", "[z-a]", "*"})
    void whatIsNoPatternIsAnErrorOfTheExpression(String pattern) {
        assertThrows(ExprEvalException.class, () -> PatternCompiler.compile("REGEX", pattern, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "i", "s", "m", "q"})
    void bothEnginesFindTheSame(String flags) {
        String pattern = "A.c|(b)";
        String text = "xx A\nc aXc B b A.c|(b) end";
        TextPattern java = PatternCompiler.compile("REGEX", pattern, flags).orElseThrow();
        TextPattern linear = PatternCompiler.linear(pattern, flags).orElseThrow();
        assertEquals(matches(java, text), matches(linear, text));
    }

    @Test
    void theCheckInterruptsBothEngines() {
        String text = "a".repeat(100_000);
        Runnable stop = () -> {
            throw new IllegalStateException("stop");
        };
        TextPattern java = PatternCompiler.compile("REGEX", "(a+a+)+b", "").orElseThrow();
        assertThrows(IllegalStateException.class, () -> java.in(text, stop).find());
        TextPattern linear = PatternCompiler.linear("(a?){1000}b", "").orElseThrow();
        assertThrows(IllegalStateException.class, () -> linear.in(text, stop).find());
    }

    private static String matches(TextPattern pattern, String text) {
        StringBuilder out = new StringBuilder();
        TextPattern.Matches matches = pattern.in(text, () -> {});
        while (matches.find()) {
            matches.replace(out, "<$0>");
        }
        matches.rest(out);
        return out.toString();
    }
}
