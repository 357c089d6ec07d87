package org.demarche.extract.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GerundTest {

    @ParameterizedTest
    @CsvSource({
        "extend the truce, extending the truce",
        "raise fees, raising fees",
        "scrap the toll, scrapping the toll",
        "submit the plan, submitting the plan",
        "repeal the law, repealing the law",
        "agree on a date, agreeing on a date",
        "tie the grants, tying the grants",
        "keep the port open, keeping the port open",
        "visit the camps, visiting the camps",
        "veto the sale, vetoing the sale",
        "draw a line, drawing a line",
        "ban night flights, banning night flights",
    })
    void makesANounOfAVerbPhrase(String words, String noun) {
        assertEquals(noun, Gerund.of(words));
    }
}
