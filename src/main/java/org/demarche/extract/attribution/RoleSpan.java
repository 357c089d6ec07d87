package org.demarche.extract.attribution;

import org.demarche.extract.text.Span;

/** A span with its role, not yet linked to an attribution. */
record RoleSpan(AttributionRole role, Span span) {}
