package org.demarche.vocabulary;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.demarche.model.Term;

/**
 * The terms of the Demarche ontology ({@code ontology/demarche.ttl}) as graph nodes, in the ontology's order. The ontology
 * says what a term means; a test keeps the two in step in both directions.
 */
public final class Vocabulary {

    /** The ontology itself, which also names the graph it is kept in. */
    public static final Node ONTOLOGY = NodeFactory.createURI("https://w3id.org/demarche/ontology");

    /** Namespace of every term, usually written {@code dem:}. */
    public static final String NS = "https://w3id.org/demarche/ontology#";

    // Classes

    public static final Node ACTOR = term("Actor");
    public static final Node ISSUE = term("Issue");
    public static final Node PROPOSAL = term("Proposal");
    public static final Node CLAIM = term("Claim");
    public static final Node POSITION = term("Position");
    public static final Node CONDITION_CLASS = term("Condition");
    public static final Node QUOTATION = term("Quotation");
    public static final Node RECORD = term("Record");
    public static final Node LINK = term("Link");
    public static final Node STANCE_CLASS = term("Stance");
    public static final Node TALLY_CLASS = term("Tally");

    // Properties

    public static final Node HOLDER = term("holder");
    public static final Node STATED_BY = term("statedBy");
    public static final Node ON_BEHALF_OF = term("onBehalfOf");
    public static final Node NAMED_AS = term("namedAs");
    public static final Node TARGET = term("target");
    public static final Node STANCE = term("stance");
    public static final Node STRENGTH = term("strength");
    public static final Node ANSWER = term("answer");
    public static final Node KIND = term("kind");
    public static final Node CONDITION = term("condition");
    public static final Node CERTAINTY = term("certainty");
    public static final Node SUMMARY = term("summary");
    public static final Node SUMMARY_GENERATED = term("summaryGenerated");
    public static final Node STATED_IN = term("statedIn");
    public static final Node REPORTED_IN = term("reportedIn");
    public static final Node CODED_FROM = term("codedFrom");
    public static final Node STATED_ON = term("statedOn");
    public static final Node EVIDENCE = term("evidence");
    public static final Node PROVISO = term("proviso");
    public static final Node REQUIRES = term("requires");
    public static final Node FRAGMENT = term("fragment");
    public static final Node SPEECH = term("speech");
    public static final Node RECORDED_IN = term("recordedIn");
    public static final Node NUMBER = term("number");
    public static final Node POLARITY = term("polarity");
    public static final Node PROPOSED_BY = term("proposedBy");
    public static final Node SET_OUT_IN = term("setOutIn");
    public static final Node ALTERNATIVE_TO = term("alternativeTo");
    public static final Node INCOMPATIBLE_WITH = term("incompatibleWith");
    public static final Node STATUS = term("status");
    public static final Node LEAKED_BY = term("leakedBy");
    public static final Node CONFIRMED_BY = term("confirmedBy");
    public static final Node COMMENT_DECLINED_BY = term("commentDeclinedBy");
    public static final Node TEXT_SHA256 = term("textSha256");
    public static final Node TEXT_LENGTH = term("textLength");
    public static final Node TEXT_MAY_BE_SHOWN = term("textMayBeShown");
    public static final Node CODED_BY = term("codedBy");
    public static final Node CODED_ON = term("codedOn");
    public static final Node CODING_STATUS = term("codingStatus");
    public static final Node ACTOR_TARGETS = term("actorTargets");
    public static final Node COUNTRY = term("country");
    public static final Node FORMER = term("former");
    public static final Node LINK_OF = term("linkOf");
    public static final Node LINK_TO = term("linkTo");
    public static final Node JUDGEMENT = term("judgement");
    public static final Node AUTOMATIC = term("automatic");
    public static final Node JUDGED_BY = term("judgedBy");
    public static final Node JUDGED_ON = term("judgedOn");
    public static final Node REASON = term("reason");
    public static final Node SCORE = term("score");
    public static final Node FEATURE = term("feature");
    public static final Node THRESHOLD = term("threshold");

    // What follows from the positions

