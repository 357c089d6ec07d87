package org.demarche.server.pages.entity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.demarche.server.http.Element;
import org.demarche.server.http.Html;
import org.demarche.server.pages.parts.DownloadLinks;
import org.demarche.server.pages.parts.EntityLinks;
import org.demarche.server.pages.parts.PositionList;
import org.demarche.server.pages.read.EntityFacts;
import org.demarche.server.pages.read.EntityLabel;
import org.demarche.server.pages.read.EntityType;
import org.demarche.server.pages.read.StatedPosition;
import org.demarche.server.pages.read.StoreReader;
import org.demarche.vocabulary.ExternalTerms;
import org.demarche.vocabulary.Vocabulary;

/**
 * What a page is about, and what is known of it.
 *
 * @param reads reads for the page
 * @param iri names it
 * @param kind what it is
 * @param facts what is said of it
 */
record EntityContext(StoreReader reads, String iri, EntityType kind, EntityFacts facts) {

    private static final int MANY = 2_000;

    EntityLinks things() {
        return new EntityLinks(reads.links());
    }

    /** What it is called: the value of this property, or else its id. */
    EntityLabel named(Node property) {
        return new EntityLabel(iri, facts.text(property).orElse(reads.names().shorten(iri)));
    }

    /** What refers to it. */
    EntityFacts relations() {
        return EntityFacts.about(reads, iri);
    }

    /** Positions that answer a question about it. */
    List<StatedPosition> positions(String question, String parameter, int limit) {
        return reads.positions(question, Map.of(parameter, iri, "limit", Integer.toString(limit)));
    }

    /**
     * Its positions, the newest first: all of them or, if there are very many, the last of each actor on each thing, which are known
     * without putting all in order.
     *
     * @param role what it is to the positions: {@code actor} or {@code target}
     */
    List<StatedPosition> latest(String role, int limit) {
        int held = facts.count(role.equals("actor") ? Vocabulary.POSITIONS_HELD : Vocabulary.POSITIONS_RECEIVED);
        return positions(held <= MANY ? "positions" : "newest", role, limit);
    }

    /** The beginning of its page. */
    Element head(String kindWord, String title) {
        Element main = Html.element("main")
                .set("id", "main")
                .add(Html.element("p").set("class", "eyebrow").text(kindWord))
                .add(Html.element("h1").text(title));
        List<String> others = facts.texts(ExternalTerms.ALT_LABEL);
        if (!others.isEmpty()) {
            main.add(Html.element("p").set("class", "other-names").text("Also: " + String.join(", ", others)));
        }
        facts.text(ExternalTerms.DESCRIPTION)
                .ifPresent(
                        text -> main.add(Html.element("p").set("class", "lede").text(text)));
        return main;
    }

    /** The end of its page: the same as data. */
    Html formats() {
        Map<String, String> addresses = new LinkedHashMap<>();
        addresses.put("Turtle", reads.links().path(iri, "ttl"));
        addresses.put("JSON-LD", reads.links().path(iri, "jsonld"));
        addresses.put("N-Triples", reads.links().path(iri, "nt"));
        addresses.put("RDF/XML", reads.links().path(iri, "rdf"));
        return Html.element("section")
                .set("class", "data")
                .set("aria-label", "Data")
                .add(Html.element("p").add(Html.element("code").text(iri)))
                .add(DownloadLinks.of("This page as", addresses))
                .html();
    }

    /** A part of the page with a heading; nothing if there is nothing in it. */
    static Html section(String id, String title, Optional<Html> content) {
        return content.map(inside -> Html.element("section")
                        .set("aria-labelledby", id)
                        .add(Html.element("h2").set("id", id).text(title))
                        .add(inside)
                        .html())
                .orElse(Html.NOTHING);
    }

    /** Positions as a part of the page. */
    Optional<Html> items(List<StatedPosition> positions, PositionList.Known... without) {
        return positions.isEmpty()
                ? Optional.empty()
                : Optional.of(new PositionList(things(), Set.of(without)).list(positions));
    }

    /** A link below a list, to the whole of it. */
    static Html more(String address, String text) {
        return Html.element("p").add(Html.element("a").href(address).text(text)).html();
    }
}
