package org.demarche.server.pages.parts;

/**
 * A link.
 *
 * @param text what people read
 * @param href path on this site, or URL
 */
public record Hyperlink(String text, String href) {}
