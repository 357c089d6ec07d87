/**
 * Annotated texts as UIMA tools such as INCEpTION exchange them: reads XMI, CAS JSON and WebAnno TSV, and writes XMI. The libraries of
 * UIMA are not used: they take 4 MB, with a second version of Jackson, and read XMI only with its type system.
 */
@NullMarked
package org.demarche.cas;

import org.jspecify.annotations.NullMarked;
