/** Parts of pages: how a stance, a position, a matrix or a result is shown. */
@NullMarked
package org.demarche.server.pages.parts;

import org.jspecify.annotations.NullMarked;
