/** Finds the proposals and documents of the corpus that a passage is about. */
@NullMarked
package org.demarche.extract.proposal;

import org.jspecify.annotations.NullMarked;
