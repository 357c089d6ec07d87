package org.demarche.model;

import org.jspecify.annotations.Nullable;

/**
 * An entry in a record that has no text to quote, such as a vote in a roll call or an answer in a questionnaire. At least one of its
 * fields is present.
 *
 * @param recordedIn id of the document that has the entry, if not the coded article
 * @param number the number of the vote, question or row in that document
 * @param url where the entry can be read, an absolute IRI
 */
public record RecordEntry(
        @Nullable String recordedIn,
        @Nullable String number,
        @Nullable String url) implements Evidence {}
