package org.demarche.wikidata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class EntityTest {

    /** Else the same name would now be compared with the one and now with the other of two that fit it equally well. */
    @Test
    void givesItsNamesInTheSameOrderInEveryRun() {
        KnownEntity entity = EntityMaker.institution("Q1", "one")
                .label("sv", "ett")
                .label("de", "eins")
                .label("fr", "un")
                .label("pl", "jeden")
                .label("da", "en")
                .alias("first")
                .make();

        assertEquals(
                List.of("en", "eins", "one", "un", "jeden", "ett", "first"),
                entity.names().toList());
    }
}
