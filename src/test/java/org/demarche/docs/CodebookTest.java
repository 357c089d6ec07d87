package org.demarche.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.demarche.load.Corpus;
import org.demarche.load.CorpusValidator;
import org.demarche.load.LoadListener;
import org.demarche.load.Validation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the codebook gives to be copied works when it is copied. */
class CodebookTest {

    private static final Pattern JSON = Pattern.compile("^```json\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern TEXT = Pattern.compile("^    (The island of Brack .*)$", Pattern.MULTILINE);

    @TempDir
    Path folder;

    @Test
    void theFirstCodingHasNoProblem() throws IOException {
        String codebook = Files.readString(Path.of("ontology/codebook.md"));
        List<String> files =
                JSON.matcher(codebook).results().map(match -> match.group(1)).toList();
        String text = TEXT.matcher(codebook).results().findFirst().orElseThrow().group(1) + "\n";
        Files.createDirectories(folder.resolve("articles"));
        Files.createDirectories(folder.resolve("texts"));
        Files.writeString(folder.resolve("texts/brack-ferry-2024-05-02.txt"), text);
        Files.writeString(folder.resolve("articles/brack-ferry-2024-05-02.json"), files.get(0));
        Files.writeString(folder.resolve("corpus.json"), files.get(1));

        Validation validation = CorpusValidator.validate(Corpus.at(folder), LoadListener.NONE);

        assertEquals(List.of(), validation.problems().first());
        assertEquals(1, validation.positions());
    }
}
