package org.demarche.wikidata.reconcile;

import java.util.List;

/**
 * What {@code reconcile/preview.jte} shows of an entity.
 *
 * @param paragraphs description, types, dates and other names, as far as they are known
 */
public record EntityPreview(String id, String name, List<String> paragraphs) {}
