package org.demarche.extract.draft;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import org.demarche.model.IdSyntax;

/** Makes short ids of text. */
public final class Slug {

    private static final int LONGEST = 60;
    private static final Pattern OTHER_SCRIPT = Pattern.compile("[\\p{L}&&[^a-z]]");

    private static final int DIGEST = 8;
    private static final Map<String, String> LATIN =
            Map.of("ø", "o", "ł", "l", "ß", "ss", "æ", "ae", "œ", "oe", "đ", "d", "ð", "d", "þ", "th", "ı", "i");

    private Slug() {}

    /**
     * A short id made of the letters and digits of a text. If the text has letters of another script, which an id cannot have, a
     * digest of it keeps the ids of different texts apart.
     */
    public static String of(String words) {
        String folded = Normalizer.normalize(words, Normalizer.Form.NFD)
                .replaceAll("\\p{Mn}+", "")
                .replaceAll("['’]", "")
                .toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> letter : LATIN.entrySet()) {
            folded = folded.replace(letter.getKey(), letter.getValue());
        }
        String digest = OTHER_SCRIPT.matcher(folded).find()
                ? "-" + DigestUtils.sha256Hex(words).substring(0, DIGEST)
                : "";
        String ascii = folded.replaceAll("[^a-z0-9]+", "-");
        int longest = LONGEST - digest.length();
        String cut = ascii.length() > longest ? ascii.substring(0, longest) : ascii;
        String slug = (cut + digest).replaceAll("-{2,}", "-").replaceAll("^-+|-+$", "");
        return IdSyntax.isEntityId(slug) ? slug : "x-" + slug.replaceAll("^$", "unnamed");
    }
}
