package org.demarche.export.relational;

import static org.demarche.export.relational.TableColumn.Kind.BOOLEAN;
import static org.demarche.export.relational.TableColumn.Kind.DATE;
import static org.demarche.export.relational.TableColumn.Kind.DECIMAL;
import static org.demarche.export.relational.TableColumn.Kind.INTEGER;
import static org.demarche.export.relational.TableColumn.Kind.IRI;
import static org.demarche.export.relational.TableColumn.Kind.NON_NEGATIVE;
import static org.demarche.export.relational.TableColumn.Kind.STRING;
import static org.demarche.export.relational.TableColumn.Kind.TEXT;
import static org.demarche.export.relational.TableColumn.column;
import static org.demarche.export.relational.TableColumn.owner;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.demarche.vocabulary.ExternalTerms;
import org.demarche.vocabulary.Vocabulary;

/**
 * The tables. A row is what one graph says of one subject; its key is the graph and the subject. A table describes either
 * subjects of some classes, or subjects with only a few properties in a graph.
 */
@SuppressWarnings("ImmutableEnumChecker") // nodes, and lists and sets of them that cannot be changed
enum RelationalTable {
    POSITIONS(
            Set.of(Vocabulary.POSITION),
            column("holder", Vocabulary.HOLDER, IRI),
            column("target", Vocabulary.TARGET, IRI),
            column("stance", Vocabulary.STANCE, IRI),
            column("strength", Vocabulary.STRENGTH, DECIMAL),
            column("answer", Vocabulary.ANSWER, TEXT),
            column("kind", Vocabulary.KIND, IRI),
            column("certainty", Vocabulary.CERTAINTY, IRI),
            column("summary", Vocabulary.SUMMARY, TEXT),
            column("summary_generated", Vocabulary.SUMMARY_GENERATED, BOOLEAN),
            column("stated_by", Vocabulary.STATED_BY, IRI),
            column("on_behalf_of", Vocabulary.ON_BEHALF_OF, IRI),
            column("named_as", Vocabulary.NAMED_AS, TEXT),
            column("stated_in", Vocabulary.STATED_IN, IRI),
            column("reported_in", Vocabulary.REPORTED_IN, IRI),
            column("coded_from", Vocabulary.CODED_FROM, IRI),
            column("stated_on", Vocabulary.STATED_ON, DATE)),
    EVIDENCE(
            Set.of(Vocabulary.QUOTATION, Vocabulary.RECORD),
            owner("position", Vocabulary.EVIDENCE),
            column("speech", Vocabulary.SPEECH, IRI),
            column("start_offset", ExternalTerms.OA_START, NON_NEGATIVE),
            column("end_offset", ExternalTerms.OA_END, NON_NEGATIVE),
            column("exact", ExternalTerms.OA_EXACT, TEXT),
            column("prefix", ExternalTerms.OA_PREFIX, TEXT),
            column("suffix", ExternalTerms.OA_SUFFIX, TEXT),
            column("fragment", Vocabulary.FRAGMENT, TEXT),
            column("recorded_in", Vocabulary.RECORDED_IN, IRI),
            column("number", Vocabulary.NUMBER, STRING),
            column("url", ExternalTerms.URL, IRI)),
    CONDITIONS(
            Set.of(Vocabulary.CONDITION_CLASS),
            owner("position", Vocabulary.CONDITION),
            column("proviso", Vocabulary.PROVISO, TEXT),
            column("requires", Vocabulary.REQUIRES, IRI)),
    ACTORS(
            Set.of(ExternalTerms.PERSON, ExternalTerms.ORGANIZATION, ExternalTerms.COUNTRY),
            column("name", ExternalTerms.NAME, TEXT),
            column("description", ExternalTerms.DESCRIPTION, TEXT),
            column("category", ExternalTerms.CLASSIFICATION, IRI),
            column("country", Vocabulary.COUNTRY, IRI)),
    AFFILIATIONS(
            Set.of(ExternalTerms.MEMBERSHIP),
            owner("person", ExternalTerms.HAS_MEMBERSHIP),
            column("organization", ExternalTerms.MEMBERSHIP_ORGANIZATION, IRI),
            column("role", ExternalTerms.ROLE_NAME, TEXT),
            column("start_date", ExternalTerms.START_DATE, DATE),
            column("end_date", ExternalTerms.END_DATE, DATE),
            column("former", Vocabulary.FORMER, BOOLEAN)),
    DOCUMENTS(
            Set.of(ExternalTerms.CREATIVE_WORK, ExternalTerms.NEWS_ARTICLE),
            column("title", ExternalTerms.TITLE, TEXT),
            column("description", ExternalTerms.DESCRIPTION, TEXT),
            column("issued", ExternalTerms.ISSUED, DATE),
            column("publisher", ExternalTerms.PUBLISHER, IRI),
            column("url", ExternalTerms.URL, IRI),
            column("license", ExternalTerms.LICENSE, IRI),
            column("text_sha256", Vocabulary.TEXT_SHA256, STRING),
            column("text_length", Vocabulary.TEXT_LENGTH, INTEGER),
            column("text_may_be_shown", Vocabulary.TEXT_MAY_BE_SHOWN, BOOLEAN),
            column("coded_by", Vocabulary.CODED_BY, STRING),
            column("coded_on", Vocabulary.CODED_ON, DATE),
            column("coding_status", Vocabulary.CODING_STATUS, IRI)),
    PROPOSALS(
            Set.of(Vocabulary.PROPOSAL, Vocabulary.CLAIM),
            column("label", ExternalTerms.PREF_LABEL, TEXT),
            column("description", ExternalTerms.DESCRIPTION, TEXT)),
    ISSUES(
            Set.of(Vocabulary.ISSUE),
            column("label", ExternalTerms.PREF_LABEL, TEXT),
            column("description", ExternalTerms.DESCRIPTION, TEXT),
            column("broader", ExternalTerms.BROADER, IRI)),
    LINKS(
            Set.of(Vocabulary.LINK),
            column("link_of", Vocabulary.LINK_OF, IRI),
            column("link_to", Vocabulary.LINK_TO, IRI),
            column("judgement", Vocabulary.JUDGEMENT, IRI),
            column("automatic", Vocabulary.AUTOMATIC, BOOLEAN),
            column("judged_by", Vocabulary.JUDGED_BY, STRING),
            column("judged_on", Vocabulary.JUDGED_ON, DATE),
            column("reason", Vocabulary.REASON, STRING),
            column("score", Vocabulary.SCORE, DECIMAL)),
    TALLIES(
            Set.of(Vocabulary.TALLY_CLASS),
            column("actor", Vocabulary.TALLY_OF, IRI),
            column("target", Vocabulary.TALLY_ON, IRI),
            column("positions", Vocabulary.POSITION_COUNT, INTEGER),
            column("weighed", Vocabulary.WEIGHED_COUNT, INTEGER),
            column("polarity_sum", Vocabulary.POLARITY_SUM, DECIMAL),
            column("lowest_polarity", Vocabulary.LOWEST_POLARITY, DECIMAL),
            column("highest_polarity", Vocabulary.HIGHEST_POLARITY, DECIMAL),
            column("latest_date", Vocabulary.LATEST_DATE, DATE),
            column("varied_until", Vocabulary.VARIED_UNTIL, DATE),
            column("latest_lowest_polarity", Vocabulary.LATEST_LOWEST_POLARITY, DECIMAL),
            column("latest_highest_polarity", Vocabulary.LATEST_HIGHEST_POLARITY, DECIMAL)),
    CORPORA(
            Set.of(ExternalTerms.DATASET, ExternalTerms.LINKSET),
            column("title", ExternalTerms.TITLE, TEXT),
            column("description", ExternalTerms.DESCRIPTION, TEXT),
            column("license", ExternalTerms.LICENSE, IRI),
            column("base", ExternalTerms.URI_SPACE, STRING),
            column("threshold", Vocabulary.THRESHOLD, DECIMAL)),
    CONCEPTS(
            Set.of(Vocabulary.STANCE_CLASS, ExternalTerms.CONCEPT),
            column("label", ExternalTerms.PREF_LABEL, TEXT),
            column("definition", ExternalTerms.DEFINITION, TEXT),
            column("scheme", ExternalTerms.IN_SCHEME, IRI),
            column("polarity", Vocabulary.POLARITY, DECIMAL)),
    EFFECTIVE_DATES(
            Set.of(),
            column("effective_date", Vocabulary.EFFECTIVE_DATE, DATE),
            column("tally", Vocabulary.TALLY, IRI)),
    COUNTS(
            Set.of(),
            column("positions_held", Vocabulary.POSITIONS_HELD, INTEGER),
            column("positions_received", Vocabulary.POSITIONS_RECEIVED, INTEGER),
            column("positions_stated", Vocabulary.POSITIONS_STATED, INTEGER),
            column("actors_for", Vocabulary.ACTORS_FOR, INTEGER),
            column("actors_against", Vocabulary.ACTORS_AGAINST, INTEGER)),
    SAME_AS(Set.of(), column("item", ExternalTerms.SAME_AS, IRI)),
    // Tables of properties that may have several values: a row is a statement.
    OTHER_NAMES(column("name", ExternalTerms.ALT_LABEL, TEXT)),
    AUTHORS(column("author", ExternalTerms.CREATOR, IRI)),
    RECIPIENTS(column("recipient", ExternalTerms.RECIPIENT, IRI)),
    DOCUMENT_STATUS(column("status", Vocabulary.STATUS, IRI)),
    QUOTED_FROM(column("source", ExternalTerms.WAS_QUOTED_FROM, IRI)),
    ABOUT(column("issue", ExternalTerms.SUBJECT, IRI)),
    PROPOSED_BY(column("actor", Vocabulary.PROPOSED_BY, IRI)),
    SET_OUT_IN(column("document", Vocabulary.SET_OUT_IN, IRI)),
    PROPOSAL_PARTS(column("whole", ExternalTerms.IS_PART_OF, IRI)),
    ORGANIZATION_PARTS(column("whole", ExternalTerms.SUB_ORGANIZATION_OF, IRI)),
    WITHIN(column("whole", Vocabulary.WITHIN, IRI)),
    ALTERNATIVES(column("other", Vocabulary.ALTERNATIVE_TO, IRI)),
    INCOMPATIBLE(column("other", Vocabulary.INCOMPATIBLE_WITH, IRI));

