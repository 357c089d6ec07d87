package org.demarche.server.pages.entity;

import java.util.List;
import org.demarche.server.pages.parts.Hyperlink;

/**
 * The end of a page about an entity.
 *
 * @param formats the same as data
 */
public record EntityData(String iri, List<Hyperlink> formats) {}
