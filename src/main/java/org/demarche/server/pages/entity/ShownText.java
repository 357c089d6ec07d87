package org.demarche.server.pages.entity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.demarche.server.pages.read.EntityFacts;
import org.demarche.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * The whole text of a coded article, if readers may see it.
 *
 * @param text null if it is not shown
 * @param missing why it is not shown; empty if it is
 */
record ShownText(@Nullable String text, String missing) {

    /** Longer texts make pages that are slow in browsers. */
    private static final int MAX_BYTES = 1_000_000;

    /** The text of an article, if its coding says that it may be shown and the server has exactly the text that was coded. */
    static ShownText of(EntityContext article) {
        EntityFacts facts = article.facts();
        if (facts.text(Vocabulary.TEXT_MAY_BE_SHOWN).filter("true"::equals).isEmpty()) {
            return missing("The coding does not say that the whole text may be shown.");
        }
        Optional<byte[]> bytes;
        try {
            bytes = bytes(article);
        } catch (IOException e) {
            return missing("The text may be shown, but this server cannot read its file.");
        }
        if (bytes.isEmpty()) {
            return missing("The text may be shown, but this server does not have it.");
        }
        if (!facts.text(Vocabulary.TEXT_SHA256).equals(bytes.map(DigestUtils::sha256Hex))) {
            return missing("The text on this server differs from the one that was coded.");
        }
        return bytes.get().length > MAX_BYTES
                ? missing("The text is too long to be shown on a page.")
                : new ShownText(new String(bytes.get(), StandardCharsets.UTF_8), "");
    }

    private static ShownText missing(String why) {
        return new ShownText(null, why);
    }

    private static Optional<byte[]> bytes(EntityContext article) throws IOException {
        String base = article.reader().names().base();
        boolean named = article.texts().isPresent() && article.iri().startsWith(base);
        return named ? article.texts().get().bytes(article.iri().substring(base.length())) : Optional.empty();
    }
}
