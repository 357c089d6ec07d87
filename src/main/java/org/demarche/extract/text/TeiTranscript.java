package org.demarche.extract.text;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The transcript of a debate.
 *
 * @param title the title; empty if it has none
 * @param day the date as the file has it; empty if it has none
 * @param sections the turns of each section, labels included
 * @param warnings what the reader of a draft should know, one sentence each
 */
record TeiTranscript(String title, String day, List<List<String>> sections, List<String> warnings) {

    /** A longer section becomes several texts. */
    private static final int LONGEST_SECTION = ArticleReader.MAX_LENGTH / 2;

    TeiTranscript {
        sections = sections.stream().map(List::copyOf).toList();
        warnings = List.copyOf(warnings);
    }

    /** A text for each section. */
    List<ArticleText> texts() {
        List<ArticleText> texts = new ArrayList<>();
        for (List<String> section : sections) {
            List<String> turns = new ArrayList<>();
            int length = 0;
            for (String turn : section) {
                if (length > 0 && length + turn.length() > LONGEST_SECTION) {
                    texts.add(article(turns));
                    turns.clear();
                    length = 0;
                }
                turns.add(turn);
                length += turn.length();
            }
            if (!turns.isEmpty()) {
                texts.add(article(turns));
            }
        }
        return texts;
    }

    /**
     * All sections as one text.
     *
     * @throws NotAnArticleException if it is longer than an article may be
     */
    ArticleText whole() {
        ArticleText all = article(sections.stream().flatMap(List::stream).toList());
        if (all.text().length() > ArticleReader.MAX_LENGTH) {
            throw new NotAnArticleException(
                    "The debate has %,d characters; the limit is %,d."
                            .formatted(all.text().length(), ArticleReader.MAX_LENGTH),
                    "Write each section as a text: demarche extract --pages FILE --to DIR.");
        }
        return all;
    }

    /** A colon in the title would make a label of it. */
    private ArticleText article(List<String> turns) {
        String heading = title.isEmpty() ? "" : title.replace(':', ',') + "\n\n";
        String text = heading + String.join("\n\n", turns);
        ArticleMetadata metadata = new ArticleMetadata(
                Optional.of(title).filter(it -> !it.isEmpty()), Optional.empty(), Optional.empty(), issued());
        return new ArticleText(text, TextRepair.repaired(text), metadata, ArticleText.Places.SAME, true, warnings);
    }

    private Optional<LocalDate> issued() {
        try {
            return day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
