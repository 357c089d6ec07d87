package org.demarche.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.imports.source.ImportException;
import org.demarche.imports.source.ImportNotes.Kind;
import org.demarche.imports.source.ImportNotes.Note;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Tables become codings: what a mapping names, with evidence, and nothing else. */
class TableImportTest {

    private static final String VOTES = """
        rcid,country,country_code,vote
        3,Norvane,NO,yes
        3,Tarnland,TA,no
        4,Norvane,NO,abstain
        3,Ruritania,RU,abstain
        """;

    @TempDir
    Path scratch;

    @Test
    void rollCallsBecomeRecords() throws IOException {
        Imported votes = table("unvotes.csv", VOTES, Optional.empty());
        JsonNode third = votes.json("articles/roll-call-3-of-the-un-general-assembly.json");
        assertEquals("imported", third.at("/coding/codingStatus").asString());
        assertEquals(3, third.get("positions").size());
        JsonNode position = third.at("/positions/0");
        assertEquals("norvane", position.get("holder").asString());
        assertEquals("support", position.get("stance").asString());
        assertEquals("yes", position.get("answer").asString());
        assertEquals(
                "{\"type\":\"Record\",\"number\":\"3\"}",
                position.at("/evidence/0").toString());
        assertTrue(position.get("summaryGenerated").asBoolean());
        assertFalse(position.has("kind"));
        assertEquals("neutral", third.at("/positions/2/stance").asString());
        assertEquals(
                1,
                votes.json("articles/roll-call-4-of-the-un-general-assembly.json")
                        .get("positions")
                        .size());
        assertEquals("State", votes.json("corpus.json").at("/actors/0/type").asString());
    }

    /** What a roll call is about stands in a second table, its issues in a third, several for one roll call. */
    @Test
    void rollCallsAreJoinedWithTheirIssues() throws IOException {
        Path folder = Files.createDirectories(scratch.resolve("un"));
        Files.writeString(folder.resolve("unvotes.csv"), VOTES);
        Files.writeString(folder.resolve("roll_calls.csv"), """
                rcid,session,importantvote,date,unres,amend,para,short,descr
                3,1,0,1946-01-01,R/1/66,1,0,"TOLLS, STRAITS",TO DECLARE STRAITS FREE OF TOLLS
                """);
        Files.writeString(folder.resolve("issues.csv"), """
                rcid,short_name,issue
                3,ec,Economic development
                3,sea,Law of the sea
                """);
        Imported votes = Imported.of(ImportFormat.TABLE, folder, Optional.empty(), scratch.resolve("joined"));
        JsonNode third = votes.json("articles/roll-call-3-of-the-un-general-assembly-1946-01-01.json");
        assertEquals("1946-01-01", third.get("issued").asString());
        JsonNode corpus = votes.json("corpus.json");
        JsonNode proposal = corpus.at("/proposals/0");
        assertEquals("TOLLS, STRAITS (roll call 3)", proposal.get("label").asString());
        assertEquals(
                "[\"economic-development\", \"law-of-the-sea\"]".replace(" ", ""),
                proposal.get("about").toString());
        assertEquals("Motion of roll call 4", corpus.at("/proposals/1/label").asString());
    }

    /** A name that is only like one of the corpus stays apart, and the report says so. */
    @Test
    void similarNamesAreToBeReviewed() throws IOException {
        String first = "party,proposal,stance\nNorvanian Seafarers' Union,A toll on foreign ships,yes\n";
        String second =
                "party,proposal,stance\nSeafarers Union of Norvane,The toll on foreign ships,yes\nFishers,A tunnel,no\n";
        table("first.csv", first, Optional.empty());
        Imported again = table("second.csv", second, Optional.empty());
        List<Note> review = again.report().notes().stream()
                .filter(note -> note.kind() == Kind.TO_REVIEW)
                .toList();
        assertEquals(
                List.of(
                        "Seafarers Union of Norvane is new, but may be the same as norvanian-seafarers-union (\"Norvanian Seafarers' Union\")",
                        "The toll on foreign ships is new, but may be the same as a-toll-on-foreign-ships (\"A toll on foreign ships\")"),
                review.stream()
                        .map(note -> note.places().getFirst() + " " + note.text())
                        .toList());
        assertEquals(3, again.json("corpus.json").get("actors").size());
    }

    @Test
    void twiceChangesNothing() throws IOException {
        Imported once = table("unvotes.csv", VOTES, Optional.empty());
        Map<String, String> files = once.files();
        Imported again = table("unvotes.csv", VOTES, Optional.empty());
        assertEquals(0, again.report().written());
        assertEquals(files, again.files());
    }

    @Test
    void aCodingThatAPersonChangedIsKept() throws IOException {
        Imported votes = table("unvotes.csv", VOTES, Optional.empty());
        Path file = votes.folder().resolve("articles/roll-call-4-of-the-un-general-assembly.json");
        String changed = Files.readString(file).replace("Roll call 4", "Vote 4");
        Files.writeString(file, changed);
        Imported again = table("unvotes.csv", VOTES, Optional.empty());
        assertEquals(changed, Files.readString(file));
        assertEquals(1, again.report().kept());
        assertTrue(again.report().hasUnusable());
    }

