package org.demarche.server.pages.parts;

/** A link to an entity, with the numbers of actors for it and against it. */
public record BalancedLink(Hyperlink link, Balance balance) {}
