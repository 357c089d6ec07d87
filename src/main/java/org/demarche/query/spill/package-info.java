/** Rows that a query sorts or compares: in memory or, if there are many, in files. */
@NullMarked
package org.demarche.query.spill;

import org.jspecify.annotations.NullMarked;
