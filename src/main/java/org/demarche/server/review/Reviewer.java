package org.demarche.server.review;

/**
 * The person who is signed in, for templates.
 *
 * @param name name or initials
 * @param proof value of the hidden field {@code proof} of each form
 */
public record Reviewer(String name, String proof) {}