    private static final Map<Node, RelationalTable> BY_CLASS = new HashMap<>();
    private static final Map<Node, RelationalTable> BY_PROPERTY = new HashMap<>();

    static {
        for (RelationalTable table : values()) {
            table.classes.forEach(type -> BY_CLASS.put(type, table));
            if (!table.hasType()) {
                table.columns.forEach(column -> BY_PROPERTY.put(column.property(), table));
            }
        }
    }

    private final Set<Node> classes;
    private final boolean isOfStatements;
    private final List<TableColumn> columns;

    RelationalTable(Set<Node> classes, TableColumn... columns) {
        this.classes = classes;
        this.isOfStatements = false;
        this.columns = List.of(columns);
    }

    RelationalTable(TableColumn column) {
        this.classes = Set.of();
        this.isOfStatements = true;
        this.columns = List.of(column);
    }

    /** Its name in SQL, and of its file. */
    String table() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it describes subjects of some classes, so that it has a column {@code type}. */
    boolean hasType() {
        return !classes.isEmpty();
    }

    /** Whether a row is a statement: a subject may have several. */
    boolean isOfStatements() {
        return isOfStatements;
    }

    /** Its columns but the first two or three: {@code graph}, {@code iri} and {@code type}. */
    List<TableColumn> columns() {
        return columns;
    }

