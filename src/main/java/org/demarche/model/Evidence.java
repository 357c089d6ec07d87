package org.demarche.model;

/** What shows that a position is held: a passage of the article's text, or an entry in a record. */
public sealed interface Evidence permits Quotation, RecordEntry {}
