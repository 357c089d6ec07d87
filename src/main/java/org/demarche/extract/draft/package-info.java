/** The draft coding: in the format of codings, with a confidence and its grounds for each field. */
@NullMarked
package org.demarche.extract.draft;

import org.jspecify.annotations.NullMarked;
