package org.demarche.extract.attribution;

import org.demarche.extract.text.Span;

/** A stretch of text with its part in an attribution, not known yet in which. */
record RoleSpan(AttributionRole role, Span span) {}
