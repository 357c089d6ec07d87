package org.demarche.server.pages.parts;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Licences by the names that people know. */
public final class LicenceText {

    private static final Pattern CREATIVE_COMMONS =
            Pattern.compile("https?://creativecommons\\.org/licenses/([a-z]+(?:-[a-z]+)*)/(\\d\\.\\d)(?:/.*)?");
    private static final Pattern ZERO =
            Pattern.compile("https?://creativecommons\\.org/publicdomain/zero/(\\d\\.\\d)(?:/.*)?");
    private static final Pattern APACHE =
            Pattern.compile("https?://www\\.apache\\.org/licenses/LICENSE-(\\d\\.\\d)(?:\\.\\w+)?");

    private LicenceText() {}

    /** The name of a licence by its URL, such as "CC BY 2.5"; the URL itself if it is of no licence known here. */
    public static String of(String url) {
        Matcher commons = CREATIVE_COMMONS.matcher(url);
        if (commons.matches()) {
            return "CC " + commons.group(1).toUpperCase(Locale.ROOT) + " " + commons.group(2);
        }
        Matcher zero = ZERO.matcher(url);
        if (zero.matches()) {
            return "CC0 " + zero.group(1);
        }
        Matcher apache = APACHE.matcher(url);
        return apache.matches() ? "Apache License " + apache.group(1) : url;
    }
}
