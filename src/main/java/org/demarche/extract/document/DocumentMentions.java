package org.demarche.extract.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.extract.text.Span;

/** Finds the mentions of documents in a text. */
final class DocumentMentions {

    private static final String NOUNS =
            "non-paper|white paper|memorandum|memo|letter|report|statement|reply|response|paper"
                    + "|draft|communiqu[eé]|document|declaration|resolution|petition|manifesto|study|note";

    /** Adjectives between the determiner and the noun. */
    private static final String ADJECTIVE =
            "leaked|confidential|secret|classified|restricted|internal|joint|final|draft|written"
                    + "|public|published|official|unofficial|expert|long|short|first|second|third|latest|recent|purported|alleged|open"
                    + "|formal|annual|interim|diplomatic|government|ministry|\\p{Ll}+-\\p{Ll}+|\\d+-\\p{Ll}+";

    private static final String WORD = "\\p{Lu}[\\p{L}\\p{N}]*(?:[.-]\\p{L}+)*";
    /** The number of words is limited, so that a text of capitals alone takes linear time. */
    private static final String NAME =
            WORD + "(?:\\s+(?:of\\s+(?:the\\s+)?|for\\s+(?:the\\s+)?|and\\s+)?" + WORD + "){0,8}";

    private static final Pattern MENTION =
            Pattern.compile("(?<![\\p{L}'’-])(?:(?:(?<det>[Aa]n?|[Tt]he|[Tt]his|[Ii]ts|[Tt]heir)|(?<whose>"
                    + NAME + ")['’]s?)\\s+)?(?<mention>(?:(?<adjective>" + WORD + ")\\s+)?(?<words>(?:(?:" + ADJECTIVE
                    + "),?\\s+){0,3})(?<noun>"
                    + NOUNS + ")(?![\\p{L}-])(?<of>\\s+(?:of|by|from)\\s+(?:the\\s+)?(?<by>" + NAME + "(?:['’]s\\s+"
                    + NAME + ")?))?)");
    private static final Set<String> LEAKED = Set.of("leaked", "leak");

    private DocumentMentions() {}

    static List<DocumentMention> in(String text) {
        List<DocumentMention> found = new ArrayList<>();
        Matcher mention = MENTION.matcher(text);
        while (mention.find()) {
            String words = group(mention, "words").toLowerCase(Locale.ROOT);
            found.add(new DocumentMention(
                    new Span(mention.start("mention"), mention.end("mention")),
                    group(mention, "det").toLowerCase(Locale.ROOT),
                    Optional.of(group(mention, "whose"))
                            .filter(name -> !name.isEmpty())
                            .orElse(group(mention, "by")),
                    group(mention, "adjective"),
                    group(mention, "noun").toLowerCase(Locale.ROOT),
                    Pattern.compile("\\W+").splitAsStream(words).anyMatch(LEAKED::contains)));
        }
        return found;
    }

    private static String group(Matcher mention, String name) {
        String words = mention.group(name);
        return words == null ? "" : words;
    }
}
