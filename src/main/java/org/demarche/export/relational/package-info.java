/** Writes graphs as tables for SQL engines, with an R2RML mapping that turns them back into graphs. */
@NullMarked
package org.demarche.export.relational;

import org.jspecify.annotations.NullMarked;
