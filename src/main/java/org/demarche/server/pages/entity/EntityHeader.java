package org.demarche.server.pages.entity;

/**
 * The beginning of a page about an entity.
 *
 * @param type in words: "person"
 * @param otherNames with commas between; empty if there are none
 * @param description empty if there is none
 */
public record EntityHeader(String type, String name, String otherNames, String description) {}
