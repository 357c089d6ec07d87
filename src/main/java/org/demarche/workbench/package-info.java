/** Coding articles by hand: opens and saves the codings of a corpus folder, and checks them. */
@NullMarked
package org.demarche.workbench;

import org.jspecify.annotations.NullMarked;
