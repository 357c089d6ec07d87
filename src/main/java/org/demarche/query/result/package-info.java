/** Writes query results as text, Markdown, matrices, CSV, XLSX, JSON and RDF. */
@NullMarked
package org.demarche.query.result;

import org.jspecify.annotations.NullMarked;
