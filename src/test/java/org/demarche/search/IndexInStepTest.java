package org.demarche.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.demarche.Demarche;
import org.demarche.load.Corpus;
import org.demarche.query.update.SparqlRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The index has what the store has: after each change, after a restart, and after a crash at any moment. */
class IndexInStepTest {

    private static final String RENAME = "DELETE { GRAPH ?g { <finaud> foaf:name ?old } }"
            + " INSERT { GRAPH ?g { <finaud> foaf:name \"Zebedee Quux\"@en } } WHERE { GRAPH ?g { <finaud> foaf:name ?old } }";

    @TempDir
    private Path temp;

    private Path folder() {
        return temp.resolve("store");
    }

    private Path index() {
        return folder().resolve(TextIndex.FOLDER);
    }

    private static Demarche loaded(Demarche demarche) throws IOException {
        demarche.load(Corpus.at(Path.of("data")));
        return demarche;
    }

    private static void rename(Demarche demarche) {
        demarche.update(SparqlRequest.of(RENAME.replace("<finaud>", "<marc-finaud>")));
    }

    private static long total(Demarche demarche, String text, ResultKind kind) {
        return demarche.search()
                .find(new SearchRequest(text, 10))
                .group(kind)
                .map(SearchAnswer.Group::total)
                .orElse(0L);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void findsANewNameAndThePositionsOfItsHolder(boolean inMemory) throws IOException {
        try (Demarche demarche = loaded(inMemory ? Demarche.inMemory() : Demarche.at(folder()))) {
            long positions = total(demarche, "Finaud", ResultKind.POSITION);
            assertTrue(positions > 0);
            rename(demarche);
            assertEquals(1, total(demarche, "zebedee", ResultKind.PERSON));
            assertTrue(total(demarche, "quux", ResultKind.POSITION) > 0);
            assertEquals(0, total(demarche, "Marc Finaud", ResultKind.PERSON));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void findsNewWordsOfAQuotationAndNoLongerTheOldOnes(boolean inMemory) throws IOException {
        try (Demarche demarche = loaded(inMemory ? Demarche.inMemory() : Demarche.at(folder()))) {
            assertTrue(total(demarche, "safely considered closed", ResultKind.POSITION) > 0);
            demarche.update(SparqlRequest.of("DELETE { GRAPH ?g { ?q dem:fragment ?w } }"
                    + " INSERT { GRAPH ?g { ?q dem:fragment \"a flamboyant giraffe\"@en } }"
                    + " WHERE { GRAPH ?g { ?q dem:fragment ?w } FILTER (CONTAINS(?w, \"safely\")) }"));
            assertEquals(1, total(demarche, "giraffes", ResultKind.POSITION));
            assertTrue(!demarche.search()
                    .find(new SearchRequest("safely considered closed", 5))
                    .everyWord());
        }
    }

    @Test
    void isReadAgainAfterARestart() throws IOException {
        loaded(Demarche.at(folder())).close();
        String before = segments();
        try (Demarche demarche = Demarche.at(folder())) {
            assertEquals(Optional.empty(), demarche.search().fault());
            assertEquals(1, total(demarche, "Finaud", ResultKind.PERSON));
            assertEquals(before, segments().substring(0, before.length()));
        }
    }

    /** The names of the files that hold the documents; a new index has others. */
    private String segments() throws IOException {
        try (Stream<Path> files = Files.list(index())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".si") || name.endsWith(".cfs"))
                    .sorted()
                    .toList()
                    .toString()
                    .replaceAll("[\\[\\]]", "");
        }
    }

    @Test
    void anIndexFromBeforeAChangeIsBuiltAnew() throws IOException {
        loaded(Demarche.at(folder())).close();
        Path old = temp.resolve("old");
        FileUtils.copyDirectory(index().toFile(), old.toFile());
        try (Demarche demarche = Demarche.at(folder())) {
            rename(demarche);
        }
        // As if the process had been killed after the store was changed, and before its index was.
        FileUtils.deleteDirectory(index().toFile());
        FileUtils.copyDirectory(old.toFile(), index().toFile());
        try (Demarche demarche = Demarche.at(folder())) {
            assertTrue(demarche.search().fault().isPresent());
            assertEquals(1, total(demarche, "zebedee", ResultKind.PERSON));
            assertEquals(Optional.empty(), demarche.search().fault());
        }
    }

    @Test
    void aChangeOfAStoreWhoseIndexIsOldDoesNotMakeItLookNew() throws IOException {
        loaded(Demarche.at(folder())).close();
        Path old = temp.resolve("old");
        FileUtils.copyDirectory(index().toFile(), old.toFile());
        try (Demarche demarche = Demarche.at(folder())) {
            rename(demarche);
        }
        FileUtils.deleteDirectory(index().toFile());
        FileUtils.copyDirectory(old.toFile(), index().toFile());
        try (Demarche demarche = Demarche.at(folder())) {
            demarche.update(SparqlRequest.of(
                    "INSERT DATA { GRAPH <https://example.org/g> { <nato> skos:altLabel \"OTAN\"@fr } }"));
            assertEquals(1, total(demarche, "otan", ResultKind.INSTITUTION));
            assertEquals(1, total(demarche, "zebedee", ResultKind.PERSON));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing", "damaged", "empty"})
    void anIndexThatCannotBeReadIsBuiltAnew(String fault) throws IOException {
        loaded(Demarche.at(folder())).close();
        if (fault.equals("damaged")) {
            try (Stream<Path> files = Files.list(index())) {
                for (Path file : files.toList()) {
                    Files.write(file, new byte[] {1, 2, 3});
                }
            }
        } else {
            FileUtils.deleteDirectory(index().toFile());
            if (fault.equals("empty")) {
                Files.createDirectory(index());
            }
        }
        try (Demarche demarche = Demarche.at(folder())) {
            assertEquals(1, total(demarche, "Finaud", ResultKind.PERSON));
            assertEquals(Optional.empty(), demarche.search().fault());
        }
    }

    @Test
    void staysAfterCompaction() throws IOException {
        try (Demarche demarche = loaded(Demarche.at(folder()))) {
            demarche.maintenance().compact();
            assertEquals(Optional.empty(), demarche.search().fault());
        }
        try (Demarche demarche = Demarche.at(folder())) {
            assertEquals(Optional.empty(), demarche.search().fault());
            rename(demarche);
            assertEquals(Optional.empty(), demarche.search().fault());
            assertEquals(1, total(demarche, "zebedee", ResultKind.PERSON));
        }
    }
}
