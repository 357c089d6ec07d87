package org.demarche.server.pages.parts;

import org.demarche.model.LangText;

/**
 * A link.
 *
 * @param label what people read
 * @param href path on this site, or URL
 */
public record Hyperlink(LangText label, String href) {

    /** A link with a label in the language of the pages. */
    public Hyperlink(String text, String href) {
        this(new LangText(text, ""), href);
    }

    /** The label, whatever its language. */
    public String text() {
        return label.value();
    }
}
