package org.demarche.html;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Escapes as jte does and is stricter in two points: a link can only use the schemes of web and mail, and control characters, which
 * HTML does not allow, are replaced.
 */
final class SafeOutput extends OwaspHtmlTemplateOutput {

    /** Takes the place of a URL with another scheme. */
    static final String BLOCKED = "#";

    private static final Set<String> URL_ATTRIBUTES =
            Set.of("href", "src", "action", "formaction", "srcset", "data", "poster");
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");
    /** Finds a scheme as browsers do: they skip white space and control characters. */
    private static final Pattern SCHEME = Pattern.compile("^[\\p{Cntrl}\\s]*([a-zA-Z][\\p{Cntrl}\\s\\w+.-]*):");

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\x80-\\x9f&&[^\\n\\t\\r]]");

    private @Nullable String attribute;
    /** Whether the next value is the beginning of its attribute. */
    private boolean first;

    SafeOutput(TemplateOutput output) {
        super(output);
    }

    @Override
    public void setContext(String tagName, @Nullable String attributeName) {
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
        super.writeUserContent(
                url && !isAllowed(text) ? BLOCKED : CONTROL.matcher(text).replaceAll("\uFFFD"));
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
