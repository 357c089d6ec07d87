/** Writes graphs as tables for SQL engines, with an R2RML mapping that makes the graphs of them again. */
@NullMarked
package org.demarche.export.relational;

import org.jspecify.annotations.NullMarked;
