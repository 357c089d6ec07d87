package org.demarche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands that link, on a copy of the corpus that ships. */
class LinkCommandsTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void copyTheCorpus() throws IOException {
        Path data = Path.of("data");
        Files.createDirectories(folder.resolve("articles"));
        for (String file : List.of("corpus.json", "links.json", "articles/us-reply-2022-02-05.json")) {
            Files.copy(data.resolve(file), folder.resolve(file));
        }
    }

    @Test
    void listsWhatHasBeenJudged() {
        CommandRun run = link("list");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("Q7184"), run.out());
    }

    @Test
    void proposesWithoutWriting() throws IOException {
        String before = links();
        CommandRun run = link();
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("marc-finaud"), run.out());
        assertFalse(run.out().contains("gcsp "), run.out());
        assertEquals(before, links());
    }

    @Test
    void writesNothingWhereNothingIsWorthALook() throws IOException {
        String before = links();
        CommandRun run = link("--accept-above", "97");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.err().contains("Links written to " + folder.resolve("links.json") + ": 0"), run.err());
        assertEquals(before, links());
    }

    @Test
    void whatIsWrittenAndReadAgainIsTheSame() throws IOException {
        String before = links();
        assertEquals(
                0,
                link("judge", "gcsp", "Q1", "negative", "--by", "A. B.", "--why", "no \"centre\"")
                        .code());
        assertTrue(links().contains("\"why\": \"no \\\"centre\\\"\""), links());
        assertEquals(0, link("judge", "gcsp", "Q1", "withdraw", "--by", "A. B.").code());
        assertEquals(before, links());
    }

    @Test
    void aJudgementShowsInTheGraphAtOnce() {
        assertEquals(
                0,
                link("judge", "sputnik", "Q1", "positive", "--by", "A. B.", "--unverified")
                        .code());
        assertTrue(asks("<sputnik> schema:sameAs wd:Q1"));
        assertEquals(
                0, link("judge", "sputnik", "Q1", "withdraw", "--by", "A. B.").code());
        assertFalse(asks("<sputnik> schema:sameAs wd:Q1"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "judge nobody Q1 positive --unverified | no actor, document or issue \"nobody\"",
                "judge sputnik Q999999999999 positive  | Q999999999999 is not in",
                "judge sputnik Q1 maybe                | \"maybe\" is not a judgement",
                "judge sputnik el/pais positive        | neither a Wikidata id nor an actor",
                "judge sputnik joe-biden positive      | not another actor of the same type",
                "judge sputnik sputnik positive        | not another actor of the same type",
                "judge nato Q1 positive --unverified   | is Q7184 already",
                "--accept-above 101                    | a score from 0 to 100",
                "--online                              | Pass yours with --contact",
                "--online --contact nobody             | neither an e-mail address nor a URL",
                "--offline --contact a@example.org     | Pass the folder of the cache",
                "--service nowhere --contact a@example.org | is not a URL",
                "--language x                          | is not a language tag",
                "review nobody                         | no actor, document or issue \"nobody\""
            })
    void saysWhatIsWrong(String command, String message) throws IOException {
        String before = links();
        CommandRun run = link(ShellWords.split(command));
        assertEquals(2, run.code(), run.err());
        assertTrue(run.err().contains(message), run.err());
        assertEquals(before, links());
    }

    @Test
    void saysThatALinksFileIsBrokenAndLeavesItAlone() throws IOException {
        Files.writeString(folder.resolve("links.json"), "{\"type\": \"Links\",");
        CommandRun run = link("judge", "nato", "Q1", "negative", "--by", "A. B.");
        assertEquals(2, run.code());
        assertTrue(run.err().contains("links.json:1:"), run.err());
        assertEquals("{\"type\": \"Links\",", links());
    }

    @Test
    void aCorpusWithoutLinksGetsAFileOfItsOwn() throws IOException {
        Files.delete(folder.resolve("links.json"));
        assertEquals(0, link("judge", "nato", "Q1", "negative", "--by", "A. B.").code());
        assertTrue(links().contains("\"id\": \"european-security-2022-links\""), links());
        assertTrue(links().contains("\"$schema\": \"https://w3id.org/demarche/links.schema.json\""), links());
        CommandRun valid = CommandRun.of("validate", folder.toString());
        assertEquals(0, valid.code(), valid.out());
    }

    @Test
    void linksOfACorpusThatHasACopyOfTheSchemaReferToACopy() throws IOException {
        Files.delete(folder.resolve("links.json"));
        Path copies = Files.createDirectory(folder.resolve(".schema"));
        assertEquals(0, link("judge", "nato", "Q1", "negative", "--by", "A. B.").code());
        assertTrue(links().contains("\"$schema\": \".schema/links.schema.json\""), links());
        assertEquals(
                Files.readString(Path.of("ontology/links.schema.json")),
                Files.readString(copies.resolve("links.schema.json")));
        assertEquals(0, CommandRun.of("validate", folder.toString()).code());
    }

    @Test
    void findsActorsThatAreOne() throws IOException {
        Path corpus = folder.resolve("corpus.json");
        Files.writeString(
                corpus,
                Files.readString(corpus)
                        .replace(
                                "  \"actors\": [",
                                "  \"actors\": [\n"
                                        + "    {\"id\": \"alliance\", \"type\": \"Institution\", \"name\": \"NATO\"},"));
        CommandRun found = link("duplicates");
        assertTrue(found.out().contains("alliance"), found.out());
        CommandRun merged = CommandRun.withInput("x\nm\n", args("duplicates", "--review", "--by", "A. B."));
        assertEquals(0, merged.code(), merged.err());
        assertTrue(links().contains("\"actor\": \"alliance\", \"mergeInto\": \"nato\""), links());
        assertTrue(asks("<alliance> dcterms:isReplacedBy <nato>"));
        assertTrue(link("duplicates").out().contains("No duplicates found"));
    }

    @Test
    void twoActorsThatAreTwoAreNotAskedForAgain() throws IOException {
        Path corpus = folder.resolve("corpus.json");
        Files.writeString(
                corpus,
                Files.readString(corpus)
                        .replace(
                                "  \"actors\": [",
                                "  \"actors\": [\n"
                                        + "    {\"id\": \"alliance\", \"type\": \"Institution\", \"name\": \"NATO\"},"));
        CommandRun.withInput("t\n", args("duplicates", "--review", "--by", "A. B."));
        assertTrue(links().contains("\"judgement\": \"negative\""), links());
        assertTrue(link("duplicates").out().contains("No duplicates found"));
        assertFalse(asks("<alliance> dcterms:isReplacedBy <nato>"));
    }

    private CommandRun link(String... more) {
        return CommandRun.of(args(more));
    }

    private String[] args(String... more) {
        List<String> words = List.of(more);
        boolean group = !words.isEmpty() && !words.getFirst().startsWith("-");
        Stream<String> command = group ? Stream.of("link", words.getFirst()) : Stream.of("link");
        Stream<String> rest = words.stream().skip(group ? 1 : 0);
        return Stream.of(command, rest, Stream.of("--data", folder.toString()))
                .flatMap(part -> part)
                .toArray(String[]::new);
    }

    private boolean asks(String pattern) {
        CommandRun run =
                CommandRun.of("sparql", "--data", folder.toString(), "-q", "ASK { " + pattern + " }", "-f", "csv");
        assertEquals(0, run.code(), run.err());
        return run.out().contains("true");
    }

    private String links() throws IOException {
        return Files.readString(folder.resolve("links.json"));
    }
}
