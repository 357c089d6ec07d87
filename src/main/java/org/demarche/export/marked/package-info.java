/** Writes quotations as marked passages, for annotation tools and programs for qualitative analysis. */
@NullMarked
package org.demarche.export.marked;

import org.jspecify.annotations.NullMarked;
