package org.demarche.imports.inception;

import org.demarche.cas.Cas;

/**
 * What one annotator made of a document.
 *
 * @param document the name of the document
 * @param annotator the name of the annotator; empty if unknown
 * @param place the file, for notes
 * @param cas the text with its annotations
 */
record AnnotatedDocument(String document, String annotator, String place, Cas cas) {}
