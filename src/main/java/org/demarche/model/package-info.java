/** The domain as values: what a coding says, free of any format. */
@NullMarked
package org.demarche.model;

import org.jspecify.annotations.NullMarked;
