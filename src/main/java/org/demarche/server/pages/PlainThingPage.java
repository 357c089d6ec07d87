package org.demarche.server.pages;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.demarche.Demarche;
import org.demarche.Description;
import org.demarche.server.asking.Admission;
import org.demarche.server.http.Element;
import org.demarche.server.http.Html;
import org.demarche.server.http.Links;
import org.demarche.server.http.Page;
import org.demarche.server.http.Request;
import org.demarche.server.http.Response;

/** Everything about a thing, as two tables. */
public record PlainThingPage(Admission admission, Layout layout) implements Page {

    @Override
    public Response answer(Request request) {
        return admission.ask(request, store -> answer(request, store));
    }

    private Response answer(Request request, Demarche store) {
        Links links = new Links(store.names().base());
        Node thing = NodeFactory.createURI(links.iri(request).orElseThrow());
        Description description = store.describe(thing);
        Element said = Html.element("table");
        for (Triple triple : description.said()) {
            said.add(Html.element("tr")
                    .add(cell(store, links, triple.getSubject()))
                    .add(cell(store, links, triple.getPredicate()))
                    .add(cell(store, links, triple.getObject())));
        }
        Element references = Html.element("ul");
        for (Triple triple : description.references()) {
            references.add(Html.element("li").add(link(store, links, triple.getSubject())));
        }
        String title = store.names().text(thing);
        return layout.page(
                title,
                Html.element("main")
                        .add(Html.element("h1").text(title))
                        .add(said)
                        .add(references)
                        .html());
    }

    private static Element cell(Demarche store, Links links, Node node) {
        return Html.element("td").add(link(store, links, node));
    }

    private static Html link(Demarche store, Links links, Node node) {
        String text = store.names().text(node);
        return node.isURI()
                ? Html.element("a").href(links.path(node.getURI())).text(text).html()
                : Html.text(text);
    }
}
