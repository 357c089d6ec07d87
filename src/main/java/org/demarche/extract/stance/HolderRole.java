package org.demarche.extract.stance;

/** What somebody is to the matter: it decides what sort of move their words can be. */
public enum HolderRole {
    /** Takes part in it, or speaks for one who does: makes offers and gives answers. */
    PARTY,
    /** Looks at it from outside, as scholars do: judges and foresees. */
    OBSERVER,
    /** The text does not tell. */
    UNKNOWN
}
