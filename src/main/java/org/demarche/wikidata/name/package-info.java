/** What names have in common: folding across scripts, the words of institutions in many languages, acronyms, names of persons. */
@NullMarked
package org.demarche.wikidata.name;

import org.jspecify.annotations.NullMarked;
