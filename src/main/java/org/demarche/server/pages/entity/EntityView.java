package org.demarche.server.pages.entity;

import org.demarche.server.http.Html;

/**
 * What a page about a thing shows.
 *
 * @param title what the thing is called
 * @param main the page's {@code main} element
 */
public record EntityView(String title, Html main) {}
