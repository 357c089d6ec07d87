package org.demarche.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person, organization or state that can hold a position. */
public sealed interface Actor extends Entity permits Person, Institution, State {

    LangText name();

    List<LangText> otherNames();

    @Nullable LangText description();

    /** The same actor elsewhere, by full IRI; Wikidata entities by their entity IRI. */
    List<String> sameAs();
}
