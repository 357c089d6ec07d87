/** Brings codings that were made elsewhere into a corpus: formats, mappings and reports. */
@NullMarked
package org.demarche.imports;

import org.jspecify.annotations.NullMarked;
