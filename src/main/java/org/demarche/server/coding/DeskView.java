package org.demarche.server.coding;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.demarche.workbench.ArticleEntry;

/**
 * What {@code coding/desk.jte} shows.
 *
 * @param style URL of the style sheet
 * @param coder who is signed in
 * @param proof sent with each change
 * @param language of the corpus, a BCP 47 tag
 * @param articles all articles of the corpus
 * @param disagreements path of the list of disagreements; empty if there are no several coders
 */
public record DeskView(
        String style, String coder, String proof, String language, List<ArticleEntry> articles, String disagreements) {

    /** The path of the page of an article. */
    public static String path(String article) {
        return CodingPages.ARTICLE
                + URLEncoder.encode(article, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
