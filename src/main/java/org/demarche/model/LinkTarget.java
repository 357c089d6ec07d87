package org.demarche.model;

/** The other side of a link: what an entity of the corpus is, or is not. */
public sealed interface LinkTarget {

    /** Its id: a Wikidata id or a short id of the corpus. */
    String id();

    /**
     * An entity of Wikidata.
     *
     * @param id the letter Q and a number
     */
    record Entity(String id) implements LinkTarget {

        /** The entity's IRI, which is neither that of the page about it nor https. */
        public String iri() {
            return "http://www.wikidata.org/entity/" + id;
        }
    }

    /**
     * Another actor of the same corpus, into which the linked one is merged.
     *
     * @param id short id of the actor that is kept
     */
    record OtherActor(String id) implements LinkTarget {}
}
