package org.demarche.wikidata.reconcile;

import static org.demarche.wikidata.reconcile.ServiceProperty.Form.ALIASES;
import static org.demarche.wikidata.reconcile.ServiceProperty.Form.DATE;
import static org.demarche.wikidata.reconcile.ServiceProperty.Form.DESCRIPTION;
import static org.demarche.wikidata.reconcile.ServiceProperty.Form.ENTITIES;
import static org.demarche.wikidata.reconcile.ServiceProperty.Form.LABEL;
import static org.demarche.wikidata.reconcile.ServiceProperty.Form.PLACE;
import static org.demarche.wikidata.reconcile.ServiceProperty.Form.TEXTS;

import java.util.List;
import java.util.Set;
import org.demarche.wikidata.EntityKind;
import org.demarche.wikidata.PropertyIds;

/** The two services that Demarche offers: over Wikidata, and over the actors of a corpus. */
public final class ServiceProfiles {

    private static final List<ServiceType> WIKIDATA_TYPES = List.of(
            new ServiceType("Q5", "human", "A person", Set.of(EntityKind.PERSON)),
            new ServiceType("Q43229", "organization", "An institution", Set.of(EntityKind.INSTITUTION)),
            new ServiceType("Q6256", "country", "A country or state", Set.of(EntityKind.STATE)));

    private static final List<ServiceProperty> WIKIDATA_PROPERTIES = List.of(
            new ServiceProperty("P17", "country", "The country of the entity", PropertyIds.COUNTRY, ENTITIES),
            new ServiceProperty("P27", "country of citizenship", "", PropertyIds.CITIZENSHIP, ENTITIES),
            new ServiceProperty("P31", "instance of", "Classes of the entity", PropertyIds.INSTANCE_OF, ENTITIES),
            new ServiceProperty("P39", "position held", "", PropertyIds.POSITION_HELD, ENTITIES),
            new ServiceProperty("P102", "member of political party", "", PropertyIds.PARTY, ENTITIES),
            new ServiceProperty("P106", "occupation", "", PropertyIds.OCCUPATION, ENTITIES),
            new ServiceProperty("P108", "employer", "", PropertyIds.EMPLOYER, ENTITIES),
            new ServiceProperty("P159", "headquarters location", "", PropertyIds.HEADQUARTERS, ENTITIES),
            new ServiceProperty("P361", "part of", "", PropertyIds.PART_OF, ENTITIES),
            new ServiceProperty("P463", "member of", "", PropertyIds.MEMBER_OF, ENTITIES),
            new ServiceProperty("P1416", "affiliation", "", PropertyIds.AFFILIATION, ENTITIES),
            new ServiceProperty("P569", "date of birth", "", PropertyIds.BIRTH, DATE),
            new ServiceProperty("P570", "date of death", "", PropertyIds.DEATH, DATE),
            new ServiceProperty("P571", "inception", "Date of foundation", PropertyIds.INCEPTION, DATE),
            new ServiceProperty("P576", "dissolved", "Date of dissolution", PropertyIds.DISSOLVED, DATE),
            new ServiceProperty(
                    "P625", "coordinate location", "Latitude and longitude", PropertyIds.COORDINATES, PLACE),
            new ServiceProperty("P856", "official website", "", PropertyIds.WEBSITE, TEXTS),
            new ServiceProperty("P6782", "ROR ID", "", PropertyIds.ROR_ID, TEXTS),
            new ServiceProperty("Len", "label in English", "", "en", LABEL),
            new ServiceProperty("Den", "description in English", "", "en", DESCRIPTION),
            new ServiceProperty("Aen", "other names", "In all languages", "", ALIASES));

    private static final List<ServiceType> CORPUS_TYPES = List.of(
            new ServiceType("Person", "Person", "A person", Set.of(EntityKind.PERSON)),
            new ServiceType("Institution", "Institution", "An institution", Set.of(EntityKind.INSTITUTION)),
            new ServiceType("State", "State", "A state", Set.of(EntityKind.STATE)));

    private static final List<ServiceProperty> CORPUS_PROPERTIES = List.of(
            new ServiceProperty(
                    "country", "country", "The country of a person or institution", PropertyIds.COUNTRY, ENTITIES),
            new ServiceProperty(
                    "institution", "institution", "The institution of a post", PropertyIds.EMPLOYER, ENTITIES),
            new ServiceProperty("partOf", "part of", "The parent institution", PropertyIds.PART_OF, ENTITIES),
            new ServiceProperty("sameAs", "same as", "The same actor elsewhere, by IRI", "sameAs", TEXTS),
            new ServiceProperty("role", "role", "A person's role at an institution", "role", TEXTS),
            new ServiceProperty("otherNames", "other names", "Further names, in any language", "", ALIASES),
            new ServiceProperty("description", "description", "A short description", "en", DESCRIPTION));

    /** The identifier space of Wikidata. */
    static final String WIKIDATA = "http://www.wikidata.org/entity/";

    private ServiceProfiles() {}

    /** The service over an index of Wikidata. */
    public static ServiceProfile wikidata(String language) {
        return new ServiceProfile(
                "Demarche: Wikidata",
                WIKIDATA,
                "http://www.wikidata.org/prop/direct/",
                "https://www.wikidata.org/wiki/{{id}}",
                language,
                WIKIDATA_TYPES,
                WIKIDATA_PROPERTIES);
    }

    /**
     * The service over the actors of a corpus.
     *
     * @param base the base IRI of its ids
     */
    public static ServiceProfile corpus(String base, String language) {
        return new ServiceProfile(
                "Demarche: actors",
                base,
                "https://w3id.org/demarche/ontology#",
                "",
                language,
                CORPUS_TYPES,
                CORPUS_PROPERTIES);
    }
}
