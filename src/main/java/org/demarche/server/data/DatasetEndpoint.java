package org.demarche.server.data;

import java.util.Arrays;
import org.apache.jena.graph.Node;
import org.demarche.cache.VersionedCache;
import org.demarche.export.ExportFormat;
import org.demarche.query.bind.ShortNames;
import org.demarche.server.http.Request;
import org.demarche.server.http.RequestHandler;
import org.demarche.server.http.Response;
import org.demarche.server.http.ResultResponses;
import org.demarche.server.limits.Admission;
import org.demarche.server.sparql.SparqlEndpoint;
import org.demarche.vocabulary.Prefixes;
import org.demarche.vocabulary.Vocabulary;

/** Describes the dataset for catalogues and crawlers, in VoID and DCAT: what it holds, how much of it, and how to get it. */
public final class DatasetEndpoint implements RequestHandler {

    /** Its path, from section 7.2 of VoID. */
    public static final String PATH = "/.well-known/void";

    /** The path of the dataset itself. */
    static final String DATASET = PATH + "#dataset";

    private final Admission admission;
    private final ResultResponses responses;
    private final VersionedCache.Single<CorpusStatistics> counts = new VersionedCache.Single<>();

    public DatasetEndpoint(Admission admission, ResultResponses responses) {
        this.admission = admission;
        this.responses = responses;
    }

    @Override
    public Response handle(Request request) {
        return admission.run(request, store -> {
            CorpusStatistics found = counts.get(store.version(), () -> CorpusStatistics.of(store));
            boolean dumps = store.version().isPresent();
            return responses.negotiate(
                    describe(request.origin(), store.names(), found, dumps).result(), request);
        });
    }

    private static StatementBuilder describe(String origin, ShortNames names, CorpusStatistics counts, boolean dumps) {
        Node dataset = CatalogTerms.iri(origin + DATASET);
        StatementBuilder statements = new StatementBuilder()
                .add(dataset, CatalogTerms.TYPE, CatalogTerms.dataset("Dataset"))
                .add(dataset, CatalogTerms.TYPE, CatalogTerms.dcat("Dataset"))
                .add(CatalogTerms.iri(origin + PATH), CatalogTerms.TYPE, CatalogTerms.dataset("DatasetDescription"))
                .add(
                        CatalogTerms.iri(origin + PATH),
                        CatalogTerms.iri(Prefixes.MAP.get("foaf") + "primaryTopic"),
                        dataset)
                .text(dataset, CatalogTerms.dataset("uriSpace"), names.base())
                .add(dataset, CatalogTerms.dataset("sparqlEndpoint"), CatalogTerms.iri(origin + SparqlEndpoint.PATH))
                .add(dataset, CatalogTerms.dcat("landingPage"), CatalogTerms.iri(origin + "/"))
                .add(dataset, CatalogTerms.dataset("vocabulary"), Vocabulary.ONTOLOGY);
        counts.triples().ifPresent(number -> statements.number(dataset, CatalogTerms.dataset("triples"), number));
        counts.example().ifPresent(entity -> statements.add(dataset, CatalogTerms.dataset("exampleResource"), entity));
        describeCorpora(dataset, counts, statements);
        describeClasses(dataset, counts, statements);
        describeService(origin, dataset, statements);
        if (dumps) {
            Arrays.stream(ExportFormat.values())
                    .filter(format -> !format.hasTexts())
                    .forEach(format -> describeDump(origin, dataset, format, statements));
        }
        return statements;
    }

    private static void describeCorpora(Node dataset, CorpusStatistics counts, StatementBuilder statements) {
        if (counts.corpora().size() != 1) {
            statements.text(dataset, CatalogTerms.TITLE, "Who stands where on what");
        }
        for (CorpusStatistics.CorpusFacts corpus : counts.corpora()) {
            Node described = counts.corpora().size() == 1 ? dataset : corpus.corpus();
            if (!described.equals(dataset)) {
                statements
                        .add(dataset, CatalogTerms.dataset("subset"), described)
                        .add(described, CatalogTerms.TYPE, CatalogTerms.dataset("Dataset"));
            }
            corpus.title().ifPresent(title -> statements.add(described, CatalogTerms.TITLE, title));
            corpus.description().ifPresent(text -> statements.add(described, CatalogTerms.DESCRIPTION, text));
            corpus.license().ifPresent(license -> statements.add(described, CatalogTerms.LICENSE, license));
        }
    }

    private static void describeClasses(Node dataset, CorpusStatistics counts, StatementBuilder statements) {
        int number = 0;
        for (CorpusStatistics.ClassCount each : counts.classes()) {
            Node partition = CatalogTerms.iri(dataset.getURI() + "-class-" + ++number);
            statements
                    .add(dataset, CatalogTerms.dataset("classPartition"), partition)
                    .add(partition, CatalogTerms.dataset("class"), each.type())
                    .number(partition, CatalogTerms.dataset("entities"), each.entities());
        }
    }

    private static void describeService(String origin, Node dataset, StatementBuilder statements) {
        Node service = CatalogTerms.iri(origin + PATH + "#sparql");
        statements
                .add(service, CatalogTerms.TYPE, CatalogTerms.dcat("DataService"))
                .text(service, CatalogTerms.TITLE, "SPARQL endpoint")
                .add(service, CatalogTerms.dcat("endpointURL"), CatalogTerms.iri(origin + SparqlEndpoint.PATH))
                .add(service, CatalogTerms.dcat("endpointDescription"), CatalogTerms.iri(origin + "/openapi.json"))
                .add(service, CatalogTerms.dcat("servesDataset"), dataset);
    }

    private static void describeDump(String origin, Node dataset, ExportFormat format, StatementBuilder statements) {
        Node dump = CatalogTerms.iri(origin + ExportEndpoint.path(format));
        Node distribution = CatalogTerms.iri(origin + PATH + "#" + format.fileExtension());
        statements
                .add(dataset, CatalogTerms.dcat("distribution"), distribution)
                .add(distribution, CatalogTerms.TYPE, CatalogTerms.dcat("Distribution"))
                .add(distribution, CatalogTerms.dcat("downloadURL"), dump)
                .add(
                        distribution,
                        CatalogTerms.dcat("mediaType"),
                        CatalogTerms.iri(CatalogTerms.MEDIA_TYPES + format.mediaType()));
        if (!format.isTable()) {
            statements.add(dataset, CatalogTerms.dataset("dataDump"), dump);
        }
    }
}
