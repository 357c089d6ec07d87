package org.demarche.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.imports.dna.DnaRows;
import org.demarche.imports.inception.AnnotationRows;
import org.demarche.imports.source.ImportException;
import org.demarche.imports.table.TableSource;
import org.demarche.io.Resources;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Finds a mapping for a source by the names of its columns, variables or files: one that is shipped, or one made of usual names. */
final class MappingGuess {

    private static final Set<String> EVENTS =
            Set.of("statement_id", "time", "start_position", "stop_position", "text", "document_title");

    /** For each part of a mapping, what its column is often called; the first that a table has is taken. */
    private static final Map<String, List<String>> USUAL = usual();

    private MappingGuess() {}

    /** A mapping for a database: the type of statements with two short texts or more and something to be for or against. */
    static ObjectNode of(DnaRows rows) {
        for (Map.Entry<String, List<String>> type : new java.util.TreeMap<>(rows.variables()).entrySet()) {
            Optional<ObjectNode> mapping = dna(rows, type.getValue());
            if (mapping.isPresent()) {
                mapping.get().putObject("only").putArray("statement_type").add(type.getKey());
                return mapping.get();
            }
        }
        throw new ImportException(
                rows.name(),
                "no type of statements has a qualifier and two short texts, so no mapping can be guessed",
                "Write a mapping; docs/import.md has one for a database. Variables: " + rows.variables() + ".");
    }

    private static Optional<ObjectNode> dna(DnaRows rows, List<String> variables) {
        List<String> texts = variables.stream()
                .filter(name -> rows.dataType(name).equals("short text"))
                .toList();
        Optional<String> qualifier = variables.stream()
                .filter(name -> rows.dataType(name).equals("boolean"))
                .findFirst();
        if (qualifier.isEmpty() || texts.size() < 2) {
            return Optional.empty();
        }
        ObjectNode mapping = shipped("dna");
        String concept = named(texts, "concept", texts.getLast());
        Optional<String> organization =
                texts.stream().filter("organization"::equals).findFirst();
        String person = named(texts, "person", organization.orElse(texts.getFirst()));
        actor(
                mapping.putObject("holder"),
                person,
                organization.filter(person::equals).isPresent() ? "Institution" : "Person",
                rows);
        organization.filter(it -> !it.equals(person)).ifPresent(it -> {
            ObjectNode second = mapping.putObject("organization");
            actor(second, it, "Institution", rows);
            second.put("as", "affiliation");
        });
        ObjectNode target = mapping.putObject("target").put("label", concept).put("type", "Claim");
        if (rows.columns().contains(concept + DnaRows.PARENT)) {
            target.put("about", concept + DnaRows.PARENT);
        }
        description(target, concept, rows);
        ObjectNode stance = mapping.putObject("stance").put("value", qualifier.get());
        stance.putObject("values").put("1", "support").put("0", "opposition");
        return Optional.of(mapping);
    }

    private static String named(List<String> names, String wanted, String otherwise) {
        return names.contains(wanted) ? wanted : otherwise;
    }

    private static void actor(ObjectNode actor, String variable, String type, DnaRows rows) {
        actor.put("name", variable).put("type", type);
        if (rows.columns().contains(variable + ".Alias")) {
            actor.put("otherName", variable + ".Alias");
        }
        description(actor, variable, rows);
    }

    /** The attributes of the entities of a variable, but for other names. */
    private static void description(ObjectNode entity, String variable, DnaRows rows) {
        List<String> attributes = rows.columns().stream()
                .filter(column -> column.startsWith(variable + ".") && !column.equals(variable + ".Alias"))
                .filter(column -> !column.equals(entity.path("about").asString("")))
                .toList();
        if (!attributes.isEmpty()) {
            ObjectNode labelled = entity.putObject("description").putObject("labelled");
            attributes.forEach(column -> labelled.put(column.substring(variable.length() + 1), column));
        }
    }

    /**
     * A mapping for annotations: the one that is shipped with the layer, or that of the first layer whose features have usual names. What a
     * feature refers to counts with its words.
     */
    static ObjectNode of(AnnotationRows rows) {
        for (Map.Entry<String, Set<String>> layer : rows.layers().entrySet()) {
            if (layer.getValue().containsAll(Set.of("holder", "target", "stance"))) {
                ObjectNode mapping = shipped("inception");
                mapping.putObject("only").putArray("layer").add(layer.getKey());
                return mapping;
            }
        }
        throw new ImportException(
                rows.name(),
                "no layer has the features holder, target and stance, so no mapping can be guessed",
                "Write a mapping; docs/import.md has examples. Layers and their columns: " + rows.layers() + ".");
    }

