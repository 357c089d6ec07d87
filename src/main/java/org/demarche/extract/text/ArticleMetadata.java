package org.demarche.extract.text;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The metadata of an article.
 *
 * @param title the headline
 * @param author the author
 * @param outlet the publisher
 * @param issued the date of publication
 */
public record ArticleMetadata(
        Optional<String> title, Optional<String> author, Optional<String> outlet, Optional<LocalDate> issued) {}
