package org.demarche.extract.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Every look-up gives what looking through all spans gives. */
class SpanIndexTest {

    private static Span span(Random random) {
        int start = random.nextInt(60);
        return new Span(start, start + 1 + random.nextInt(12));
    }

    @RepeatedTest(20)
    void findsWhatAFullSearchFinds(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            spans.add(span(random));
        }
        SpanIndex index = SpanIndex.of(spans);
        for (int i = 0; i < 100; i++) {
            Span query = span(random);
            check(spans, index, query, SpanIndex::overlapping, Span::overlaps);
            check(spans, index, query, SpanIndex::containing, Span::contains);
            check(spans, index, query, SpanIndex::within, (it, within) -> within.contains(it));
            assertEquals(
                    spans.stream()
                            .sorted()
                            .filter(it -> it.start() >= query.start())
                            .findFirst(),
                    index.firstFrom(query.start()));
        }
    }

    private static void check(
            List<Span> spans,
            SpanIndex index,
            Span query,
            BiFunction<SpanIndex, Span, List<Span>> found,
            BiPredicate<Span, Span> matches) {
        assertEquals(
                spans.stream().sorted().filter(it -> matches.test(it, query)).toList(), found.apply(index, query));
    }
}
