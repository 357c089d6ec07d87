package org.demarche.coding;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.model.Claim;
import org.demarche.model.Document;
import org.demarche.model.Entity;
import org.demarche.model.Institution;
import org.demarche.model.Issue;
import org.demarche.model.Person;
import org.demarche.model.Proposal;
import org.demarche.model.State;

/** What an id can refer to. */
public enum ReferenceKind {
    PERSON("Person"),
    INSTITUTION("Institution"),
    STATE("State"),
    DOCUMENT("Document"),
    ISSUE("Issue"),
    PROPOSAL("Proposal"),
    CLAIM("Claim"),
    POSITION("Position");

    static final Set<ReferenceKind> ACTOR = EnumSet.of(PERSON, INSTITUTION, STATE);
    static final Set<ReferenceKind> TARGET = EnumSet.of(PROPOSAL, CLAIM, DOCUMENT, POSITION);

    static final Set<ReferenceKind> TARGET_OR_ACTOR =
            EnumSet.of(PROPOSAL, CLAIM, DOCUMENT, POSITION, PERSON, INSTITUTION, STATE);

    private final String type;

    ReferenceKind(String type) {
        this.type = type;
    }

    static ReferenceKind of(Entity entity) {
        return switch (entity) {
            case Person p -> PERSON;
            case Institution i -> INSTITUTION;
            case State s -> STATE;
            case Document d -> DOCUMENT;
            case Issue i -> ISSUE;
            case Proposal p -> PROPOSAL;
            case Claim c -> CLAIM;
        };
    }

    /** "Person, Institution or State": how messages list alternatives. */
    static String describe(Set<ReferenceKind> kinds) {
        String all = kinds.stream().map(kind -> kind.type).collect(Collectors.joining(", "));
        int last = all.lastIndexOf(", ");
        return last < 0 ? all : all.substring(0, last) + " or " + all.substring(last + 2);
    }

    @Override
    public String toString() {
        return type;
    }
}
