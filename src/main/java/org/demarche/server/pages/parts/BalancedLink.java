package org.demarche.server.pages.parts;

/** A link to an entity, with how many actors are for it and how many against. */
public record BalancedLink(Hyperlink link, Balance balance) {}