    /** A mapping for a table, or for a folder of tables. */
    static ObjectNode ofTable(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            if (Files.isRegularFile(path.resolve("opinion.json"))
                    && Files.isRegularFile(path.resolve("statement.json"))) {
                return shipped("qual-o-mat");
            }
            if (Files.isRegularFile(path.resolve("unvotes.csv"))) {
                return shipped("un-votes").put("rows", "unvotes.csv");
            }
            throw new ImportException(
                    path.toString(),
                    "no mapping is known for this folder of tables",
                    "Pass one with --mapping; see docs/import.md.");
        }
        List<String> columns = TableSource.open(path).columns();
        if (columns.containsAll(Set.of("rcid", "country", "vote"))) {
            return shipped("un-votes");
        }
        return columns.containsAll(EVENTS) ? events(path, columns) : usual(path, columns);
    }

    private static ObjectNode events(Path path, List<String> columns) {
        List<String> variables = columns.subList(columns.indexOf("time") + 1, columns.indexOf("start_position"));
        if (!variables.containsAll(Set.of("concept", "agreement"))) {
            throw new ImportException(
                    path.toString(),
                    "the list of events has no variables \"concept\" and \"agreement\", so no mapping can be guessed",
                    "Pass one with --mapping. Variables: " + String.join(", ", variables) + ".");
        }
        ObjectNode mapping = shipped("dna-events");
        if (!variables.contains("person")) {
            mapping.putObject("holder").put("name", "organization").put("type", "Institution");
            mapping.remove("organization");
        } else if (!variables.contains("organization")) {
            mapping.remove("organization");
        }
        return mapping;
    }

    private static ObjectNode usual(Path path, List<String> columns) {
        Map<String, String> found = new LinkedHashMap<>();
        USUAL.forEach((part, names) -> names.stream()
                .flatMap(
                        name -> columns.stream().filter(column -> column.strip().equalsIgnoreCase(name)))
                .filter(column -> !found.containsValue(column))
                .findFirst()
                .ifPresent(column -> found.put(part, column)));
        List<String> missing = new ArrayList<>(List.of("holder", "target", "stance"));
        missing.removeAll(found.keySet());
        if (!missing.isEmpty()) {
            List<String> some = columns.size() > 40 ? columns.subList(0, 40) : columns;
            throw new ImportException(
                    path.toString(),
                    "no column could be guessed for: " + String.join(", ", missing),
                    "Pass a mapping with --mapping; docs/import.md explains it. Columns: " + String.join(", ", some)
                            + ".");
        }
        ObjectNode mapping = JsonMapper.shared().createObjectNode();
        if (found.containsKey("document")) {
            ObjectNode document = mapping.putObject("document").put("title", found.get("document"));
            Optional.ofNullable(found.get("day")).ifPresent(day -> document.put("day", day));
            Optional.ofNullable(found.get("url")).ifPresent(url -> document.put("url", url));
        }
        mapping.putObject("holder")
                .put("name", found.get("holder"))
                .put("type", type(found.getOrDefault("holder", "")));
        mapping.putObject("target").put("label", found.get("target")).put("type", "Proposal");
        mapping.putObject("stance").put("value", found.get("stance"));
        for (String part : List.of("words", "coder", "kind", "condition", "summary")) {
            Optional.ofNullable(found.get(part)).ifPresent(column -> mapping.put(part, column));
        }
        if (found.containsKey("day") && !found.containsKey("document")) {
            mapping.put("day", found.get("day"));
        }
        Optional.ofNullable(found.get("strength"))
                .ifPresent(column ->
                        mapping.putObject("strength").put("value", column).put("most", 100));
        Optional.ofNullable(found.get("number"))
                .ifPresent(column -> mapping.putObject("record").put("number", column));
        return mapping;
    }

    private static String type(String column) {
        return switch (column.strip().toLowerCase(Locale.ROOT)) {
            case "country", "state", "member_state" -> "State";
            case "party", "organization", "organisation", "institution", "group" -> "Institution";
            default -> "Person";
        };
    }

    private static Map<String, List<String>> usual() {
        Map<String, List<String>> usual = new LinkedHashMap<>();
        usual.put(
                "holder",
                List.of(
                        "holder",
                        "actor",
                        "person",
                        "speaker",
                        "party",
                        "country",
                        "state",
                        "organization",
                        "organisation",
                        "institution",
                        "name"));
        usual.put(
                "target",
                List.of(
                        "target",
                        "proposal",
                        "concept",
                        "claim",
                        "thesis",
                        "statement",
                        "issue",
                        "motion",
                        "question"));
        usual.put("stance", List.of("stance", "position", "vote", "answer", "agreement", "polarity"));
        usual.put("document", List.of("document", "article", "document_title", "title", "source"));
        usual.put("day", List.of("date", "day", "issued", "published", "time"));
        usual.put("words", List.of("words", "quotation", "quote", "text", "passage"));
        usual.put("url", List.of("url", "link"));
        usual.put("coder", List.of("coder", "coded_by", "annotator"));
        usual.put("kind", List.of("kind"));
        usual.put("condition", List.of("condition", "proviso"));
        usual.put("summary", List.of("summary"));
        usual.put("strength", List.of("strength"));
        usual.put("number", List.of("number", "rcid", "vote_id", "question_id"));
        return usual;
    }

    /** A mapping that is shipped. */
    static ObjectNode shipped(String name) {
        return (ObjectNode) JsonMapper.shared().readTree(Resources.open("/org/demarche/imports/" + name + ".json"));
    }
}
