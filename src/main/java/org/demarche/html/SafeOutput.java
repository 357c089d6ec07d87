package org.demarche.html;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Escapes as jte does and is stricter in three points: a link can only use the schemes of web and mail; control characters, which
 * HTML does not allow, are replaced; and what a text does to the direction of writing ends with the text.
 */
final class SafeOutput extends OwaspHtmlTemplateOutput {

    /** Takes the place of a URL with another scheme. */
    static final String BLOCKED = "#";

    private static final Set<String> URL_ATTRIBUTES =
            Set.of("href", "src", "action", "formaction", "srcset", "data", "poster");
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");
    /** Finds a scheme as browsers do: they skip white space and control characters. */
    private static final Pattern SCHEME = Pattern.compile("^[\\p{Cntrl}\\s]*([a-zA-Z][\\p{Cntrl}\\s\\w+.-]*):");

    private static final char REPLACEMENT = '\uFFFD';

    /** Elements that show code, in which every character counts. */
    private static final Set<String> CODE = Set.of("code", "pre");

    /** Attributes that people read; the others are read by browsers and servers, which need them unchanged. */
    private static final Set<String> READ = Set.of("title", "alt", "label", "aria-label", "placeholder", "content");

    private @Nullable String tag;
    private @Nullable String attribute;
    /** Whether the next value is the beginning of its attribute. */
    private boolean first;

    SafeOutput(TemplateOutput output) {
        super(output);
    }

    @Override
    public void setContext(@Nullable String tagName, @Nullable String attributeName) {
        tag = tagName;
        attribute = attributeName;
        super.setContext(tagName, attributeName);
    }

    @Override
    public void writeContent(String text) {
        first = text.endsWith("=\"");
        super.writeContent(text);
    }

    @Override
    public void writeUserContent(@Nullable String text) {
        if (text == null) {
            return;
        }
        boolean url = first && attribute != null && URL_ATTRIBUTES.contains(attribute);
        first = false;
        super.writeUserContent(url && !isAllowed(text) ? BLOCKED : readable(text));
    }

    private String readable(String text) {
        String shown = text.chars().anyMatch(SafeOutput::isControl) ? withoutControls(text) : text;
        if (!DirectionControls.isIn(shown)) {
            return shown;
        }
        if (attribute != null) {
            return READ.contains(attribute) ? DirectionControls.isolated(shown) : shown;
        }
        if (tag == null || tag.equals("textarea")) {
            return shown;
        }
        return CODE.contains(tag) ? DirectionControls.escaped(shown) : DirectionControls.isolated(shown);
    }

    private static boolean isControl(int c) {
        return Character.isISOControl(c) && c != '\n' && c != '\t' && c != '\r';
    }

    private static String withoutControls(String text) {
        StringBuilder shown = new StringBuilder(text);
        for (int i = 0; i < shown.length(); i++) {
            if (isControl(shown.charAt(i))) {
                shown.setCharAt(i, REPLACEMENT);
            }
        }
        return shown.toString();
    }

    @Override
    public void writeUserContent(@Nullable Content content) {
        first = false;
        super.writeUserContent(content);
    }

    private static boolean isAllowed(String url) {
        var scheme = SCHEME.matcher(url);
        return !scheme.find() || SCHEMES.contains(scheme.group(1).toLowerCase(Locale.ROOT));
    }
}
