package org.demarche.wikidata.link;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.demarche.coding.CodingReader;
import org.demarche.coding.CorpusFolder;
import org.demarche.coding.ReadResult;
import org.demarche.coding.Registry;
import org.demarche.io.AtomicFile;
import org.demarche.io.Resources;
import org.demarche.model.CorpusDescription;
import org.demarche.model.CorpusFile;
import org.demarche.model.JudgedLinks;
import org.demarche.problem.Problem;
import tools.jackson.databind.json.JsonMapper;

/**
 * The links file of a corpus. Each change reads the file again and replaces it atomically, so that concurrent changes are not
 * lost.
 */
public final class LinksFile {

    private static final String SCHEMA = "links.schema.json";
    private static final String PUBLISHED_SCHEMA = "https://w3id.org/demarche/" + SCHEMA;

    /** Where a corpus has its copy of the JSON Schema of codings. */
    private static final String SCHEMA_FOLDER = ".schema";

    private final Path file;
    private final CorpusDescription corpus;

    private LinksFile(Path file, CorpusDescription corpus) {
        this.file = file;
        this.corpus = corpus;
    }

    /**
     * The links file of a corpus, which need not exist yet.
     *
     * @throws LinksException if the corpus has no corpus file, or one with errors
     * @throws IOException if the corpus file cannot be read
     */
    public static LinksFile of(CorpusFolder folder) throws IOException {
        Path corpusFile = folder.corpusFile()
                .orElseThrow(() -> new LinksException("There is no corpus.json."
                        + System.lineSeparator()
                        + "    Specify a folder with a corpus.json with --data."));
        CorpusFile read =
                sound(new CodingReader(Registry.EMPTY).read(corpusFile.toString(), Files.readAllBytes(corpusFile)));
        if (read instanceof CorpusDescription corpus) {
            return new LinksFile(corpusFile.resolveSibling(CorpusFolder.LINKS_FILE), corpus);
        }
        throw new LinksException(corpusFile + " does not describe a corpus.");
    }

    /** Whether an actor is defined in the corpus file, so that others can be merged into it. */
    public boolean isShared(String actor) {
        return corpus.entities().actors().stream().anyMatch(known -> known.id().equals(actor));
    }

    /** Short id of the corpus. */
    public String corpusId() {
        return corpus.id();
    }

    /** Path of the file. */
    public Path path() {
        return file;
    }

    /**
     * The links; none if the file does not exist.
     *
     * @throws LinksException if it has errors
     */
    public JudgedLinks read() throws IOException {
        if (!Files.exists(file)) {
            return new JudgedLinks(corpus.base(), corpus.id() + "-links", JudgedLinks.DEFAULT_THRESHOLD, List.of());
        }
        CorpusFile read = sound(new CodingReader(Registry.of(corpus)).read(file.toString(), Files.readAllBytes(file)));
        if (read instanceof JudgedLinks links) {
            return links;
        }
        throw new LinksException(file + " does not contain links.");
    }

    /**
     * Changes the links.
     *
     * @return the links after the change
     * @throws LinksException if the file has errors or the change is refused; the file is then unchanged
     */
    public JudgedLinks change(UnaryOperator<JudgedLinks> change) throws IOException {
        JudgedLinks before = read();
        JudgedLinks after = change.apply(before);
        if (!after.equals(before)) {
            AtomicFile.replace(file, LinksWriter.json(after, schema()));
        }
        return after;
    }

    /** The JSON Schema that the file refers to. */
    private String schema() throws IOException {
        if (!Files.exists(file)) {
            return newSchema();
        }
        return JsonMapper.shared()
                .readTree(Files.readAllBytes(file))
                .path("$schema")
                .asString(PUBLISHED_SCHEMA);
    }

    /** A copy of the JSON Schema beside that of codings, if the corpus has one; the published one otherwise. */
    private String newSchema() throws IOException {
        Path folder = file.resolveSibling(SCHEMA_FOLDER);
        if (!Files.isDirectory(folder)) {
            return PUBLISHED_SCHEMA;
        }
        AtomicFile.replace(folder.resolve(SCHEMA), out -> out.write(Resources.bytes("/ontology/" + SCHEMA)));
        return SCHEMA_FOLDER + "/" + SCHEMA;
    }

    private static CorpusFile sound(ReadResult read) {
        return read.file()
                .orElseThrow(() -> LinksException.of(
                        read.problems().stream().filter(Problem::isError).toList()));
    }
}
