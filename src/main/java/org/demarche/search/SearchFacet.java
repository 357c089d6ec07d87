package org.demarche.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The facets by which the positions found can be narrowed. */
public enum SearchFacet {
    STANCE(SearchDocuments.STANCE),
    KIND(SearchDocuments.FORM),
    ACTOR(SearchDocuments.HOLDER),
    /** An issue includes the narrower ones. */
    ISSUE(SearchDocuments.TARGET),
    YEAR(SearchDocuments.YEAR);

    private final String field;

    SearchFacet(String field) {
        this.field = field;
    }

    /** The field of the index that it is read from. */
    String field() {
        return field;
    }

    /** The name in a URL and in JSON: {@code stance}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The facet with a name such as {@code stance}. */
    public static Optional<SearchFacet> named(String word) {
        return Arrays.stream(values())
                .filter(facet -> facet.word().equals(word))
                .findFirst();
    }
}
