package org.demarche.server.data;

import java.util.Arrays;
import org.apache.jena.graph.Node;
import org.demarche.export.ExportFormat;
import org.demarche.query.bind.ShortNames;
import org.demarche.server.http.Answers;
import org.demarche.server.http.Page;
import org.demarche.server.http.Request;
import org.demarche.server.http.Response;
import org.demarche.server.limits.Admission;
import org.demarche.server.sparql.SparqlEndpoint;
import org.demarche.vocabulary.Prefixes;
import org.demarche.vocabulary.Vocabulary;

/** What is published here, where, and how much of it, for catalogues and crawlers: VoID and DCAT. */
public final class DatasetDescription implements Page {

    /** Where it is, as VoID (section 7.2) has it. */
    public static final String PATH = "/.well-known/void";

    /** The dataset's own address. */
    static final String DATASET = PATH + "#dataset";

    private final Admission admission;
    private final Answers answers;
    private final PerVersion<CorpusCounts> counts = new PerVersion<>();

    public DatasetDescription(Admission admission, Answers answers) {
        this.admission = admission;
        this.answers = answers;
    }

    @Override
    public Response answer(Request request) {
        return admission.ask(request, store -> {
            CorpusCounts found = counts.get(store.version(), () -> CorpusCounts.of(store));
            boolean dumps = store.version().isPresent();
            return answers.answer(
                    describe(request.origin(), store.names(), found, dumps).result(), request);
        });
    }

    private static Statements describe(String origin, ShortNames names, CorpusCounts counts, boolean dumps) {
        Node dataset = Terms.iri(origin + DATASET);
        Statements statements = new Statements()
                .add(dataset, Terms.TYPE, Terms.dataset("Dataset"))
                .add(dataset, Terms.TYPE, Terms.dcat("Dataset"))
                .add(Terms.iri(origin + PATH), Terms.TYPE, Terms.dataset("DatasetDescription"))
                .add(Terms.iri(origin + PATH), Terms.iri(Prefixes.MAP.get("foaf") + "primaryTopic"), dataset)
                .text(dataset, Terms.dataset("uriSpace"), names.base())
                .add(dataset, Terms.dataset("sparqlEndpoint"), Terms.iri(origin + SparqlEndpoint.PATH))
                .add(dataset, Terms.dcat("landingPage"), Terms.iri(origin + "/"))
                .add(dataset, Terms.dataset("vocabulary"), Vocabulary.ONTOLOGY);
        counts.triples().ifPresent(number -> statements.number(dataset, Terms.dataset("triples"), number));
        counts.example().ifPresent(thing -> statements.add(dataset, Terms.dataset("exampleResource"), thing));
        describeCorpora(dataset, counts, statements);
        describeClasses(dataset, counts, statements);
        describeService(origin, dataset, statements);
        if (dumps) {
            Arrays.stream(ExportFormat.values()).forEach(format -> describeDump(origin, dataset, format, statements));
        }
        return statements;
    }

    private static void describeCorpora(Node dataset, CorpusCounts counts, Statements statements) {
        if (counts.corpora().size() != 1) {
            statements.text(dataset, Terms.TITLE, "Who stands where on what");
        }
        for (CorpusCounts.CorpusFacts corpus : counts.corpora()) {
            Node described = counts.corpora().size() == 1 ? dataset : corpus.corpus();
            if (!described.equals(dataset)) {
                statements
                        .add(dataset, Terms.dataset("subset"), described)
                        .add(described, Terms.TYPE, Terms.dataset("Dataset"));
            }
            corpus.title().ifPresent(title -> statements.add(described, Terms.TITLE, title));
            corpus.description().ifPresent(text -> statements.add(described, Terms.DESCRIPTION, text));
            corpus.license().ifPresent(license -> statements.add(described, Terms.LICENSE, license));
        }
    }

    private static void describeClasses(Node dataset, CorpusCounts counts, Statements statements) {
        int number = 0;
        for (CorpusCounts.ClassCount each : counts.classes()) {
            Node partition = Terms.iri(dataset.getURI() + "-class-" + ++number);
            statements
                    .add(dataset, Terms.dataset("classPartition"), partition)
                    .add(partition, Terms.dataset("class"), each.type())
                    .number(partition, Terms.dataset("entities"), each.things());
        }
    }

    private static void describeService(String origin, Node dataset, Statements statements) {
        Node service = Terms.iri(origin + PATH + "#sparql");
        statements
                .add(service, Terms.TYPE, Terms.dcat("DataService"))
                .text(service, Terms.TITLE, "SPARQL endpoint")
                .add(service, Terms.dcat("endpointURL"), Terms.iri(origin + SparqlEndpoint.PATH))
                .add(service, Terms.dcat("endpointDescription"), Terms.iri(origin + "/openapi.json"))
                .add(service, Terms.dcat("servesDataset"), dataset);
    }

    private static void describeDump(String origin, Node dataset, ExportFormat format, Statements statements) {
        Node dump = Terms.iri(origin + Exports.path(format));
        Node distribution = Terms.iri(origin + PATH + "#" + format.fileExtension());
        statements
                .add(dataset, Terms.dcat("distribution"), distribution)
                .add(distribution, Terms.TYPE, Terms.dcat("Distribution"))
                .add(distribution, Terms.dcat("downloadURL"), dump)
                .add(distribution, Terms.dcat("mediaType"), Terms.iri(Terms.MEDIA_TYPES + format.mediaType()));
        if (format != ExportFormat.CSV) {
            statements.add(dataset, Terms.dataset("dataDump"), dump);
        }
    }
}
