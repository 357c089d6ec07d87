package org.demarche.extract.draft;

import java.text.Normalizer;
import java.util.Locale;
import org.demarche.model.IdSyntax;

/** Makes short ids of text. */
public final class Slug {

    private static final int LONGEST = 60;

    private Slug() {}

    /** A short id made of the letters and digits of a text. */
    public static String of(String words) {
        String folded = Normalizer.normalize(words, Normalizer.Form.NFD)
                .replaceAll("\\p{Mn}+", "")
                .replaceAll("['’]", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        String cut = folded.length() > LONGEST ? folded.substring(0, LONGEST) : folded;
        String slug = cut.replaceAll("^-+|-+$", "");
        return IdSyntax.isEntityId(slug) ? slug : "x-" + slug.replaceAll("^$", "unnamed");
    }
}