    @Test
    void aGradedAnswerIsAStrengthAndNoCondition() throws IOException {
        Imported answers = table("answers.csv", """
                party;thesis;answer
                Reds;A tunnel;rather agree
                Blues;A tunnel;5
                Greens;A tunnel;1
                Greys;A tunnel;3
                Whites;A tunnel;
                Blacks;A tunnel;perhaps
                """, mapping("""
                {
                  "holder": {"name": "party", "type": "Institution"},
                  "target": "thesis",
                  "stance": {
                    "value": "answer",
                    "values": {"rather agree": {"stance": "support", "strength": 33}},
                    "scale": {"from": 1, "to": 5}
                  }
                }
                """));
        JsonNode positions = answers.json("articles/answers-csv.json").get("positions");
        assertEquals(4, positions.size());
        assertEquals(
                List.of("support 33 rather agree", "support 100 5", "opposition 100 1", "neutral  3"),
                positions
                        .valueStream()
                        .map(it -> it.path("stance").asString("") + " "
                                + it.path("strength").asString("") + " "
                                + it.path("answer").asString(""))
                        .toList());
        assertEquals(List.of("there is no position, since the stance is empty"), answers.notes(Kind.LEFT_OUT));
        assertEquals(
                List.of("\"perhaps\" is no answer that the mapping knows; add it to \"stance\", \"values\""),
                answers.notes(Kind.UNUSABLE));
    }

    @Test
    void quotedWordsBecomeTheTextWhereThereIsNone() throws IOException {
        Imported quotes = table("quotes.tsv", """
                actor\tproposal\tstance\tquote\tarticle\tdate\tcoder
                Ida Holm\tA tunnel\tsupport\tWe want 🚢 it.\tThe Courier\t2024-05-02\tA
                Odo Restel\tA tunnel\toppose\tNever.\tThe Courier\t2024-05-02\tA
                """, Optional.empty());
        assertEquals(
                "We want 🚢 it.\n\nNever.\n",
                Files.readString(quotes.folder().resolve("texts/the-courier-2024-05-02.txt")));
        JsonNode position = quotes.json("articles/the-courier-2024-05-02.json").at("/positions/1");
        assertEquals(15, position.at("/evidence/0/start").asInt());
        assertEquals("Never.", position.get("summary").asString());
        assertEquals(
                "A",
                quotes.json("articles/the-courier-2024-05-02.json")
                        .at("/coding/by")
                        .asString());
    }

    @Test
    void eachCoderOfADocumentHasACoding() throws IOException {
        Imported quotes = table("quotes.csv", """
                actor,proposal,stance,quote,article,coder
                Ida Holm,A tunnel,support,We want it.,The Courier,Anna B.
                Ida Holm,A tunnel,neutral,We want it.,The Courier,Carl D.
                """, Optional.empty());
        assertEquals(
                List.of(
                        "codings/anna-b/the-courier.json",
                        "codings/carl-d/the-courier.json",
                        "corpus.json",
                        "texts/the-courier.txt"),
                List.copyOf(quotes.files().keySet()));
    }

    @Test
    void anActorOfTheCorpusIsMetByName() throws IOException {
        Path folder = scratch.resolve("corpus");
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("corpus.json"), """
                {
                  "@context": [
                    "https://w3id.org/demarche/context.jsonld",
                    {"@base": "https://example.org/", "@language": "en"}
                  ],
                  "id": "mine", "type": "Corpus", "title": "Mine", "uriSpace": "https://example.org/",
                  "actors": [{"id": "kingdom", "type": "State", "name": "The Kingdom", "otherNames": ["Norvane"]}]
                }
                """);
        Imported votes = table("unvotes.csv", VOTES, Optional.empty());
        assertEquals(
                "kingdom",
                votes.json("articles/roll-call-3-of-the-un-general-assembly.json")
                        .at("/positions/0/holder")
                        .asString());
        assertEquals(
                "https://example.org/",
                votes.json("articles/roll-call-3-of-the-un-general-assembly.json")
                        .at("/@context/1/@base")
                        .asString());
    }

    @Test
    void aMappingErrorSaysWhereWhatAndHow() throws IOException {
        String message = assertThrows(
                        ImportException.class,
                        () -> table("t.csv", "party,thesis,answer\nReds,Tunnel,yes\n", mapping("""
                {"holder": "partie", "target": "thesis", "stance": {"value": "answer"}}
                """)))
                .getMessage();
        assertTrue(message.contains("/holder: the source has no column \"partie\""), message);
        assertTrue(message.contains("Did you mean \"party\"?"), message);
        assertTrue(message.contains("party, thesis, answer"), message);
    }

    private Optional<Path> mapping(String json) throws IOException {
        return Optional.of(Files.writeString(scratch.resolve("mapping.json"), json));
    }

    private Imported table(String name, String content, Optional<Path> mapping) throws IOException {
        Path file = Files.writeString(scratch.resolve(name), content);
        return Imported.of(ImportFormat.TABLE, file, mapping, scratch.resolve("corpus"));
    }
}
