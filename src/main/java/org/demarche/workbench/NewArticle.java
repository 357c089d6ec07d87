package org.demarche.workbench;

/**
 * An article to be added to the corpus.
 *
 * @param title of the article
 * @param text of the article, as it will be coded
 * @param outlet name of its publisher; empty if unknown
 * @param author name of its author; empty if unknown
 * @param issued date of publication, YYYY, YYYY-MM or YYYY-MM-DD; empty if unknown
 * @param url where it can be read; empty if unknown
 * @param language of the text, a BCP 47 tag; empty for that of the corpus
 * @param mayBeShown whether its whole text may be shown to readers
 */
public record NewArticle(
        String title,
        String text,
        String outlet,
        String author,
        String issued,
        String url,
        String language,
        boolean mayBeShown) {}
