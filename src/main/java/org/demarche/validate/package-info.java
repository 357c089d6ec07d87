/** Checks codings against the source text and the SHACL shapes. */
@NullMarked
package org.demarche.validate;

import org.jspecify.annotations.NullMarked;
