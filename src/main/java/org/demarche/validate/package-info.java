/** Checks what a coding says against its text and the shapes. */
@NullMarked
package org.demarche.validate;

import org.jspecify.annotations.NullMarked;
