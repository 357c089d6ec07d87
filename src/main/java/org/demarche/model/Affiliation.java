package org.demarche.model;

import org.jspecify.annotations.Nullable;

/**
 * A person's post.
 *
 * @param role the post, as the source calls it
 * @param institution id of the institution, where the source names it
 * @param from since when: year, month or day in the form YYYY, YYYY-MM, YYYY-MM-DD
 * @param until until when, in the same form
 * @param former whether the source calls the post a former one
 */
public record Affiliation(
        LangText role,
        @Nullable String institution,
        @Nullable String from,
        @Nullable String until,
        boolean former) {}
