package org.demarche.coding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Optional;
import org.demarche.problem.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceMapTest {

    private static final Path FOLDER = Path.of("src/test/resources/cases/every-field");

    private final SourceMap coding = CorpusFiles.in(FOLDER).get(1).places();
    private final SourceMap corpus = CorpusFiles.in(FOLDER).getFirst().places();

    @ParameterizedTest
    @CsvSource({
        "ferry, title, /title",
        "ferry, type, /type",
        "mayor, name, /actors/0/name",
        "mayor, sameAs, /actors/0",
        "ferry/council-might-pay, stance, /positions/0/stance",
        "ferry/council-might-pay/condition/2, proviso, /positions/0/condition/1/proviso",
        "ferry/council-might-pay/evidence/1, prefix, /positions/0/evidence/0/prefix",
        "ferry/council-might-pay/evidence/2, prefix, /positions/0/evidence/1"
    })
    void knowsTheThingsOfACoding(String id, String field, String pointer) {
        assertEquals(Optional.of(pointer), coding.find(id, field).map(Location::pointer));
    }

    @Test
    void knowsThePostsOfAPerson() {
        assertEquals(
                Optional.of("/actors/4/affiliations/1/from"),
                corpus.find("ida-holm/affiliation/2", "from").map(Location::pointer));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "//",
                "nobody",
                "ferry/nothing",
                "ferry/council-might-pay/evidence/3",
                "ferry/council-might-pay/evidence/0",
                "ferry/council-might-pay/evidence/-1",
                "ferry/council-might-pay/evidence/x",
                "ferry/council-might-pay/evidence/99999999999",
                "ferry/council-might-pay/nothing/1"
            })
    void knowsNotWhatTheFileDoesNotDescribe(String id) {
        assertEquals(Optional.empty(), coding.find(id, "title"));
    }

    @Test
    void knowsNothingOfAFileThatWasNotRead() {
        assertEquals(Optional.empty(), SourceMap.EMPTY.find("ferry", "title"));
    }
}
