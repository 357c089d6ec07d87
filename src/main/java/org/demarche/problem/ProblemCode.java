package org.demarche.problem;

import static org.demarche.problem.Severity.ERROR;
import static org.demarche.problem.Severity.WARNING;

import java.util.Locale;

/**
 * Every kind of problem that Demarche reports. The name in lower case with hyphens is what users see and the heading of
 * the problem in {@code docs/problems.md}, which is generated from here.
 */
public enum ProblemCode {
    // Files and JSON
    FILE_UNREADABLE(ERROR, "The file cannot be read.", "Check its permissions and that it is a plain file."),
    FILE_EMPTY(ERROR, "The file holds nothing.", "Start from the minimal coding in the codebook."),
    FILE_TOO_LARGE(ERROR, "The file is larger than a coding may be.", "Split it: one coding describes one article."),
    NOT_UTF8(ERROR, "The file is not UTF-8.", "Save it again as UTF-8."),
    NOT_JSON(ERROR, "The file is not JSON, from the place shown.", "Mend the syntax there."),
    TOO_DEEP(ERROR, "Objects or arrays are nested deeper than any coding needs.", "Remove the nesting."),
    TOO_LONG(ERROR, "A string, key or number is longer than any coding needs.", "Shorten it."),
    DUPLICATE_KEY(ERROR, "An object has one key twice.", "Keep one of the two."),

    // Structure
    NOT_A_CODING(
            ERROR, "The file is neither a coding nor a corpus file.", "Give it \"type\": \"Article\" or \"Corpus\"."),
    MISPLACED_FILE(
            ERROR,
            "A corpus is described elsewhere than in corpus.json, or corpus.json describes none.",
            "Give the name corpus.json to the file that describes the corpus, and to no other."),
    MISPLACED_LINKS(
            ERROR,
            "Links stand elsewhere than in links.json, or links.json holds none.",
            "Give the name links.json to the file with the links of the corpus, and to no other."),
    BAD_CONTEXT(
            ERROR,
            "The \"@context\" is not the one that codings have.",
            "Copy it from the minimal coding in the codebook."),
    UNKNOWN_KEY(ERROR, "A key that codings do not have.", "Correct its spelling or remove it."),
    MISSING_FIELD(ERROR, "A required field is missing.", "Add it; the codebook says how to decide."),
    WRONG_TYPE(ERROR, "A value is of another JSON type than the field takes.", "Write it in the form shown."),
    NULL_VALUE(ERROR, "A value is null.", "Leave the field out instead."),
    EMPTY_VALUE(ERROR, "A text is empty.", "Fill it in, or leave the field out."),
    UNKNOWN_TERM(ERROR, "A word that the field's list of terms does not have.", "Use one of the terms listed."),

    // Single values
    BAD_ID(
            ERROR,
            "An id has characters that ids do not have, or is a word that the context reserves, such as \"text\" or \"type\".",
            "Use letters, digits, '-', '_' and '.', beginning with a letter or digit; for a position, the article's id, '/' and such a name."),
    BAD_IRI(
            ERROR,
            "An address is not an absolute http(s) IRI.",
            "Write it in full, with special characters percent-encoded."),
    BAD_WIKIDATA_IRI(
            ERROR,
            "A Wikidata entity is not named by its entity IRI.",
            "Write http://www.wikidata.org/entity/Q… (http, entity)."),
    BAD_WIKIDATA_ID(
            ERROR, "The id of a Wikidata entity that is none.", "Write the letter Q and a number, as in \"Q7184\"."),
    BAD_DATE(
            ERROR,
            "A date that is none.",
            "Write a day of the calendar as YYYY-MM-DD; leave the field out if the day is not known."),
    BAD_LANGUAGE(ERROR, "A language tag that is none.", "Write a BCP 47 tag such as \"en\", \"pt-BR\"."),
    BAD_NUMBER(ERROR, "A number outside its range.", "Write a whole number within the range shown."),
    BAD_DIGEST(ERROR, "A SHA-256 that is none.", "Write 64 hexadecimal digits in lower case."),
    CONTROL_CHARACTER(ERROR, "A text holds a control character.", "Remove it."),
    DAMAGED_TEXT(
            ERROR,
            "A text holds the replacement character U+FFFD: something was lost when it was decoded.",
            "Restore the character, or end the fragment before it."),
    FRAGMENT_TOO_LONG(ERROR, "A fragment has more than eight words.", "Keep only the words whose wording matters."),

    // Ids and references
    DUPLICATE_ID(ERROR, "Two things in one file have one id.", "Rename one of them, and the references to it."),
    CONFLICTING_DEFINITION(
            ERROR,
            "Two files define one id differently.",
            "Move the definition to the corpus file, or make the two the same."),
    REPEATED_ARTICLE(ERROR, "Two files code the same article.", "Keep one of them, or give one article another id."),
    UNKNOWN_REFERENCE(
            ERROR, "A reference to nothing.", "Correct the id, or define it in this file or in the corpus file."),
    WRONG_REFERENCE(ERROR, "A reference to a thing of the wrong kind.", "Refer to one of the kinds shown."),
    CYCLE(ERROR, "Things refer to each other in a circle where none can be.", "Break the circle."),

