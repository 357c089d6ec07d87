package org.demarche.wikidata.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.wikidata.EntityKind;
import org.demarche.wikidata.KnownEntity;
import org.demarche.wikidata.Mention;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuthorityFileTest {

    private final EntityIndex entities = AuthorityFile.open();

    @AfterAll
    void close() {
        entities.close();
    }

    private List<KnownEntity> all() {
        List<KnownEntity> all = new ArrayList<>();
        entities.forEach(all::add);
        return all;
    }

    @Test
    void hasEachEntityOnceWithAKindAndAnEnglishName() {
        Set<String> ids = new HashSet<>();
        for (KnownEntity entity : all()) {
            assertTrue(ids.add(entity.id()), entity.id());
            assertTrue(!entity.kinds().isEmpty(), entity.id());
            assertTrue(entity.labels().containsKey("en") || entity.labels().containsKey("mul"), entity.id());
        }
        assertEquals(ids.size(), entities.description().entities());
    }

    /** A state without its code, or two with one, would be a mistake of the file's. */
    @Test
    void tellsStatesByTheirCodes() {
        Set<String> codes = new HashSet<>();
        all().stream()
                .filter(entity -> entity.kinds().contains(EntityKind.STATE))
                .flatMap(entity -> Stream.of("P297", "P298").flatMap(property -> entity.identifier(property).stream()))
                .forEach(code -> assertTrue(codes.add(code), code));
        assertTrue(codes.containsAll(Set.of("US", "USA", "RU", "RUS", "CH", "CHE")));
    }

    @ParameterizedTest
    @CsvSource({
        "NATO, INSTITUTION, Q7184",
        "North Atlantic Treaty Organisation, INSTITUTION, Q7184",
        "OTAN, INSTITUTION, Q7184",
        "НАТО, INSTITUTION, Q7184",
        "OSCE, INSTITUTION, Q81299",
        "OECD, INSTITUTION, Q41550",
        "United Nations, INSTITUTION, Q1065",
        "EU, INSTITUTION, Q458",
        "Russia, STATE, Q159",
        "Russian Federation, STATE, Q159",
        "USA, STATE, Q30",
        "United States of America, STATE, Q30",
        "Schweiz, STATE, Q39",
        "Geneva Centre for Security Policy, INSTITUTION, Q1502181",
        "Joe Biden, PERSON, Q6279"
    })
    void hasTheUsualNames(String name, EntityKind kind, String id) {
        List<KnownEntity> found = entities.candidates(Mention.of(name).withKinds(kind), 1);
        assertEquals(List.of(id), found.stream().map(KnownEntity::id).toList());
    }
}
