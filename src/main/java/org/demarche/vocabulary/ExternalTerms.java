package org.demarche.vocabulary;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms of other vocabularies that codings are mapped to; the codebook says what each is used for. */
public final class ExternalTerms {

    public static final Node TYPE = term("rdf", "type");
    public static final Node LABEL = term("rdfs", "label");

    public static final Node PERSON = term("foaf", "Person");
    public static final Node NAME = term("foaf", "name");

    public static final Node ORGANIZATION = term("org", "Organization");
    public static final Node MEMBERSHIP = term("org", "Membership");
    public static final Node HAS_MEMBERSHIP = term("org", "hasMembership");
    public static final Node MEMBERSHIP_ORGANIZATION = term("org", "organization");
    public static final Node CLASSIFICATION = term("org", "classification");
    public static final Node SUB_ORGANIZATION_OF = term("org", "subOrganizationOf");

    public static final Node COUNTRY = term("schema", "Country");
    public static final Node CREATIVE_WORK = term("schema", "CreativeWork");
    public static final Node NEWS_ARTICLE = term("schema", "NewsArticle");
    public static final Node ROLE_NAME = term("schema", "roleName");
    public static final Node START_DATE = term("schema", "startDate");
    public static final Node END_DATE = term("schema", "endDate");
    public static final Node RECIPIENT = term("schema", "recipient");
    public static final Node URL = term("schema", "url");
    public static final Node PROPERTY_VALUE = term("schema", "PropertyValue");
    public static final Node PROPERTY_VALUE_NAME = term("schema", "name");
    public static final Node PROPERTY_VALUE_VALUE = term("schema", "value");
    public static final Node SAME_AS = term("schema", "sameAs");

    public static final Node TITLE = term("dcterms", "title");
    public static final Node DESCRIPTION = term("dcterms", "description");
    public static final Node CREATOR = term("dcterms", "creator");
    public static final Node PUBLISHER = term("dcterms", "publisher");
    public static final Node ISSUED = term("dcterms", "issued");
    public static final Node CREATED = term("dcterms", "created");
    public static final Node SOURCE = term("dcterms", "source");
    public static final Node LICENSE = term("dcterms", "license");
    public static final Node SUBJECT = term("dcterms", "subject");
    public static final Node IS_REPLACED_BY = term("dcterms", "isReplacedBy");
    public static final Node IS_PART_OF = term("dcterms", "isPartOf");

    public static final Node CONCEPT = term("skos", "Concept");
    public static final Node DEFINITION = term("skos", "definition");
    public static final Node IN_SCHEME = term("skos", "inScheme");
    public static final Node PREF_LABEL = term("skos", "prefLabel");
    public static final Node ALT_LABEL = term("skos", "altLabel");
    public static final Node BROADER = term("skos", "broader");
    public static final Node EXACT_MATCH = term("skos", "exactMatch");

    public static final Node WAS_QUOTED_FROM = term("prov", "wasQuotedFrom");
    public static final Node WAS_ATTRIBUTED_TO = term("prov", "wasAttributedTo");
    public static final Node WAS_DERIVED_FROM = term("prov", "wasDerivedFrom");
    public static final Node AGENT = term("prov", "Agent");

    public static final Node OA_START = term("oa", "start");
    public static final Node OA_END = term("oa", "end");
    public static final Node OA_EXACT = term("oa", "exact");
    public static final Node OA_PREFIX = term("oa", "prefix");
    public static final Node OA_SUFFIX = term("oa", "suffix");

    public static final Node DATASET = term("void", "Dataset");
    public static final Node LINKSET = term("void", "Linkset");
    public static final Node URI_SPACE = term("void", "uriSpace");

    private ExternalTerms() {}

    private static Node term(String prefix, String localName) {
        return NodeFactory.createURI(Prefixes.MAP.get(prefix) + localName);
    }
}
