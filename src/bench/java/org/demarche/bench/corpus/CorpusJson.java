package org.demarche.bench.corpus;

import java.io.OutputStream;
import org.demarche.model.Coding;
import org.demarche.model.Condition;
import org.demarche.model.CorpusDescription;
import org.demarche.model.CorpusFile;
import org.demarche.model.JudgedLinks;
import org.demarche.model.Position;
import org.demarche.model.Quotation;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Writes the files of a corpus as the JSON of which the reader of codings makes the same records. */
final class CorpusJson {

    static final String LANGUAGE = "en";

    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final JsonFields json;
    private final EntityJson entities;

    private CorpusJson(JsonGenerator generator) {
        json = new JsonFields(generator);
        entities = new EntityJson(json);
    }

    /** Writes a file as one line without its end. */
    static void write(CorpusFile file, OutputStream out) {
        try (JsonGenerator generator = JSON.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
            new CorpusJson(generator).write(file);
        }
    }

    private void write(CorpusFile file) {
        json.object(() -> {
            json.array("@context", () -> {
                json.element("https://w3id.org/demarche/context.jsonld");
                json.object(() -> {
                    json.string("@base", file.base());
                    json.string("@language", LANGUAGE);
                });
            });
            switch (file) {
                case CorpusDescription corpus -> corpus(corpus);
                case Coding coding -> article(coding);
                case JudgedLinks links -> throw new IllegalArgumentException("no links are made up: " + links.base());
            }
            json.objects("actors", file.entities().actors(), entities::actor);
            json.objects("documents", file.entities().documents(), entities::document);
            json.objects("issues", file.entities().issues(), entities::issue);
            json.objects("proposals", file.entities().proposals(), entities::proposal);
            if (file instanceof Coding coding) {
                json.objects("positions", coding.positions(), this::position);
            }
        });
    }

    private void corpus(CorpusDescription corpus) {
        json.string("id", corpus.id());
        json.string("type", "Corpus");
        json.text("title", corpus.title());
        json.text("description", corpus.description());
        json.string("license", corpus.license());
        json.string("uriSpace", corpus.base());
    }

    private void article(Coding coding) {
        entities.document(coding.article().document());
        json.object("text", () -> {
            json.string("sha256", coding.article().textSha256());
            json.number("length", coding.article().textLength());
        });
        json.object("coding", () -> {
            json.string("by", coding.article().codedBy());
            json.date("on", coding.article().codedOn());
            json.term("codingStatus", coding.article().codingStatus());
        });
    }

    private void position(Position position) {
        json.string("id", position.id());
        json.string("type", "Position");
        json.string("holder", position.holder());
        json.text("namedAs", position.namedAs());
        json.string("statedBy", position.statedBy());
        json.strings("onBehalfOf", position.onBehalfOf());
        json.string("target", position.target());
        json.term("stance", position.stance());
        json.term("kind", position.kind());
        json.term("certainty", position.certainty());
        json.objects("condition", position.conditions(), this::condition);
        json.text("summary", position.summary());
        json.string("statedIn", position.statedIn());
        json.strings("reportedIn", position.reportedIn());
        json.date("statedOn", position.statedOn());
        json.objects("evidence", position.evidence(), this::quotation);
    }

    private void condition(Condition condition) {
        json.string("type", "Condition");
        json.text("proviso", condition.proviso());
        json.string("requires", condition.requires());
    }

    private void quotation(Quotation quotation) {
        json.string("type", "Quotation");
        json.term("speech", quotation.speech());
        json.number("start", quotation.start());
        json.number("end", quotation.end());
        json.text("fragment", quotation.fragment());
        json.text("exact", quotation.exact());
        json.text("prefix", quotation.prefix());
        json.text("suffix", quotation.suffix());
    }
}
