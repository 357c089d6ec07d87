package org.demarche.server.pages.read;

import org.demarche.model.LangText;

/**
 * An entity and its name.
 *
 * @param iri its IRI
 * @param label its name, untrusted text from the data
 */
public record EntityLabel(String iri, LangText label) {

    /** An entity whose name is in no language, such as an id. */
    public EntityLabel(String iri, String name) {
        this(iri, new LangText(name, ""));
    }

    /** The name, whatever its language. */
    public String name() {
        return label.value();
    }
}
