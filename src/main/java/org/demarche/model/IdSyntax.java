package org.demarche.model;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * The characters allowed in an id, an IRI and a language tag. Whatever passes here can be written into an IRI, a query or a Turtle
 * document as it is; this is the one place that decides it, for the reader (which reports) and for the mapper (which refuses).
 */
public final class IdSyntax {

    private static final int LONGEST_ID = 200;
    private static final int LONGEST_IRI = 2_000;
    private static final String NAME = "[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._-]*";
    /** The context gives these words the meaning of JSON-LD keywords, wherever they stand. */
    private static final Set<String> RESERVED = Set.of(
            "actors",
            "claims",
            "coding",
            "documents",
            "id",
            "issues",
            "language",
            "proposals",
            "text",
            "type",
            "value");

    private static final Pattern ENTITY = Pattern.compile(NAME);
    private static final Pattern POSITION = Pattern.compile(NAME + "/" + NAME);

    /** RFC 3987 without user information: scheme, host, then anything but the characters that IRIs exclude. */
    private static final Pattern HTTP_IRI =
            Pattern.compile("https?://[\\p{L}\\p{N}.-]+(:\\d{1,5})?([/?#][^\\p{Z}\\p{C}\\uFFFD<>\"{}|\\\\^`\\[\\]]*)?");

    private static final Pattern DOT_SEGMENT = Pattern.compile("/\\.{1,2}/");
    private static final Pattern BAD_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");
    private static final Pattern WIKIDATA_ENTITY = Pattern.compile("http://www\\.wikidata\\.org/entity/Q[1-9]\\d*");
    private static final Pattern WIKIDATA_ID = Pattern.compile("Q[1-9]\\d{0,18}");
    private static final Pattern WIKIDATA_ANYHOW = Pattern.compile("(?i)https?://([a-z]+\\.)*wikidata\\.org/.*");

    private IdSyntax() {}

    /** Whether this can be the short id of an actor, a document, an issue, a proposal, an article or a corpus. */
    public static boolean isEntityId(String id) {
        return id.length() <= LONGEST_ID
                && (isPlainName(id) || ENTITY.matcher(id).matches())
                && !RESERVED.contains(id);
    }

    /** Most ids are of ASCII alone, which is seen several times as fast without a pattern. */
    private static boolean isPlainName(String id) {
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            boolean letterOrDigit = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
            if (!letterOrDigit && (i == 0 || (c != '-' && c != '_' && c != '.'))) {
                return false;
            }
        }
        return !id.isEmpty();
    }

    /** Whether this can be the short id of a position: the article's id, a slash, a name. */
    public static boolean isPositionId(String id) {
        int slash = id.indexOf('/');
        return id.length() <= 2 * LONGEST_ID
                && slash > 0
                && ((isPlainName(id.substring(0, slash)) && isPlainName(id.substring(slash + 1)))
                        || POSITION.matcher(id).matches());
    }

    /** Whether this is an absolute http or https IRI without characters that IRIs exclude. */
    public static boolean isHttpIri(String iri) {
        return iri.length() <= LONGEST_IRI
                && HTTP_IRI.matcher(iri).matches()
                && !BAD_ESCAPE.matcher(iri).find()
                && iri.indexOf('#') == iri.lastIndexOf('#');
    }

    /**
     * Whether short ids can be relative to this: an http(s) IRI that ends with a slash, has no query or fragment, and no
     * segment that resolving would remove.
     */
    public static boolean isBase(String iri) {
        return isHttpIri(iri)
                && iri.endsWith("/")
                && iri.indexOf('?') < 0
                && iri.indexOf('#') < 0
                && !DOT_SEGMENT.matcher(iri).find();
    }

    /** Whether this has the form of a BCP 47 language tag. */
    public static boolean isLanguage(String tag) {
        return LANGUAGE.matcher(tag).matches();
    }

    /** Whether this is an entity's own IRI at Wikidata: not the page about it, not https. */
    public static boolean isWikidataEntity(String iri) {
        return WIKIDATA_ENTITY.matcher(iri).matches();
    }

    /** Whether this is the id of an entity at Wikidata: Q and a number. */
    public static boolean isWikidataId(String id) {
        return WIKIDATA_ID.matcher(id).matches();
    }

    /** Whether this points to Wikidata in whatever form. */
    public static boolean pointsToWikidata(String iri) {
        return WIKIDATA_ANYHOW.matcher(iri).matches();
    }
}
