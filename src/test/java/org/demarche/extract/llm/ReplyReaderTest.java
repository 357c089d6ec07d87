package org.demarche.extract.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.demarche.model.Stance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyReaderTest {

    private static final String POSITION = """
            {"holder": "Tarnland", "statedBy": "", "quotations": ["wants a treaty"], "before": "", "target": "", "proposal": "",
             "stance": "support", "kind": "demand", "condition": "", "hedged": false, "confidence": 7}""";

    @Test
    void readsAPositionAndKeepsItsConfidenceInRange() {
        ReplyReader.Result result = ReplyReader.read("{\"positions\": [" + POSITION + "]}");
        ModelPosition position = result.positions().getFirst();
        assertEquals("Tarnland", position.holder());
        assertEquals(Optional.empty(), position.statedBy());
        assertEquals(List.of("wants a treaty"), position.quotations());
        assertEquals(Stance.SUPPORT, position.stance());
        assertEquals(1.0, position.confidence());
    }

    @Test
    void readsJsonInABlockOfMarkdown() {
        assertEquals(
                1,
                ReplyReader.read("```json\n{\"positions\": [" + POSITION + "]}\n```\n")
                        .positions()
                        .size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Sorry, I can't.", "[]", "{\"positions\": \"none\"}", "{\"positions\": [{\"holder\": \"Tar"})
    void saysIfAReplyIsNotAListOfPositions(String reply) {
        assertFalse(ReplyReader.read(reply).readable());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "7",
                "{\"holder\": \"A\", \"quotations\": [\" \"], \"stance\": \"support\", \"kind\": \"demand\"}",
                "{\"holder\": \"A\", \"quotations\": [\"x\"], \"stance\": \"strongSupport\", \"kind\": \"demand\"}",
                "{\"holder\": {\"name\": \"A\"}, \"quotations\": [\"x\"], \"stance\": \"support\", \"kind\": \"demand\"}"
            })
    void refusesAPositionThatLacksAField(String position) {
        ReplyReader.Result result = ReplyReader.read("{\"positions\": [" + position + ", " + POSITION + "]}");
        assertTrue(result.readable());
        assertEquals(1, result.positions().size());
        assertEquals(1, result.refused().size());
    }
}
