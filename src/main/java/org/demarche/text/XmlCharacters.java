package org.demarche.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The characters of XML 1.0. Some control characters are not among them, not even as references. */
public final class XmlCharacters {

    private static final Pattern ILLEGAL =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private XmlCharacters() {}

    /** The first character that XML cannot express, such as {@code U+0000}, if there is one. */
    public static Optional<String> illegalIn(String text) {
        Matcher matcher = ILLEGAL.matcher(text);
        return matcher.find() ? Optional.of("U+%04X".formatted(matcher.group().codePointAt(0))) : Optional.empty();
    }

    /** The text with U+FFFD in place of each character that XML cannot express. */
    public static String replaced(String text) {
        return ILLEGAL.matcher(text).replaceAll("\uFFFD");
    }
}
