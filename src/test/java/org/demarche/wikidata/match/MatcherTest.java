package org.demarche.wikidata.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.demarche.wikidata.Context;
import org.demarche.wikidata.EntityKind;
import org.demarche.wikidata.EntityMaker;
import org.demarche.wikidata.KnownEntity;
import org.demarche.wikidata.Mention;
import org.demarche.wikidata.PartialDate;
import org.demarche.wikidata.PropertyIds;
import org.demarche.wikidata.index.EntityIndex;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The matcher with the weights that ship, among a few entities. Ids from Q900001 on are invented. */
class MatcherTest {

    private static final EntityIndex ENTITIES = EntityIndex.of("samples", samples());
    private static final Matcher MATCHER = new Matcher(ENTITIES);

    private static List<KnownEntity> samples() {
        List<KnownEntity> entities = new ArrayList<>(List.of(
                EntityMaker.state("Q30", "United States")
                        .label("de", "Vereinigte Staaten")
                        .alias("USA", "United States of America")
                        .sitelinks(400)
                        .make(),
                EntityMaker.state("Q159", "Russia")
                        .alias("Russian Federation")
                        .sitelinks(400)
                        .make(),
                EntityMaker.institution("Q7184", "NATO")
                        .alias("North Atlantic Treaty Organization")
                        .described("military alliance")
                        .sitelinks(200)
                        .make(),
                EntityMaker.institution("Q81299", "Organization for Security and Co-operation in Europe")
                        .alias("OSCE")
                        .sitelinks(90)
                        .make(),
                EntityMaker.institution("Q41550", "Organisation for Economic Co-operation and Development")
                        .alias("OECD")
                        .sitelinks(120)
                        .make(),
                EntityMaker.institution("Q900001", "Zentrum für Küstenforschung Tönning")
                        .alias("ZKT")
                        .country("Q183")
                        .make(),
                EntityMaker.institution("Q900002", "Meridian Institute")
                        .country("Q30")
                        .described("think tank, Denver")
                        .make(),
                EntityMaker.institution("Q900003", "Meridian Institute")
                        .country("Q36")
                        .described("museum, Gdynia")
                        .make(),
                EntityMaker.person("Q900004", "Mani Venkat Zamana")
                        .country("Q30")
                        .described("physicist at the Meridian Institute")
                        .relation(PropertyIds.EMPLOYER, "Q900002")
                        .date(PropertyIds.BIRTH, 1966)
                        .make(),
                EntityMaker.person("Q900005", "Jiří Řehořovič")
                        .country("Q213")
                        .described("Czech diplomat")
                        .make(),
                EntityMaker.person("Q900006", "Jane Miller")
                        .country("Q30")
                        .described("American physicist")
                        .date(PropertyIds.BIRTH, 1801)
                        .date(PropertyIds.DEATH, 1850)
                        .make(),
                EntityMaker.person("Q900007", "Jane Miller")
                        .country("Q36")
                        .described("Polish diplomat")
                        .date(PropertyIds.BIRTH, 1970)
                        .make()));
        for (int i = 0; i < 300; i++) {
            entities.add(EntityMaker.institution("Q" + (910_000 + i), "University of Town" + (char) ('a' + i % 26) + i)
                    .country("Q30")
                    .make());
        }
        return entities;
    }

