/** Writes query results as tables, CSV, JSON, Markdown and matrices. */
@NullMarked
package org.demarche.query.result;

import org.jspecify.annotations.NullMarked;
