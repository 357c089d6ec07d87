package org.demarche.server.http;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** An HTML element under construction. */
public final class Element {

    private static final Set<String> VOID = Set.of("br", "col", "hr", "img", "input", "link", "meta", "wbr");
    private static final Set<String> ADDRESSES =
            Set.of("href", "src", "action", "formaction", "srcset", "data", "poster");
    private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9:-]*");
    /** A scheme, as browsers find one: they skip leading blanks and control characters. */
    private static final Pattern SCHEME = Pattern.compile("^[\\p{Cntrl}\\s]*([a-zA-Z][\\p{Cntrl}\\s\\w+.-]*):");

    private final String name;
    private final StringBuilder attributes = new StringBuilder();
    private final StringBuilder content = new StringBuilder();

    Element(String name) {
        this.name = checked(name);
        if (name.equalsIgnoreCase("script") || name.equalsIgnoreCase("style")) {
            throw new IllegalArgumentException(
                    "scripts and styles are files of their own: the policy allows no others");
        }
    }

    /** An attribute with a value that comes from anywhere; neither an address nor a script. */
    public Element set(String attribute, String value) {
        String lower = checked(attribute).toLowerCase(Locale.ROOT);
        if (ADDRESSES.contains(lower) || lower.startsWith("on") || lower.equals("style")) {
            throw new IllegalArgumentException(attribute + " takes more than text");
        }
        return put(attribute, value);
    }

    /** An attribute without a value, such as {@code disabled}. */
    public Element set(String attribute) {
        attributes.append(' ').append(checked(attribute));
        return this;
    }

    /** Where a link leads; an address that is neither http(s) nor within this site leads nowhere. */
    public Element href(String address) {
        return isHarmless(address) ? put("href", address) : this;
    }

    /** A picture of this site's. */
    public Element src(String path) {
        return isHarmless(path) ? put("src", path) : this;
    }

    /** Where a form is sent, on this site. */
    public Element action(String path) {
        return isHarmless(path) ? put("action", path) : this;
    }

    public Element text(String text) {
        content.append(Html.text(text).markup());
        return this;
    }

    public Element add(Html piece) {
        content.append(piece.markup());
        return this;
    }

    public Element add(Element child) {
        return add(child.html());
    }

    /** What was built. */
    public Html html() {
        String start = "<" + name + attributes + ">";
        return new Html(VOID.contains(name) ? start : start + content + "</" + name + ">");
    }

    private Element put(String attribute, String value) {
        attributes
                .append(' ')
                .append(attribute)
                .append("=\"")
                .append(Html.text(value).markup())
                .append('"');
        return this;
    }

    private static boolean isHarmless(String address) {
        var scheme = SCHEME.matcher(address);
        return !scheme.find()
                || Set.of("http", "https", "mailto").contains(scheme.group(1).toLowerCase(Locale.ROOT));
    }

    private static String checked(String word) {
        if (!NAME.matcher(word).matches()) {
            throw new IllegalArgumentException("not a name: " + word);
        }
        return word;
    }
}
