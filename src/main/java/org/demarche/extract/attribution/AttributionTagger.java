package org.demarche.extract.attribution;

import java.util.List;
import org.demarche.extract.text.AnalysedText;
import org.demarche.extract.text.TimeLimit;

/** Finds attributions in the text of an article. */
public interface AttributionTagger extends AutoCloseable {

    /**
     * The attributions of a text in reading order.
     *
     * @throws org.demarche.extract.text.TimeLimitException if the time is over
     */
    List<Attribution> attributions(AnalysedText text, TimeLimit limit);

    /** The attributions of a text in reading order, without a time limit. */
    default List<Attribution> attributions(AnalysedText text) {
        return attributions(text, TimeLimit.none());
    }

    /** Its name in messages and drafts. */
    String description();

    @Override
    void close();
}
