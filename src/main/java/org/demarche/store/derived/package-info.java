/** Statements that follow from the coded ones, kept in a graph of their own so that questions need not work them out. */
@NullMarked
package org.demarche.store.derived;

import org.jspecify.annotations.NullMarked;
