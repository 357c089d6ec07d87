package org.demarche.wikidata.reconcile;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.wikidata.Coordinates;
import org.demarche.wikidata.EntityKind;
import org.demarche.wikidata.EntitySource;
import org.demarche.wikidata.KnownEntity;
import org.demarche.wikidata.PartialDate;
import org.demarche.wikidata.PropertyIds;
import org.demarche.wikidata.Relation;
import org.demarche.wikidata.index.EntityIndex;

/** A few entities for tests of the service; those that are not invented are Wikidata's. */
public final class Samples {

    private Samples() {}

    public static EntitySource source() {
        return EntityIndex.of(
                "samples", List.of(nato(), canada(), switzerland(), gcsp(), person("Q1001"), person("Q1002")));
    }

    public static ReconciliationService service() {
        return new ReconciliationService(source(), ServiceProfiles.wikidata("en"));
    }

    private static KnownEntity nato() {
        return new KnownEntity(
                "Q7184",
                Map.of("en", "NATO", "fr", "Organisation du traité de l'Atlantique nord"),
                Map.of("en", List.of("North Atlantic Treaty Organization")),
                List.of(),
                Map.of("en", "military alliance <script>alert(1)</script>"),
                Set.of(EntityKind.INSTITUTION),
                List.of("Q43229"),
                List.of(),
                Map.of(PropertyIds.INCEPTION, new PartialDate(1949, 4, 4)),
                new Coordinates(50.876, 4.422),
                Map.of(PropertyIds.WEBSITE, List.of("https://www.nato.int")),
                100);
    }

    private static KnownEntity canada() {
        return state("Q16", "Canada");
    }

    private static KnownEntity switzerland() {
        return state("Q39", "Switzerland");
    }

    private static KnownEntity state(String id, String name) {
        return new KnownEntity(
                id,
                Map.of("en", name),
                Map.of(),
                List.of(),
                Map.of(),
                Set.of(EntityKind.STATE),
                List.of("Q6256"),
                id.equals("Q16") ? List.of(new Relation(PropertyIds.MEMBER_OF, "Q7184")) : List.of(),
                Map.of(PropertyIds.INCEPTION, new PartialDate(1867, 0, 0)),
                null,
                Map.of(),
                100);
    }

    private static KnownEntity gcsp() {
        return new KnownEntity(
                "Q1502181",
                Map.of("en", "Geneva Centre for Security Policy"),
                Map.of("en", List.of("GCSP")),
                List.of(),
                Map.of(),
                Set.of(EntityKind.INSTITUTION),
                List.of("Q43229"),
                List.of(new Relation(PropertyIds.COUNTRY, "Q39")),
                Map.of(),
                null,
                Map.of(),
                3);
    }

    /** Two invented persons of one name. */
    private static KnownEntity person(String id) {
        return new KnownEntity(
                id,
                Map.of("en", "Ada Lind"),
                Map.of(),
                List.of(),
                Map.of(),
                Set.of(EntityKind.PERSON),
                List.of("Q5"),
                List.of(new Relation(PropertyIds.CITIZENSHIP, id.equals("Q1001") ? "Q16" : "Q39")),
                Map.of(),
                null,
                Map.of(),
                1);
    }
}
