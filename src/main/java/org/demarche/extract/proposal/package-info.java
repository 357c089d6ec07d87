/** What a position is about: the corpus' proposals and documents that a passage may mean, or a new one. */
@NullMarked
package org.demarche.extract.proposal;

import org.jspecify.annotations.NullMarked;
