/** SPARQL updates: what they may contain, and how their changes are collected. */
@NullMarked
package org.demarche.query.update;

import org.jspecify.annotations.NullMarked;
