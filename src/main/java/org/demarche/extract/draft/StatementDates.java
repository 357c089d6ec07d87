package org.demarche.extract.draft;

import java.time.LocalDate;
import java.util.Optional;
import org.demarche.extract.attribution.Attribution;
import org.demarche.extract.text.ArticleText;
import org.demarche.extract.text.DateReader;
import org.demarche.extract.text.Sentences;
import org.demarche.extract.text.Span;

/** Finds the date of a statement: "said on Tuesday", counted back from the date of the article. */
final class StatementDates {

    private StatementDates() {}

    /** The date right behind the cue, outside the statement. */
    static Optional<LocalDate> of(Attribution attribution, ArticleText article, Sentences sentences) {
        Optional<LocalDate> today = article.metadata().issued();
        Span cue = attribution.cue().isEmpty()
                ? attribution.content().getFirst()
                : attribution.cue().getLast();
        Span sentence = sentences.around(cue.start());
        int end = attribution.content().stream()
                .filter(content -> content.start() >= cue.end())
                .mapToInt(Span::start)
                .min()
                .orElse(sentence.end());
        String after = article.text().substring(cue.end(), Math.max(cue.end(), Math.min(end, sentence.end())));
        return today.flatMap(day -> DateReader.weekday(after, day));
    }
}
