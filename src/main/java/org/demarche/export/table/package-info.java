/** The positions as a table. */
@NullMarked
package org.demarche.export.table;

import org.jspecify.annotations.NullMarked;
