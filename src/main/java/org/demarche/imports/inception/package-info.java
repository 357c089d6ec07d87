/** Reads annotations of INCEpTION and WebAnno: files, folders and whole projects, of several annotators. */
@NullMarked
package org.demarche.imports.inception;

import org.jspecify.annotations.NullMarked;