    @AfterAll
    static void close() {
        ENTITIES.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "North Atlantic Treaty Organization | Q7184",
                "north atlantic treaty organisation | Q7184",
                "Vereinigte Staaten | Q30",
                "Организация экономического сотрудничества и развития | Q41550",
                "Zentrum fur Kustenforschung Tonning | Q900001",
                "Tönninger Zentrum für Küstenforschung | Q900001",
                "Coastal Research Centre Tönning | Q900001",
            })
    void findsInstitutionsHoweverTheirNameIsWritten(String name, String id) {
        assertEquals(id, first(Mention.of(name)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "M. V. Zamana",
                "Zamana, M. V.",
                "Mani Zamana",
                "Zamana Mani Venkat",
                "MV Zamana",
                "Мани Венкат Замана"
            })
    void findsPersonsByInitialsAndInAnyOrder(String name) {
        assertEquals("Q900004", first(Mention.of(name).withKinds(EntityKind.PERSON)));
    }

    @Test
    void findsPersonsWithoutDiacritics() {
        assertEquals("Q900005", first(Mention.of("Jiri Rehorovic").withKinds(EntityKind.PERSON)));
    }

    @Test
    void matchesAWellKnownNameWithoutContext() {
        Match match =
                MATCHER.match(Mention.of("North Atlantic Treaty Organization").withKinds(EntityKind.INSTITUTION));

        assertEquals(MatchOutcome.MATCHED, match.outcome());
        assertEquals("Q7184", match.matched().orElseThrow().entity().id());
    }

    @Test
    void doubtsWhereTwoHaveTheName() {
        Match match = MATCHER.match(Mention.of("Meridian Institute").withKinds(EntityKind.INSTITUTION));

        assertEquals(MatchOutcome.DOUBTFUL, match.outcome());
        assertTrue(match.candidates().get(1).score() > 20);
    }

    @ParameterizedTest
    @CsvSource({
        "US, Q900002",
        "United States, Q900002",
        "USA, Q900002",
        "Q30, Q900002",
        "PL, Q900003",
        "Polska, Q900003"
    })
    void tellsThemApartByTheCountry(String country, String id) {
        Mention mention = Mention.of("Meridian Institute")
                .withKinds(EntityKind.INSTITUTION)
                .withContext(Context.NONE.withCountries(country));

        assertEquals(id, first(mention));
        assertTrue(MATCHER.match(mention).candidates().getFirst().score() > 90);
    }

    @Test
    void tellsPersonsApartByTheirPost() {
        Context context = new Context(
                List.of(), List.of(new Context.Affiliation("fellow", "Meridian Institute", null)), "", null, Map.of());
        EntityCandidate found = MATCHER.match(
                        Mention.of("M. Zamana").withKinds(EntityKind.PERSON).withContext(context))
                .candidates()
                .getFirst();

        assertEquals("Q900004", found.entity().id());
        assertTrue(found.features().value(Feature.AFFILIATION) > 0.9);
    }

    @Test
    void nobodyWhoHasLongBeenDeadIsMeantToday() {
        Context today = new Context(List.of(), List.of(), "", new PartialDate(2022, 2, 1), Map.of());
        Match match = MATCHER.match(
                Mention.of("Jane Miller").withKinds(EntityKind.PERSON).withContext(today));

        assertEquals("Q900007", match.candidates().getFirst().entity().id());
        assertEquals(1, match.candidates().get(1).features().value(Feature.OTHER_DATE));
    }

    @Test
    void anotherGivenNameIsNeverMatched() {
        Match match = MATCHER.match(Mention.of("Peter Zamana").withKinds(EntityKind.PERSON));

        assertNotEquals(MatchOutcome.MATCHED, match.outcome());
        assertTrue(match.candidates().getFirst().score() < 50);
    }

    @Test
    void anIdentifierDecides() {
        Context ror = new Context(List.of(), List.of(), "", null, Map.of(PropertyIds.ROR_ID, List.of("05r5zt0ab")));
        try (EntityIndex entities = EntityIndex.of(
                "two",
                List.of(
                        EntityMaker.institution("Q900010", "Meridian").make(),
                        EntityMaker.institution("Q900011", "Something else")
                                .alias("Meridien")
                                .identifier(PropertyIds.ROR_ID, "05r5zt0ab")
                                .make()))) {
            Match match = new Matcher(entities).match(Mention.of("Meridian").withContext(ror));

            assertEquals("Q900011", match.candidates().getFirst().entity().id());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Quokkaverband Unterammergau", "Xylophonmuseum", "قشطة", "…", ""})
    void findsNothingWhereNothingIs(String name) {
        assertEquals(MatchOutcome.NONE, MATCHER.match(Mention.of(name)).outcome());
    }

    @Test
    void aNameMayBeOfAnyLength() {
        for (String piece : List.of("a", "North Atlantic ", "北大西洋公约组织", "ж", "𠮷", "\uD800", "M. V. ", "٣")) {
            Mention mention = Mention.of(piece.repeat(10_000));
            assertTimeoutPreemptively(Duration.ofSeconds(10), () -> MATCHER.match(mention), piece);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "*:*",
                "name:(a OR b) AND NOT c",
                "[a TO b]",
                "NATO~2",
                "NATO^99",
                "/.*/",
                "a\\",
                "{!func}",
                "?",
                "\u0000",
                "\u202ENATO\u202C",
                "NATO ناتو НАТО 北约",
                "\uDC00\uD800",
                "\u200F\u200E"
            })
    void aNameIsNeverReadAsAQuery(String name) {
        Match match = MATCHER.match(Mention.of(name));

        match.candidates().forEach(candidate -> assertTrue(candidate.score() >= 0 && candidate.score() <= 100));
    }

    @Test
    void scoresOfAllCandidatesAreInOrder() {
        List<EntityCandidate> candidates =
                MATCHER.match(Mention.of("University of Towna0")).candidates();

        for (int i = 1; i < candidates.size(); i++) {
            assertTrue(candidates.get(i - 1).score() >= candidates.get(i).score());
        }
        assertEquals("Q910000", candidates.getFirst().entity().id());
    }

    private static String first(Mention mention) {
        List<EntityCandidate> candidates = MATCHER.match(mention).candidates();
        return candidates.isEmpty() ? "none" : candidates.getFirst().entity().id();
    }
}
