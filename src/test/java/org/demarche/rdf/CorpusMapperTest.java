package org.demarche.rdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.demarche.coding.CorpusFiles;
import org.demarche.coding.CorpusFiles.Sound;
import org.demarche.model.CorpusFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CorpusMapperTest {

    static Stream<Sound> files() {
        return CorpusFiles.shipped().stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyNodeHasAnIri(Sound sound) {
        List<Quad> blank = quads(sound.file()).stream()
                .filter(quad -> quad.getSubject().isBlank() || quad.getObject().isBlank())
                .toList();
        assertEquals(List.of(), blank);
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyStatementIsInTheGraphOfTheFile(Sound sound) {
        List<Quad> quads = quads(sound.file());
        assertFalse(quads.isEmpty());
        assertEquals(
                List.of(CorpusMapper.graphOf(sound.file())),
                quads.stream().map(Quad::getGraph).distinct().toList());
    }

    @ParameterizedTest
    @MethodSource("files")
    void noStatementIsSentTwice(Sound sound) {
        List<Quad> quads = quads(sound.file());
        assertEquals(quads.stream().distinct().count(), quads.size());
    }

    @ParameterizedTest
    @MethodSource("files")
    void readingAFileTwiceGivesTheSameBytes(Sound sound) {
        List<Sound> again = CorpusFiles.shipped();
        CorpusFile same = again.stream()
                .filter(other -> other.path().equals(sound.path()))
                .findFirst()
                .orElseThrow()
                .file();
        assertArrayEquals(Graphs.nQuads(sound.file()), Graphs.nQuads(same));
    }

    @ParameterizedTest
    @MethodSource("files")
    void theOrderOfFilesDoesNotMatter(Sound last) {
        List<CorpusFile> files = new ArrayList<>(files().map(Sound::file).toList());
        var expected = Graphs.sorted(Graphs.dataset(files));
        Collections.shuffle(files, new Random(last.path().toString().hashCode()));
        files.remove(last.file());
        files.add(last.file());
        assertEquals(expected, Graphs.sorted(Graphs.dataset(files)));
    }

    private static List<Quad> quads(CorpusFile file) {
        List<Quad> quads = new ArrayList<>();
        CorpusMapper.map(file, new StreamRDFBase() {
            @Override
            public void quad(Quad quad) {
                quads.add(quad);
            }
        });
        return quads;
    }
}
