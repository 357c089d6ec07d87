package org.demarche.model;

import org.jspecify.annotations.Nullable;

/**
 * A person's post.
 *
 * @param role the post, as the source calls it
 * @param institution id of the institution, where the source names it
 * @param from since when
 * @param until until when
 * @param former whether the source calls the post a former one
 */
public record Affiliation(
        LangText role,
        @Nullable String institution,
        @Nullable CodedDate from,
        @Nullable CodedDate until,
        boolean former) {}
