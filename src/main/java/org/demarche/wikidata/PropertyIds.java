package org.demarche.wikidata;

import java.util.List;

/** Ids of Wikidata properties. */
public final class PropertyIds {

    public static final String INSTANCE_OF = "P31";
    public static final String SUBCLASS_OF = "P279";
    public static final String COUNTRY = "P17";
    public static final String CITIZENSHIP = "P27";
    public static final String POSITION_HELD = "P39";
    public static final String PARTY = "P102";
    public static final String OCCUPATION = "P106";
    public static final String EMPLOYER = "P108";
    public static final String HEADQUARTERS = "P159";
    public static final String PART_OF = "P361";
    public static final String MEMBER_OF = "P463";
    public static final String BIRTH = "P569";
    public static final String DEATH = "P570";
    public static final String INCEPTION = "P571";
    public static final String DISSOLVED = "P576";
    public static final String START = "P580";
    public static final String END = "P582";
    public static final String COORDINATES = "P625";
    public static final String WEBSITE = "P856";
    public static final String AFFILIATION = "P1416";
    public static final String OFFICIAL_NAME = "P1448";
    public static final String NATIVE_NAME = "P1559";
    public static final String NATIVE_LABEL = "P1705";
    public static final String SHORT_NAME = "P1813";

    /** Country codes of two and of three letters (ISO 3166-1). */
    public static final String COUNTRY_CODE_2 = "P297";

    public static final String COUNTRY_CODE_3 = "P298";
    public static final String ISNI = "P213";
    public static final String VIAF_ID = "P214";
    public static final String GND_ID = "P227";
    public static final String ORCID_ID = "P496";
    public static final String ROR_ID = "P6782";

    /** Properties whose values identify an entity. */
    public static final List<String> IDENTIFIERS =
            List.of(WEBSITE, ROR_ID, ISNI, VIAF_ID, GND_ID, ORCID_ID, COUNTRY_CODE_2, COUNTRY_CODE_3);

    private PropertyIds() {}
}
