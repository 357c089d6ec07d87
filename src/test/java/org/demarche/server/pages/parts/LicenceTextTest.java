package org.demarche.server.pages.parts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LicenceTextTest {

    @ParameterizedTest
    @CsvSource({
        "https://creativecommons.org/licenses/by/2.5/, CC BY 2.5",
        "http://creativecommons.org/licenses/by-nc-sa/4.0/deed.de, CC BY-NC-SA 4.0",
        "https://creativecommons.org/publicdomain/zero/1.0/, CC0 1.0",
        "https://www.apache.org/licenses/LICENSE-2.0, Apache License 2.0",
        "https://example.org/licenses/by/2.5/, https://example.org/licenses/by/2.5/",
        "https://creativecommons.org.example/licenses/by/2.5/, https://creativecommons.org.example/licenses/by/2.5/",
    })
    void aLicenceHasTheNameThatPeopleKnow(String url, String name) {
        assertEquals(name, LicenceText.of(url));
    }
}
