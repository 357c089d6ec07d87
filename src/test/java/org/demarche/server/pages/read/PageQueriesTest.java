package org.demarche.server.pages.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.demarche.query.catalogue.QueryCatalogue;
import org.demarche.vocabulary.Ontology;
import org.demarche.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The questions of the pages obey the rules of the catalogue's. */
class PageQueriesTest {

    private static final Path FOLDER = Path.of("src/main/resources/org/demarche/server/pages/queries");
    private static final Pattern TERM = Pattern.compile("\\bdem:([A-Za-z]+)");

    static List<String> names() {
        return QueryCatalogue.ofResources("/org/demarche/server/pages/queries/").names();
    }

    @Test
    void theIndexListsWhatThereIs() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<String> there = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".rq"))
                    .map(name -> name.substring(0, name.length() - 3))
                    .sorted()
                    .toList();
            assertEquals(there, names());
        }
    }

    @Test
    void noneHasTheNameOfOneOfTheCatalogue() {
        assertTrue(names().stream().noneMatch(QueryCatalogue.builtIn().names()::contains));
    }

    @ParameterizedTest
    @MethodSource("names")
    void eachUsesOnlyTermsThatThereAre(String name) throws IOException {
        Set<String> known = Ontology.graph().stream()
                .map(triple -> triple.getSubject())
                .filter(Node::isURI)
                .map(Node::getURI)
                .filter(iri -> iri.startsWith(Vocabulary.NS))
                .map(iri -> iri.substring(Vocabulary.NS.length()))
                .collect(Collectors.toSet());
        Matcher terms = TERM.matcher(Files.readString(FOLDER.resolve(name + ".rq")));
        while (terms.find()) {
            assertTrue(known.contains(terms.group(1)), terms.group());
        }
        assertTrue(!new PageQueries().get(name).columns().isEmpty());
    }
}
