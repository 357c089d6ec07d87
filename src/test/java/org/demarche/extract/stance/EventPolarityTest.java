package org.demarche.extract.stance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventPolarityTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the toll | Toll on foreign ships | SAME",
                "an end to the toll | Toll on foreign ships | REVERSED",
                "scrapping the toll | Toll on foreign ships | REVERSED",
                "the toll to be scrapped | Toll on foreign ships | REVERSED",
                "no toll | Toll on foreign ships | REVERSED",
                "a ban on night flights | Night flights | REVERSED",
                "a complete ban on night flights | Ban on night flights | SAME",
                "night flights | Ban on night flights | REVERSED",
                "a halt to the blockade | End of the blockade | SAME",
                "an end to the blockade | The blockade | REVERSED",
                "any delay of the vote | The vote | REVERSED",
                "the closure of the mine | Fund for the miners | UNCLEAR",
                "talks with the islands | Talks on the valley | SAME",
                "the herring ban | Fishing for herring | UNCLEAR",
            })
    void tellsAThingFromItsEnd(String about, String label, EventPolarity polarity) {
        assertEquals(polarity, EventPolarity.of(about, label));
    }
}