    /** The names of all columns, in order. */
    List<String> names() {
        Stream<String> keys = hasType() ? Stream.of("graph", "iri", "type") : Stream.of("graph", "iri");
        return Stream.concat(
                        keys,
                        columns.stream()
                                .flatMap(column -> Stream.concat(Stream.of(column.name()), column.second().stream())))
                .toList();
    }

    /** The names and SQL types of its columns. */
    TableDefinition definition() {
        SequencedMap<String, String> types = new LinkedHashMap<>();
        names().forEach(name -> types.put(name, "VARCHAR"));
        columns.forEach(column -> types.put(column.name(), column.kind().sql()));
        List<String> required = hasType() ? List.of("graph", "iri", "type") : List.of("graph", "iri");
        return new TableDefinition(table(), types, required, isOfStatements ? List.of() : List.of("graph", "iri"));
    }

    /** The table of subjects of a class; empty if there is none. */
    static Optional<RelationalTable> ofClass(Node type) {
        return Optional.ofNullable(BY_CLASS.get(type));
    }

    /** The table of a property, whatever else a graph says of the subject; empty if there is none. */
    static Optional<RelationalTable> ofProperty(Node property) {
        return Optional.ofNullable(BY_PROPERTY.get(property));
    }

    /** The columns of a property and of its subject or object. */
    Optional<TableColumn> columnOf(Node property, boolean isInverse) {
        return columns.stream()
                .filter(column ->
                        column.isInverse() == isInverse && column.property().equals(property))
                .findFirst();
    }
}
