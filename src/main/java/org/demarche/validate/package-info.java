/** Checks codings against the text of the article and the SHACL shapes. */
@NullMarked
package org.demarche.validate;

import org.jspecify.annotations.NullMarked;
