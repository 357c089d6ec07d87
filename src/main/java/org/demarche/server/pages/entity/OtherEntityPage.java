package org.demarche.server.pages.entity;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.demarche.model.LangText;
import org.demarche.query.bind.ShortNames;
import org.demarche.read.EntityDescription;
import org.demarche.server.http.EntityPaths;
import org.demarche.server.pages.read.StoreReader;
import org.jspecify.annotations.Nullable;

/** The page of an entity of any other class, such as a quotation or an affiliation: its statements. */
public final class OtherEntityPage {

    private static final int MAX_STATEMENTS = 500;

    private final ShortNames names;
    private final EntityPaths paths;

    private OtherEntityPage(StoreReader reader) {
        this.names = reader.names();
        this.paths = reader.links();
    }

    static EntityView of(StoreReader reader, String iri) {
        return new OtherEntityPage(reader).of(reader.store().describe(NodeFactory.createURI(iri)));
    }

    private EntityView of(EntityDescription description) {
        String title = names.text(description.entity());
        List<Statement> statements = description.said().stream()
                .limit(MAX_STATEMENTS)
                .map(triple -> new Statement(value(triple.getPredicate()), value(triple.getObject())))
                .toList();
        List<Statement> references = description.references().stream()
                .limit(MAX_STATEMENTS)
                .map(triple -> new Statement(value(triple.getPredicate()), value(triple.getSubject())))
                .toList();
        return new EntityView(
                new LangText(title, ""), "entity/other", new OtherEntityView(title, statements, references));
    }

    private StatementValue value(Node node) {
        String language = node.isLiteral() ? node.getLiteralLanguage() : "";
        return new StatementValue(
                new LangText(names.text(node), language), node.isURI() ? paths.path(node.getURI()) : null);
    }

    /**
     * What {@code entity/other.jte} shows.
     *
     * @param references statements whose object is this entity
     */
    public record OtherEntityView(String title, List<Statement> statements, List<Statement> references) {}

    /**
     * A statement.
     *
     * @param value its object; of a reference, its subject
     */
    public record Statement(StatementValue property, StatementValue value) {}

    /**
     * An IRI or a literal.
     *
     * @param href page about the IRI; null for a literal
     */
    public record StatementValue(LangText text, @Nullable String href) {}
}
