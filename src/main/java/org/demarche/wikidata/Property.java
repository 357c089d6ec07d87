package org.demarche.wikidata;

/** Ids of the properties of Wikidata that are read. */
public final class Property {

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
    public static final String SHORT_NAME = "P1813";
    public static final String ROR_ID = "P6782";

    private Property() {}
}
