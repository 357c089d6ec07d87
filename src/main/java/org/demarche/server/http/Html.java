package org.demarche.server.http;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.demarche.html.Templates;

/**
 * A piece of HTML. It can only be made from text, which is escaped, and from {@linkplain Element elements}; so nothing that
 * comes from data ever becomes markup.
 */
public final class Html {

    public static final Html NOTHING = new Html("");

    private final String markup;

    Html(String markup) {
        this.markup = markup;
    }

    /** Well-formed HTML. */
    public String markup() {
        return markup;
    }

    /** What every page begins with. */
    public static Html doctype() {
        return new Html("<!DOCTYPE html>\n");
    }

    /** Text as it is. */
    public static Html text(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case '\n', '\t', '\r' -> out.append(c);
                default -> out.append(Character.isISOControl(c) ? '\uFFFD' : c);
            }
        }
        return new Html(out.toString());
    }

    /** An element to be filled: {@code element("p").add(text)}. */
    public static Element element(String name) {
        return new Element(name);
    }

    /** A script of ours, by its address among the {@link StaticFiles}; it runs once the page is there. */
    public static Html script(String address) {
        if (!address.startsWith(StaticFiles.PATH)) {
            throw new IllegalArgumentException("not a file of ours: " + address);
        }
        return new Html("<script type=\"module\" src=\"" + text(address).markup() + "\"></script>");
    }

    /** A part of a page from a template; only until every page is one. */
    public static Html template(String name, Object view) {
        return new Html(Templates.render(name, view));
    }

    /** The same for a template with several parameters. */
    public static Html template(String name, Map<String, Object> views) {
        return new Html(Templates.render(name, views));
    }

    /** One after the other. */
    public static Html all(List<Html> pieces) {
        return new Html(pieces.stream().map(Html::markup).collect(Collectors.joining()));
    }

    public static Html all(Html... pieces) {
        return all(List.of(pieces));
    }

    @Override
    public String toString() {
        return markup;
    }
}
