package org.demarche.server.pages.parts;

import java.util.LinkedHashMap;
import java.util.Map;
import org.demarche.model.LangText;

/**
 * The options of a drop-down list, as {@code parts/choice.jte} shows them.
 *
 * @param options value to what people read, in order; an empty value for no choice
 * @param chosen the value that is selected
 */
public record Choice(Map<String, LangText> options, String chosen) {

    /** Options in the language of the pages. */
    public static Choice ofWords(Map<String, String> options, String chosen) {
        Map<String, LangText> texts = new LinkedHashMap<>();
        options.forEach((value, text) -> texts.put(value, new LangText(text, "")));
        return new Choice(texts, chosen);
    }
}
