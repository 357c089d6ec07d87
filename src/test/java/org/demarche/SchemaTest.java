package org.demarche;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.coding.CorpusFiles;
import org.demarche.coding.CorpusFiles.Sound;
import org.demarche.io.Resources;
import org.demarche.load.Corpus;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The JSON Schemas take what the reader takes, and refuse each mistake that a schema can see. */
class SchemaTest {

    private static final Schema CODING = schema("coding.schema.json");
    private static final Schema LINKS = schema("links.schema.json");

    /** The cases whose mistakes no schema sees. */
    private static final Set<String> BEYOND = names(Path.of("src/test/resources/cases/beyond-the-schema.txt"));

    private static final Set<ProblemCode> NO_JSON =
            EnumSet.of(ProblemCode.FILE_EMPTY, ProblemCode.NOT_JSON, ProblemCode.NOT_UTF8);

    static Stream<Sound> shipped() {
        return CorpusFiles.shipped().stream();
    }

    /** A schema is asked of what is JSON; and it wants lists as lists, where the reader is content with one element. */
    static Stream<Named<Path>> cases() {
        return CasesTest.cases()
                .filter(folder -> !folder.getPayload().endsWith("lists-of-one-without-brackets"))
                .filter(folder -> errors(folder.getPayload()).stream().noneMatch(e -> NO_JSON.contains(e.code())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shipped")
    void takesTheFilesThatAreShipped(Sound sound) throws IOException {
        assertEquals(List.of(), schemaOf(sound.path()).validate(Files.readString(sound.path()), InputFormat.JSON));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void refusesEveryMistakeThatIsNotBeyondASchema(Path folder) throws IOException {
        List<Problem> errors = errors(folder);
        String name = folder.getFileName().toString();
        boolean refused = files(folder).stream().anyMatch(SchemaTest::refuses);
        assertEquals(!errors.isEmpty(), refused || BEYOND.contains(name), () -> name + " " + errors);
        assertFalse(refused && BEYOND.contains(name), "the schema sees it after all: take it from the list");
    }

    private static Schema schemaOf(Path file) {
        return file.endsWith("links.json") ? LINKS : CODING;
    }

    private static Schema schema(String name) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Resources.open("/ontology/" + name));
    }

    private static List<Problem> errors(Path folder) {
        try (Demarche demarche = Demarche.inMemory()) {
            return demarche.load(Corpus.at(folder)).problems().first().stream()
                    .filter(Problem::isError)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> path.toString().endsWith(".json")).toList();
        }
    }

    private static boolean refuses(Path file) {
        try {
            String json = Files.readString(file);
            String withoutMark = json.startsWith("\uFEFF") ? json.substring(1) : json;
            return !schemaOf(file).validate(withoutMark, InputFormat.JSON).isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> names(Path list) {
        try (Stream<String> lines = Files.lines(list)) {
            return lines.filter(line -> !line.startsWith("#")).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
