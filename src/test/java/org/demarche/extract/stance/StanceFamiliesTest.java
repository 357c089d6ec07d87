package org.demarche.extract.stance;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.extract.text.Span;
import org.demarche.io.Resources;
import org.demarche.model.Stance;
import org.junit.jupiter.api.Test;

/** Verbs × things × negations: how many stances are written, and how many of them are the wrong way round. */
class StanceFamiliesTest {

    private static final Pattern LIST = Pattern.compile("\\{(?<name>[\\p{L} ]+)\\}");
    private static final int MOST_OF_A_FAMILY = 400;

    /** What the reader makes of the statements of one family. */
    private record Result(String family, int written, int wrong, int all, List<String> examples) {
        double share() {
            return (double) written / all;
        }
    }

    private static Map<String, List<String>> lists() {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        String name = "";
        for (String line : Resources.lines(StanceFamiliesTest.class, "/extract/families/stances.txt")) {
            if (line.startsWith("[")) {
                name = line.substring(1, line.length() - 1);
            } else {
                lists.computeIfAbsent(name, any -> new ArrayList<>()).add(line);
            }
        }
        return lists;
    }

    private static List<String> filled(String statement, Map<String, List<String>> lists) {
        Matcher list = LIST.matcher(statement);
        if (!list.find()) {
            return List.of(statement);
        }
        return lists.get(list.group("name")).stream()
                .map(word -> statement.substring(0, list.start()) + word + statement.substring(list.end()))
                .flatMap(it -> filled(it, lists).stream())
                .limit(MOST_OF_A_FAMILY)
                .toList();
    }

    private static Optional<Stance> read(String marked) {
        int bar = marked.indexOf('|');
        String text = marked.replace("|", "");
        boolean before = marked.startsWith("was ") && marked.contains(" by|");
        String ordered = before ? text.substring(bar).strip() + " " + marked.substring(0, bar) : text;
        Span cue = before ? new Span(ordered.length() - bar, ordered.length()) : new Span(0, bar);
        Span said = before ? new Span(0, ordered.length() - bar - 1) : new Span(bar, text.length());
        return StanceReader.read(new StancePassage(
                        ordered,
                        List.of(cue),
                        said,
                        new Span(0, ordered.length()),
                        HolderRole.PARTY,
                        text.indexOf('“') >= 0,
                        words -> false))
                .sureStance();
    }

    private static Result measured(String family, Map<String, List<String>> lists) {
        char side = family.charAt(0);
        List<String> statements =
                filled(family.substring(family.indexOf('|') + 1).strip(), lists);
        int written = 0;
        List<String> wrong = new ArrayList<>();
        for (String statement : statements) {
            Optional<Stance> stance = read(statement);
            written += stance.isPresent() ? 1 : 0;
            boolean supports = stance.filter(it -> it == Stance.SUPPORT).isPresent();
            if (stance.isPresent() && (side == '?' || supports != (side == '+'))) {
                wrong.add(statement + " -> " + stance.get());
            }
        }
        return new Result(family, written, wrong.size(), statements.size(), wrong);
    }

    private static List<Result> results() {
        Map<String, List<String>> lists = lists();
        return lists.get("families").stream()
                .map(family -> measured(family, lists))
                .toList();
    }

    @Test
    void atMostTwoOfAHundredWrittenStancesAreTheWrongWayRound() {
        List<Result> results = results();
        int written = results.stream().mapToInt(Result::written).sum();
        int wrong = results.stream().mapToInt(Result::wrong).sum();
        List<String> examples =
                results.stream().flatMap(it -> it.examples().stream().limit(2)).toList();
        assertTrue(wrong * 50 <= written, () -> wrong + " of " + written + "\n" + String.join("\n", examples));
    }

    @Test
    void mostStancesThatTheGrammarShowsAreWritten() {
        List<Result> sided =
                results().stream().filter(it -> it.family().charAt(0) != '?').toList();
        int written = sided.stream().mapToInt(Result::written).sum();
        int all = sided.stream().mapToInt(Result::all).sum();
        List<String> seldom = sided.stream()
                .filter(it -> it.share() < 0.9)
                .map(it -> it.written() + "/" + it.all() + " " + it.family())
                .toList();
        assertTrue(written * 10 >= all * 9, () -> written + " of " + all + "\n" + String.join("\n", seldom));
    }
}