    public static final Node EFFECTIVE_DATE = term("effectiveDate");
    public static final Node TALLY = term("tally");
    public static final Node TALLY_OF = term("tallyOf");
    public static final Node TALLY_ON = term("tallyOn");
    public static final Node POSITION_COUNT = term("positionCount");
    public static final Node WEIGHED_COUNT = term("weighedCount");
    public static final Node POLARITY_SUM = term("polaritySum");
    public static final Node LOWEST_POLARITY = term("lowestPolarity");
    public static final Node HIGHEST_POLARITY = term("highestPolarity");
    public static final Node LATEST_DATE = term("latestDate");
    public static final Node VARIED_UNTIL = term("variedUntil");
    public static final Node LATEST_LOWEST_POLARITY = term("latestLowestPolarity");
    public static final Node LATEST_HIGHEST_POLARITY = term("latestHighestPolarity");
    public static final Node POSITIONS_HELD = term("positionsHeld");
    public static final Node POSITIONS_RECEIVED = term("positionsReceived");
    public static final Node POSITIONS_STATED = term("positionsStated");
    public static final Node ACTORS_FOR = term("actorsFor");
    public static final Node ACTORS_AGAINST = term("actorsAgainst");
    public static final Node WITHIN = term("within");

    // Concept schemes

    public static final Node STANCE_SCHEME = term("StanceScheme");
    public static final Node KIND_SCHEME = term("KindScheme");
    public static final Node CERTAINTY_SCHEME = term("CertaintyScheme");
    public static final Node SPEECH_SCHEME = term("SpeechScheme");
    public static final Node DOCUMENT_STATUS_SCHEME = term("DocumentStatusScheme");
    public static final Node CODING_STATUS_SCHEME = term("CodingStatusScheme");
    public static final Node INSTITUTION_CATEGORY_SCHEME = term("InstitutionCategoryScheme");
    public static final Node JUDGEMENT_SCHEME = term("JudgementScheme");

    // Concepts

    public static final Node SUPPORT = term("support");
    public static final Node CONDITIONAL_SUPPORT = term("conditionalSupport");
    public static final Node NEUTRAL = term("neutral");
    public static final Node NO_COMMENT = term("noComment");
    public static final Node CONDITIONAL_OPPOSITION = term("conditionalOpposition");
    public static final Node OPPOSITION = term("opposition");
    public static final Node DEMAND = term("demand");
    public static final Node OFFER = term("offer");
    public static final Node RESPONSE = term("response");
    public static final Node ASSESSMENT = term("assessment");
    public static final Node PREDICTION = term("prediction");
    public static final Node ASSERTED = term("asserted");
    public static final Node HEDGED = term("hedged");
    public static final Node DIRECT = term("direct");
    public static final Node INDIRECT = term("indirect");
    public static final Node MIXED = term("mixed");
    public static final Node UNKNOWN = term("unknown");
    public static final Node PUBLISHED = term("published");
    public static final Node LEAKED = term("leaked");
    public static final Node CONFIRMED = term("confirmed");
    public static final Node UNCONFIRMED = term("unconfirmed");
    public static final Node DISPUTED = term("disputed");
    public static final Node DRAFT = term("draft");
    public static final Node REVIEWED = term("reviewed");
    public static final Node IMPORTED = term("imported");
    public static final Node ALLIANCE = term("alliance");
    public static final Node INTERNATIONAL_ORGANIZATION = term("internationalOrganization");
    public static final Node GOVERNMENT = term("government");
    public static final Node PARTY = term("party");
    public static final Node THINK_TANK = term("thinkTank");
    public static final Node UNIVERSITY = term("university");
    public static final Node NEWS_OUTLET = term("newsOutlet");
    public static final Node NEWS_AGENCY = term("newsAgency");
    public static final Node COMPANY = term("company");
    public static final Node CIVIL_SOCIETY = term("civilSociety");
    public static final Node POSITIVE = term("positive");
    public static final Node NEGATIVE = term("negative");
    public static final Node UNSURE = term("unsure");

    private static final Map<Term, Node> CONCEPTS = new ConcurrentHashMap<>();

    private Vocabulary() {}

    /** The concept that a word of a closed list stands for. */
    public static Node concept(Term term) {
        return CONCEPTS.computeIfAbsent(term, it -> term(it.term()));
    }

    private static Node term(String localName) {
        return NodeFactory.createURI(NS + localName);
    }
}
