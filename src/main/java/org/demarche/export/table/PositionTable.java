package org.demarche.export.table;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.demarche.export.order.ExportedData;
import org.demarche.text.CsvTable;
import org.demarche.vocabulary.ExternalTerms;
import org.demarche.vocabulary.Vocabulary;

/**
 * The positions as a table for spreadsheets, with one row per position. Identifiers are those of the codings, relative to the
 * base of the corpus; several values in a cell are separated by semicolons.
 */
public final class PositionTable {

    /** A column: its title, and its cell for a position. */
    private record Column(String title, Function<Node, TableCell> cell) {}

    private static final Map<Node, String> TARGET_KINDS = Map.of(
            Vocabulary.PROPOSAL,
            "Proposal",
            Vocabulary.CLAIM,
            "Claim",
            Vocabulary.POSITION,
            "Position",
            ExternalTerms.CREATIVE_WORK,
            "Document",
            ExternalTerms.NEWS_ARTICLE,
            "Document");

    private final LabelledGraph graph;
    private final StancePolarities polarities = new StancePolarities();
    private final ReportingChain chain;

    /** A table of all positions in the data. */
    public PositionTable(ExportedData data) {
        this.graph = new LabelledGraph(data);
        this.chain = new ReportingChain(graph);
    }

    /** Writes CSV as in RFC 4180: the header and one row per position; flushing is up to the caller. */
    public void write(Writer out) throws IOException {
        CsvTable csv = new CsvTable(out);
        csv.row(titles());
        for (List<TableCell> row : rows()) {
            csv.row(row.stream().map(TableCell::value).toList());
        }
    }

    /** The same table as an XLSX file. */
    public Spreadsheet spreadsheet() {
        return new Spreadsheet("Positions", titles(), rows());
    }

    private List<String> titles() {
        return columns().stream().map(Column::title).toList();
    }

    private List<List<TableCell>> rows() {
        List<Column> columns = columns();
        return graph.instances(Vocabulary.POSITION).stream()
                .map(position -> columns.stream()
                        .map(column -> column.cell().apply(position))
                        .toList())
                .toList();
    }

    private List<Column> columns() {
        return List.of(
                text("position", graph::id),
                text("article", position -> graph.ids(position, Vocabulary.CODED_FROM)),
                text("article_issued", position -> each(position, Vocabulary.CODED_FROM, this::issued)),
                text("holder", position -> graph.names(position, Vocabulary.HOLDER)),
                text("holder_id", position -> graph.ids(position, Vocabulary.HOLDER)),
                text("stated_by", position -> graph.names(position, Vocabulary.STATED_BY)),
                text("on_behalf_of", position -> graph.names(position, Vocabulary.ON_BEHALF_OF)),
                text("target", position -> graph.names(position, Vocabulary.TARGET)),
                text("target_id", position -> graph.ids(position, Vocabulary.TARGET)),
                text("target_kind", position -> each(position, Vocabulary.TARGET, this::kind)),
                text("stance", position -> each(position, Vocabulary.STANCE, PositionTable::word)),
                number("polarity", position -> each(position, Vocabulary.STANCE, polarities::of)),
                text("kind", position -> each(position, Vocabulary.KIND, PositionTable::word)),
                text("certainty", position -> each(position, Vocabulary.CERTAINTY, PositionTable::word)),
                text("conditions", position -> each(position, Vocabulary.CONDITION, this::condition)),
                text(
                        "summary",
                        position -> graph.text(position, Vocabulary.SUMMARY).orElse("")),
                text("stated_in", position -> graph.names(position, Vocabulary.STATED_IN)),
                text(
                        "reported_in",
                        position -> joined(chain.of(position).stream().map(graph::name), "; ")),
                text("stated_on", position -> graph.ids(position, Vocabulary.STATED_ON)),
                text("fragments", position -> joined(evidence(position).flatMap(this::fragment), " … ")),
                text("offsets", position -> joined(evidence(position).map(this::offsets), "; ")),
                text("strength", position -> graph.ids(position, Vocabulary.STRENGTH)),
                text("answer", position -> graph.ids(position, Vocabulary.ANSWER)),
                text("records", position -> joined(evidence(position).map(this::entry), "; ")));
    }

    private static Column text(String title, Function<Node, String> text) {
        return new Column(title, text.andThen(TableCell::text));
    }

    private static Column number(String title, Function<Node, String> text) {
        return new Column(title, text.andThen(TableCell::number));
    }

    private String each(Node subject, Node property, Function<Node, String> text) {
        return joined(graph.values(subject, property).stream().map(text), "; ");
    }

    private static String joined(Stream<String> texts, String separator) {
        return texts.filter(text -> !text.isEmpty()).collect(Collectors.joining(separator));
    }

    private String issued(Node article) {
        return graph.ids(article, ExternalTerms.ISSUED);
    }

    private String kind(Node target) {
        return joined(
                graph.values(target, ExternalTerms.TYPE).stream()
                        .map(type -> TARGET_KINDS.getOrDefault(type, ""))
                        .distinct(),
                "; ");
    }

    /** The name of a concept of the ontology in the codings. */
    private static String word(Node concept) {
        String iri = concept.isURI() ? concept.getURI() : "";
        return iri.startsWith(Vocabulary.NS) ? iri.substring(Vocabulary.NS.length()) : iri;
    }

    private String condition(Node condition) {
        return graph.text(condition, Vocabulary.PROVISO).orElseGet(() -> graph.names(condition, Vocabulary.REQUIRES));
    }

    private Stream<Node> evidence(Node position) {
        return graph.values(position, Vocabulary.EVIDENCE).stream();
    }

    private Stream<String> fragment(Node quotation) {
        return graph.text(quotation, Vocabulary.FRAGMENT).stream();
    }

    private String entry(Node record) {
        String number = graph.ids(record, Vocabulary.NUMBER);
        return number.isEmpty() ? graph.ids(record, ExternalTerms.URL) : number;
    }

    /** Two dots between the numbers, since spreadsheets read {@code 10-12} as a date. */
    private String offsets(Node quotation) {
        String start = graph.ids(quotation, ExternalTerms.OA_START);
        return start.isEmpty() ? "" : start + ".." + graph.ids(quotation, ExternalTerms.OA_END);
    }
}
