package org.demarche.model;

import org.jspecify.annotations.Nullable;

/**
 * What a corpus is, and the actors and other entities that its articles share.
 *
 * @param base what every short id is relative to
 * @param id short id of the corpus
 * @param title its name
 * @param description what it holds
 * @param license licence of the codings, an absolute IRI
 * @param actorTargets whether actors may be targets of positions
 * @param entities what the articles share
 */
public record CorpusDescription(
        String base,
        String id,
        LangText title,
        @Nullable LangText description,
        @Nullable String license,
        boolean actorTargets,
        Entities entities)
        implements CorpusFile {}
