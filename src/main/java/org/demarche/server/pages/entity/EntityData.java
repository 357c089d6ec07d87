package org.demarche.server.pages.entity;

import java.util.List;
import org.demarche.server.pages.parts.Hyperlink;

/**
 * The end of a page about an entity.
 *
 * @param formats the same as data
 * @param positionsLabel whose positions there are as files
 * @param positions these files; none for a position
 */
public record EntityData(String iri, List<Hyperlink> formats, String positionsLabel, List<Hyperlink> positions) {}
