/** Renders HTML from templates. */
@NullMarked
package org.demarche.html;

import org.jspecify.annotations.NullMarked;
