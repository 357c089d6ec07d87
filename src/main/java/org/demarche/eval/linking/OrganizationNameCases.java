package org.demarche.eval.linking;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.demarche.wikidata.Context;
import org.demarche.wikidata.EntityKind;
import org.demarche.wikidata.Mention;
import org.demarche.wikidata.index.IndexException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Names of organisations that are not in the index, with the entity that each belongs to: JSON Lines with {@code query}, {@code kind}
 * (label, alias, acronym), {@code country} and {@code qid}.
 */
final class OrganizationNameCases {

    private static final JsonFactory FACTORY = new JsonFactory();

    private OrganizationNameCases() {}

    private record Line(String query, String kind, String country, String qid) {}

    /**
     * Reads the names.
     *
     * @param withCountry whether the country is given as context
     * @throws IndexException if a line is malformed
     */
    static List<TestCase> read(Path file, boolean withCountry) throws IOException {
        List<TestCase> cases = new ArrayList<>();
        for (String text : Files.readAllLines(file)) {
            if (!text.isBlank()) {
                Line line = line(text, file, cases.size() + 1);
                Context context = withCountry && !line.country.isEmpty()
                        ? Context.NONE.withCountries(line.country)
                        : Context.NONE;
                Mention mention = new Mention(line.query, List.of(), Set.of(EntityKind.INSTITUTION), Set.of(), context);
                cases.add(new TestCase(line.kind.split("\\+", 2)[0], mention, line.qid, true));
            }
        }
        return cases;
    }

    private static Line line(String text, Path file, int number) {
        String[] values = {"", "", "", ""};
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                int place = List.of("query", "kind", "country", "qid").indexOf(parser.currentName());
                JsonToken token = parser.nextToken();
                if (place >= 0 && token == JsonToken.VALUE_STRING) {
                    values[place] = parser.getString();
                } else {
                    parser.skipChildren();
                }
            }
        } catch (JacksonException e) {
            throw malformed(file, number);
        }
        if (values[0].isEmpty() || values[3].isEmpty()) {
            throw malformed(file, number);
        }
        return new Line(values[0], values[1], values[2], values[3]);
    }

    private static IndexException malformed(Path file, int number) {
        return new IndexException(file + ":" + number + " is not a test case." + System.lineSeparator()
                + "    Each line is an object with \"query\", \"kind\", \"country\" and \"qid\".");
    }
}