    // Links
    REPEATED_LINK(ERROR, "Two links are about the same two things.", "Keep the one that holds."),
    CONFLICTING_LINKS(
            ERROR,
            "A thing is linked to two entities, or merged into two actors.",
            "Leave one of the links positive and make the other negative or unsure."),

    BAD_FACTS(
            ERROR,
            "The facts from Wikidata cannot be read, or hold statements that are none.",
            "Make them anew with \"demarche link facts\"."),

    // Rules of the codebook
    NO_EVIDENCE(ERROR, "A position without evidence.", "Add the quotation in which it stands."),
    CONDITION_MISSING(
            ERROR,
            "A conditional stance without its condition.",
            "Add the condition, or use the unconditional stance."),
    CONDITION_UNEXPECTED(
            ERROR,
            "A condition on a stance that is not conditional.",
            "Make the stance conditional, or remove the condition."),
    STATED_BY_HOLDER(
            ERROR,
            "The holder is also given as the one who says so.",
            "Leave out \"statedBy\", or name the actor whose position it is as holder."),
    HOLDER_NOT_AUTHOR(
            ERROR,
            "Neither the holder nor the one who says so wrote the document that it is stated in.",
            "If an expert describes what a document says, the document's author is the holder."),
    EXPERT_AS_PARTY(
            ERROR,
            "An expert is the holder of an offer or of a response, which only parties make.",
            "Make the party the holder and the expert \"statedBy\", or code an assessment."),
    BROKEN_CHAIN(
            ERROR,
            "The documents of a reporting chain are not linked by \"quotedFrom\".",
            "Say of each document from which it was quoted, down to the article."),

    // The source text
    TEXT_MISSING(
            WARNING, "The article's text is not among the texts.", "Add it, or expect quotations without wording."),
    TEXT_DIFFERS(
            ERROR, "The text is not the one that was coded.", "Get the text that was coded, or code the text anew."),
    ANCHOR_OUTSIDE(ERROR, "A quotation ends before it begins, or outside the text.", "Correct its offsets."),
    ANCHOR_MISMATCH(ERROR, "A quotation's words are not at its offsets.", "Correct the offsets or the words."),
    DAMAGED_SOURCE(
            WARNING,
            "A quotation covers a replacement character U+FFFD of the source text.",
            "Nothing, if the source has it; the quotation is kept as it is."),

    // The graph
    SHAPE(ERROR, "The graph does not have the shape that the ontology asks for.", "See the message of the shape."),

    // The store
    HALF_GRAPH(
            ERROR,
            "A graph of the store is not the graph of one whole article.",
            "Load the article again; if the graph came from elsewhere, keep it in another store."),
    INDEX_DIFFERS(
            ERROR,
            "The store's indexes do not hold the same quads: some questions have wrong answers.",
            "Load the corpus into a new store."),

    // Questions
    BAD_QUERY(ERROR, "Not a query of SPARQL 1.1, from the place shown.", "Mend the syntax there."),
    BAD_QUERY_FILE(ERROR, "A query file of the catalogue that cannot be used.", "See queries/README.md for its form."),
    UNKNOWN_QUERY(ERROR, "A question that the catalogue does not have.", "List them with \"demarche query\"."),
    UNKNOWN_PARAMETER(ERROR, "A parameter that the question does not have.", "See \"demarche query NAME --help\"."),
    MISSING_PARAMETER(ERROR, "A required parameter without a value.", "Give it; the message has an example."),
    BAD_PARAMETER(ERROR, "A value that is not of its parameter's form.", "Write it in the form shown."),
    NOT_FOUND(
            ERROR,
            "A value that names nothing in the graph.",
            "Correct it; the nearest id or name is shown, if one is near."),
    AMBIGUOUS(ERROR, "A name that several things have.", "Use the id of one of those shown."),
    WRONG_THING(ERROR, "A value that names a thing of another type.", "Name a thing of the type shown."),
    QUERY_TIMEOUT(ERROR, "A question that takes too long.", "Ask about less."),
    RESULT_TOO_LARGE(ERROR, "An answer with too many rows.", "Ask about less, or with a LIMIT."),
    QUERY_TOO_COMPLEX(
            ERROR, "A query with more, or more deeply nested, parts than are allowed.", "Ask several smaller ones."),
    QUERY_REFUSED(
            ERROR,
            "A query that does what is not allowed to those who ask over the network.",
            "Ask with what SPARQL 1.1 has, about what is in the store."),
    VALUE_TOO_LARGE(
            ERROR,
            "A query that makes texts or numbers of enormous length.",
            "Ask for the values, and join them yourself."),
    SERVICE_FAILED(ERROR, "A service that a query calls gives no answer.", "Check its address."),
    BAD_FORMAT(
            ERROR, "A format that cannot hold this answer.", "Choose another; tables and graphs have different ones.");

    private final Severity severity;
    private final String meaning;
    private final String hint;

    ProblemCode(Severity severity, String meaning, String hint) {
        this.severity = severity;
        this.meaning = meaning;
        this.hint = hint;
    }

    public Severity severity() {
        return severity;
    }

    /** What users see: {@code unknown-key}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What is wrong, in one sentence, for the documentation. */
    public String meaning() {
        return meaning;
    }

    /** How to fix it, in one sentence. */
    public String hint() {
        return hint;
    }
}
