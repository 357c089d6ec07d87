package org.demarche.extract.attribution;

import java.util.List;

/** Finds attributions in an article's text. */
public interface AttributionTagger extends AutoCloseable {

    /** All attributions of a text, in reading order. */
    List<Attribution> attributions(String text);

    /** What it is, for messages and drafts. */
    String description();

    @Override
    void close();
}
