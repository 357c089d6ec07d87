package org.demarche.export;

/** Text inside XML 1.0, with everything escaped that a reader would change. */
final class XmlText {

    private XmlText() {}

    /** The value of an attribute, with its quotation marks. */
    static String attribute(String text) {
        return '"' + escaped(text, true) + '"';
    }

    static String content(String text) {
        return escaped(text, false);
    }

    private static String escaped(String text, boolean attribute) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> escaped.append(escaped(c, attribute)));
        return escaped.toString();
    }

    private static String escaped(int c, boolean attribute) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '\r' -> "&#xD;";
            case '"' -> attribute ? "&quot;" : "\"";
            case '\n' -> attribute ? "&#xA;" : "\n";
            case '\t' -> attribute ? "&#x9;" : "\t";
            default -> literally(c);
        };
    }

    private static String literally(int c) {
        boolean allowed = (c >= ' ' && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c > 0xFFFF;
        if (!allowed) {
            throw RdfXmlWriter.notExpressible("the character U+%04X".formatted(c));
        }
        return Character.toString(c);
    }
}
