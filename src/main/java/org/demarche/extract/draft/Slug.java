package org.demarche.extract.draft;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import org.demarche.model.IdSyntax;

/** Ids made of words. */
public final class Slug {

    private static final int LONGEST = 60;

    private Slug() {}

    /** A short id of a text's letters and digits, not among those that are taken. */
    static String of(String words, Set<String> taken) {
        String slug = of(words);
        String free = slug;
        for (int i = 2; taken.contains(free); i++) {
            free = slug + "-" + i;
        }
        return free;
    }

    /** A short id of a text's letters and digits. */
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
