package org.demarche.server.pages.entity;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.demarche.query.bind.ShortNames;
import org.demarche.read.EntityDescription;
import org.demarche.server.http.Element;
import org.demarche.server.http.EntityPaths;
import org.demarche.server.http.Html;
import org.demarche.server.pages.read.StoreReader;

/** Whatever else the store describes, such as a quotation or a post: its statements as they are. */
final class OtherEntityPage {

    private static final int MOST = 500;

    private final ShortNames names;
    private final EntityPaths links;

    private OtherEntityPage(StoreReader reads) {
        this.names = reads.names();
        this.links = reads.links();
    }

    static EntityView of(StoreReader reads, String iri) {
        EntityDescription description = reads.store().describe(NodeFactory.createURI(iri));
        return new OtherEntityPage(reads).shown(description);
    }

    private EntityView shown(EntityDescription description) {
        String title = names.text(description.thing());
        Element said = Html.element("tbody");
        description.said().stream()
                .limit(MOST)
                .forEach(triple -> said.add(Html.element("tr")
                        .add(Html.element("th").set("scope", "row").add(link(triple.getPredicate())))
                        .add(Html.element("td").add(link(triple.getObject())))));
        Element references = Html.element("ul").set("class", "found");
        description.references().stream().limit(MOST).forEach(triple -> references.add(reference(triple)));
        Element main = Html.element("main")
                .set("id", "main")
                .add(Html.element("h1").text(title))
                .add(Html.element("table")
                        .set("class", "list")
                        .add(Html.element("caption").text("What is said of it"))
                        .add(said));
        if (!description.references().isEmpty()) {
            main.add(Html.element("h2").text("What refers to it")).add(references);
        }
        return new EntityView(title, main.html());
    }

    private Element reference(Triple triple) {
        return Html.element("li")
                .add(link(triple.getSubject()))
                .add(Html.element("span").set("class", "note").text(" " + names.text(triple.getPredicate())));
    }

    private Html link(Node node) {
        return node.isURI()
                ? Html.element("a")
                        .href(links.path(node.getURI()))
                        .text(names.text(node))
                        .html()
                : Html.text(names.text(node));
    }
}
