package org.demarche.extract.text;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What an article says of itself.
 *
 * @param title its headline
 * @param author who wrote it
 * @param outlet who published it
 * @param issued when
 */
public record ArticleMetadata(
        Optional<String> title, Optional<String> author, Optional<String> outlet, Optional<LocalDate> issued) {}
