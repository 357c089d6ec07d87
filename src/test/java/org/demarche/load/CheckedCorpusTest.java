package org.demarche.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.demarche.coding.RawCoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckedCorpusTest {

    @Test
    void readsTheCorpusFileAndTheLinksOnce(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("corpus.json"), """
                {
                  "@context": [
                    "https://w3id.org/demarche/context.jsonld",
                    {"@base": "https://example.org/brack/", "@language": "en"}
                  ],
                  "id": "brack", "type": "Corpus", "title": "The island of Brack",
                  "uriSpace": "https://example.org/brack/"
                }
                """);
        Files.writeString(folder.resolve("links.json"), """
                {"type": "Links", "id": "brack-links", "base": "https://example.org/brack/", "links": []}
                """);
        List<String> read = new ArrayList<>();
        CheckedCorpus corpus = new CheckedCorpus(Corpus.at(folder), LoadListener.NONE, false, file -> {
            read.add(file.getFileName().toString());
            return RawCoding.of(file);
        });

        corpus.forEach((file, places) -> file.id(), sound -> {}, bytes -> {});

        assertEquals(
                List.of("corpus.json", "links.json"), read.stream().sorted().toList());
        assertEquals(2, corpus.files());
    }
}
