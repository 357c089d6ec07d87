package org.demarche.model;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdSyntaxTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"nato", "a", "7", "us-reply-2022-02-05", "a.b_c-d", "zoë-marn", "北约", "нато", "g20", "a..b"})
    void takesAsIds(String id) {
        assertTrue(IdSyntax.isEntityId(id));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a b",
                "-a",
                ".",
                "..",
                "_a",
                "a/b",
                "a:b",
                "a#b",
                "a?b",
                "a%20b",
                "<a>",
                "a\"b",
                "a'b",
                "a\\b",
                "a\nb",
                "a\n",
                "a\u0000",
                "a\u00A0b",
                "a\u202Eb",
                "a\u200Bb",
                "a\uFFFDb",
                "\u0301a",
                "a🐟",
                "@a",
                "{a}",
                "a|b",
                "type",
                "text",
                "\uD83D",
                "a&b",
                "a=b",
                "a~b",
                "a+b",
                "a;b",
                "a,b"
            })
    void takesNotAsIds(String id) {
        assertFalse(IdSyntax.isEntityId(id));
    }

    @Test
    void takesNoIdsThatAreVeryLong() {
        assertTrue(IdSyntax.isEntityId("a".repeat(200)));
        assertFalse(IdSyntax.isEntityId("a".repeat(201)));
        assertFalse(IdSyntax.isPositionId("a/" + "b".repeat(400)));
        assertFalse(IdSyntax.isHttpIri("https://example.org/" + "b".repeat(2_000)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b", "us-reply-2022-02-05/us-refuses", "北约/七"})
    void takesAsIdsOfPositions(String id) {
        assertTrue(IdSyntax.isPositionId(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a/", "/b", "a//b", "a/b/c", "a/..", "../b", "a/b c", "a/b\n", ""})
    void takesNotAsIdsOfPositions(String id) {
        assertFalse(IdSyntax.isPositionId(id));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org",
                "http://example.org/",
                "https://example.org:8443/a/b?c=d&e=f#g",
                "https://elpais.com/internacional/2022-02-02/(a),b;c'd*e!f$g+h~i@j:k",
                "https://example.org/%C3%A9",
                "https://example.org/é/北?ж",
                "http://www.wikidata.org/entity/Q42",
                "https://xn--fiqs8s.example/"
            })
    void takesAsAddresses(String iri) {
        assertTrue(IdSyntax.isHttpIri(iri));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.org",
                "//example.org/",
                "ftp://example.org/",
                "javascript:alert(1)",
                "data:text/html,a",
                "file:///etc/passwd",
                "urn:a:b",
                "https:",
                "https://",
                "https:///a",
                "https:/example.org/",
                "https://user@example.org/",
                "https://user:word@example.org/",
                "https://example.org:port/",
                "https://example.org/a b",
                "https://example.org/a\tb",
                "https://example.org/a\nb",
                "https://example.org/\n",
                "https://example.org/\"",
                "https://example.org/<a>",
                "https://example.org/{a}",
                "https://example.org/a|b",
                "https://example.org/a\\b",
                "https://example.org/a^b",
                "https://example.org/a`b",
                "https://example.org/[a]",
                "https://example.org/%",
                "https://example.org/%4",
                "https://example.org/%zz",
                "https://example.org/a#b#c",
                "https://example.org/\u0000",
                "https://example.org/\u0085",
                "https://example.org/\u00A0",
                "https://example.org/\u2028",
                "https://example.org/\u202E",
                "https://example.org/\u200B",
                "https://example.org/\uFFFD",
                "https://example.org/\uE000",
                "https://example.org/\uD83D",
                " https://example.org/"
            })
    void takesNotAsAddresses(String iri) {
        assertFalse(IdSyntax.isHttpIri(iri));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/", "https://w3id.org/demarche/id/", "http://localhost:3030/a.b/..c/"})
    void takesAsBases(String iri) {
        assertTrue(IdSyntax.isBase(iri));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org",
                "https://example.org/a",
                "https://example.org/a#",
                "https://example.org/?a/",
                "https://example.org/#a/",
                "https://example.org/./",
                "https://example.org/a/../b/",
                "/a/",
                ""
            })
    void takesNotAsBases(String iri) {
        assertFalse(IdSyntax.isBase(iri));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "pt-BR", "zh-Hant-TW", "sr-Latn", "und", "de-1996", "EN-gb"})
    void takesAsLanguages(String tag) {
        assertTrue(IdSyntax.isLanguage(tag));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "e", "en_GB", "English language", "en-", "-en", "en--ltr", "en\n", "日本", "en-abcdefghi"})
    void takesNotAsLanguages(String tag) {
        assertFalse(IdSyntax.isLanguage(tag));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.wikidata.org/entity/Q42",
                "http://www.wikidata.org/wiki/Q42",
                "http://wikidata.org/entity/Q42",
                "http://www.wikidata.org/entity/Q042",
                "http://www.wikidata.org/entity/Q0",
                "http://www.wikidata.org/entity/P31",
                "http://www.wikidata.org/entity/q42",
                "https://m.wikidata.org/wiki/Q42",
                "HTTPS://WWW.WIKIDATA.ORG/wiki/Q42"
            })
    void knowsWhatPointsToWikidataWithoutNamingAnEntity(String iri) {
        assertTrue(IdSyntax.pointsToWikidata(iri));
        assertFalse(IdSyntax.isWikidataEntity(iri));
    }

    @Test
    void knowsAWikidataEntity() {
        assertTrue(IdSyntax.isWikidataEntity("http://www.wikidata.org/entity/Q42"));
        assertFalse(IdSyntax.pointsToWikidata("https://notwikidata.org/entity/Q42"));
    }
}
