/** Compares names: folding across scripts, the words of institutions in many languages, acronyms, personal names. */
@NullMarked
package org.demarche.wikidata.name;

import org.jspecify.annotations.NullMarked;
