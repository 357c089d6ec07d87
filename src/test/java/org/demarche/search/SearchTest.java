package org.demarche.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.Demarche;
import org.demarche.load.Corpus;
import org.demarche.search.SearchAnswer.Hit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What people find in the shipped corpus. */
class SearchTest {

    private static final String BASE = "https://w3id.org/demarche/id/";
    private static Demarche demarche;

    @BeforeAll
    static void load() throws IOException {
        demarche = Demarche.inMemory();
        demarche.load(Corpus.at(Path.of("data")));
    }

    @AfterAll
    static void close() {
        demarche.close();
    }

    private static SearchAnswer find(String text) {
        return demarche.search().find(new SearchRequest(text, 20));
    }

    private static List<String> found(SearchAnswer answer, ResultKind kind) {
        return answer.group(kind).stream()
                .flatMap(group -> group.hits().stream())
                .map(hit -> hit.entity().iri().replace(BASE, ""))
                .toList();
    }

    private static List<String> found(String text, ResultKind kind) {
        return found(find(text), kind);
    }

    @Test
    void findsADocumentAndPositionsByAnotherNameOfTheirHolder() {
        SearchAnswer answer = find("US reply");
        assertTrue(found(answer, ResultKind.DOCUMENT).contains("us-reply"));
        assertTrue(found(answer, ResultKind.POSITION).contains("us-reply-2022-02-05/sokov-us-reply-constructive"));
        assertTrue(answer.everyWord());
    }

    @Test
    void findsWordsInAnyOrder() {
        assertEquals(
                Set.copyOf(found("US reply", ResultKind.POSITION)), Set.copyOf(found("reply US", ResultKind.POSITION)));
    }

    @Test
    void findsOtherFormsOfAWord() {
        List<String> welcomed = found("welcomed", ResultKind.POSITION);
        assertFalse(welcomed.isEmpty());
        assertEquals(Set.copyOf(found("welcomes", ResultKind.POSITION)), Set.copyOf(welcomed));
    }

    @Test
    void findsTheIssueTheProposalsAndTheirPositions() {
        SearchAnswer answer = find("nato enlargement");
        assertEquals("nato-enlargement", found(answer, ResultKind.ISSUE).getFirst());
        assertTrue(found(answer, ResultKind.PROPOSAL).contains("no-nato-enlargement"));
        assertTrue(found(answer, ResultKind.POSITION).contains("us-reply-2022-02-05/us-refuses-non-enlargement"));
    }

    @Test
    void correctsAWordThatOccursNowhere() {
        SearchAnswer answer = find("Finuad");
        assertEquals(Optional.of("finaud"), answer.corrected());
        assertEquals(List.of("marc-finaud"), found(answer, ResultKind.PERSON));
        assertFalse(found(answer, ResultKind.POSITION).isEmpty());
    }

    @Test
    void findsNamesByTheBeginningOfAWord() {
        assertEquals(List.of("nikolai-sokov"), found("soko", ResultKind.PERSON));
        assertEquals(Optional.empty(), find("soko").corrected());
    }

    @Test
    void ignoresAccentsCaseAndFullStops() {
        assertTrue(found("EL PAÍS", ResultKind.INSTITUTION).contains("el-pais"));
        assertEquals(List.of("united-states"), found("U.S.", ResultKind.STATE));
    }

    @Test
    void doesWithSomeOfTheWordsIfNothingHasAll() {
        SearchAnswer answer = find("Finaud giraffe");
        assertFalse(answer.everyWord());
        assertEquals(List.of("marc-finaud"), found(answer, ResultKind.PERSON));
    }

    @Test
    void doesWithoutArticlesAndPrepositions() {
        assertTrue(found("the reply of the US", ResultKind.DOCUMENT).contains("us-reply"));
    }

    @Test
    void findsNothingForWordsThatNothingResembles() {
        assertEquals(0, find("xylophone").total());
        assertEquals(0, find("").total());
        assertEquals(0, find("?! \"~*()").total());
    }

    @Test
    void marksTheWordsItFound() {
        Hit hit = find("enlargement").group(ResultKind.POSITION).orElseThrow().hits().stream()
                .filter(any -> any.entity().iri().endsWith("russia-demands-no-enlargement"))
                .findFirst()
                .orElseThrow();
        SearchAnswer.Snippet summary = hit.position().summary();
        assertEquals("Russia demands an end to NATO's eastward enlargement.", summary.text());
        assertEquals(
                List.of("enlargement"),
                summary.pieces().stream()
                        .filter(SearchAnswer.Piece::marked)
                        .map(SearchAnswer.Piece::text)
                        .toList());
    }

    @Test
    void countsThePositionsFoundByStanceKindActorIssueAndYear() {
        SearchAnswer answer = find("nato");
        long positions = answer.group(ResultKind.POSITION).orElseThrow().total();
        assertEquals(Set.of(SearchFacet.values()), answer.facets().keySet());
        for (SearchFacet facet : List.of(SearchFacet.STANCE, SearchFacet.KIND, SearchFacet.YEAR)) {
            long sum = answer.facets().get(facet).stream()
                    .mapToLong(SearchAnswer.Count::positions)
                    .sum();
            assertEquals(positions, sum, facet.word());
        }
    }

    @Test
    void narrowsPositionsByEveryFacet() {
        SearchAnswer all = find("nato");
        all.facets()
                .forEach((facet, counts) -> counts.forEach(count -> {
                    SearchRequest request = new SearchRequest("nato", Set.of(), Map.of(facet, count.value()), 0, 50);
                    SearchAnswer narrowed = demarche.search().find(request);
                    assertEquals(
                            count.positions(),
                            narrowed.group(ResultKind.POSITION).orElseThrow().total(),
                            facet.word() + " " + count.label());
                }));
    }

    @Test
    void turnsPages() {
        List<String> all = found(
                demarche.search().find(new SearchRequest("nato", Set.of(ResultKind.POSITION), Map.of(), 0, 6)),
                ResultKind.POSITION);
        List<String> pages = Stream.of(0, 3)
                .map(offset -> new SearchRequest("nato", Set.of(ResultKind.POSITION), Map.of(), offset, 3))
                .flatMap(request -> found(demarche.search().find(request), ResultKind.POSITION).stream())
                .toList();
        assertEquals(all, pages);
    }

    @Test
    void suggestsByTheBeginningsOfWordsThoseWithTheMostPositionsFirst() {
        List<Hit> hits =
                demarche.search().suggest(new SearchRequest("un st", 8)).orElseThrow();
        assertEquals(BASE + "united-states", hits.getFirst().entity().iri());
        List<Hit> byNumber =
                demarche.search().suggest(new SearchRequest("n", 8)).orElseThrow();
        // The name of the first ones begins with it; then come those in which another word does.
        List<Long> positions = byNumber.stream()
                .filter(hit -> hit.entity().name().value().startsWith("N"))
                .map(Hit::positions)
                .toList();
        assertTrue(positions.size() > 1);
        assertEquals(
                positions,
                byNumber.stream().limit(positions.size()).map(Hit::positions).toList());
        assertEquals(positions.stream().sorted(Comparator.reverseOrder()).toList(), positions);
    }
}
