package org.demarche.problem;

import static org.demarche.problem.Severity.ERROR;
import static org.demarche.problem.Severity.WARNING;

import java.util.Locale;

/**
 * Every kind of problem that Demarche reports. Users see the name in lower case with hyphens; it is also the heading of the
 * problem in {@code docs/problems.md}, which is generated from this enum.
 */
public enum ProblemCode {
    // Files and JSON
    FILE_UNREADABLE(ERROR, "The file cannot be read.", "Check its permissions and that it is a regular file."),
    FILE_EMPTY(ERROR, "The file is empty.", "Start from the minimal coding in the codebook."),
    FILE_TOO_LARGE(
            ERROR, "The file exceeds the maximum size of a coding.", "Split it: one coding describes one article."),
    NOT_UTF8(ERROR, "The file is not valid UTF-8.", "Save it as UTF-8."),
    NOT_JSON(ERROR, "The file is not valid JSON.", "Fix the JSON syntax at this place."),
    TOO_DEEP(ERROR, "Objects or arrays are nested too deeply.", "Flatten the structure; no coding needs this depth."),
    TOO_LONG(ERROR, "A string, key or number is too long.", "Shorten it."),
    DUPLICATE_KEY(ERROR, "An object contains the same key twice.", "Keep one of the two."),

    // Structure
    NOT_A_CODING(
            ERROR, "The file is neither a coding nor a corpus file.", "Give it \"type\": \"Article\" or \"Corpus\"."),
    MISPLACED_FILE(
            ERROR,
            "The description of the corpus is not in corpus.json, or corpus.json contains something else.",
            "Put the description of the corpus into corpus.json, and only there."),
    CORPUS_FILE_MISSING(
            WARNING,
            "There is no corpus.json, neither beside the codings nor in a folder above.",
            "Create one with: demarche new FOLDER. Or name the folder of the corpus: --corpus DIR"),
    MISPLACED_LINKS(
            ERROR,
            "Links are not in links.json, or links.json contains something else.",
            "Put the links of the corpus into links.json, and only there."),
    BAD_CONTEXT(
            ERROR,
            "The \"@context\" is not the context of codings.",
            "Copy it from the minimal coding in the codebook."),
    UNKNOWN_KEY(ERROR, "The key is not part of the format.", "Correct its spelling or remove it."),
    MISSING_FIELD(ERROR, "A required field is missing.", "Add it; the codebook explains how to decide."),
    WRONG_TYPE(ERROR, "The value has the wrong JSON type.", "Use the expected form shown in the message."),
    NULL_VALUE(ERROR, "The value is null.", "Omit the field instead."),
    EMPTY_VALUE(ERROR, "The text is empty.", "Fill it in or omit the field."),
    UNKNOWN_TERM(ERROR, "The value is not in the field's list of terms.", "Use one of the listed terms."),

    // Single values
    BAD_ID(
            ERROR,
            "The id contains characters that are not allowed, or is a reserved word such as \"text\" or \"type\".",
            "Use letters, digits, '-', '_' and '.', starting with a letter or digit. The id of a position is the"
                    + " article's id, '/' and such a name."),
    BAD_IRI(
            ERROR,
            "The value is not an absolute http(s) IRI.",
            "Write the full URL and percent-encode special characters."),
    BAD_WIKIDATA_IRI(
            ERROR,
            "The value is not the IRI of a Wikidata entity.",
            "Write http://www.wikidata.org/entity/Q… (http, /entity/)."),
    BAD_WIKIDATA_ID(
            ERROR, "The value is not the id of a Wikidata entity.", "Write Q and a number, for example \"Q7184\"."),
    BAD_DATE(
            ERROR,
            "The value is not a valid date.",
            "Write YYYY-MM-DD, YYYY-MM or YYYY, as precisely as the date is known, or omit the field."),
    BAD_LANGUAGE(ERROR, "The value is not a language tag.", "Write a BCP 47 tag, for example \"en\" or \"pt-BR\"."),
    BAD_NUMBER(ERROR, "The number is out of range.", "Write a whole number in the range shown."),
    BAD_DIGEST(ERROR, "The value is not a SHA-256 digest.", "Write 64 lowercase hexadecimal digits."),
    CONTROL_CHARACTER(ERROR, "The text contains a control character.", "Remove it."),
    DAMAGED_TEXT(
            ERROR,
            "The text contains the replacement character U+FFFD, a sign of a decoding error.",
            "Restore the original character, or end the fragment before it."),
    FRAGMENT_TOO_LONG(
            ERROR, "The fragment has more than eight words.", "Keep only the words whose exact wording matters."),

    // Ids and references
    DUPLICATE_ID(ERROR, "Two entities in the file have the same id.", "Rename one of them and update its references."),
    CONFLICTING_DEFINITION(
            ERROR,
            "Two files define the same id differently.",
            "Move the definition to corpus.json, or make both definitions equal."),
    REPEATED_ARTICLE(
            ERROR, "Two files code the same article.", "Keep one of them, or give one article a different id."),
    UNKNOWN_REFERENCE(
            ERROR,
            "The reference points to an id that is not defined.",
            "Correct the id, or define it in this file or in corpus.json."),
    WRONG_REFERENCE(
            ERROR, "The reference points to an entity of the wrong type.", "Refer to an entity of a type shown."),
    CYCLE(ERROR, "References form a cycle where none is allowed.", "Remove one of the references."),

    // Links
    REPEATED_LINK(ERROR, "Two links connect the same pair.", "Keep the correct one."),
    CONFLICTING_LINKS(
            ERROR,
            "An entity is linked to two Wikidata entities, or merged into two actors.",
            "Keep one positive link and mark the other as negative or unsure."),

    BAD_FACTS(
            ERROR,
            "The file with facts from Wikidata cannot be read or contains invalid statements.",
            "Regenerate it: demarche link facts"),

    // Rules of the codebook
    NO_EVIDENCE(ERROR, "The position has no evidence.", "Add the quotation that states it."),
    IMPORTED_ONLY(
            ERROR,
            "A draft or reviewed coding leaves open what only an imported coding may.",
            "Fill it in from the text: a summary of your own, the kind of speech, a quotation."),
    SUGGESTION_LEFT(
            ERROR,
            "A reviewed coding contains a suggestion that nobody has decided on.",
            "Fill in the field and remove \"suggested\", or set \"codingStatus\" to \"draft\"."),
    CONDITION_MISSING(
            ERROR,
            "The stance is conditional, but the condition is missing.",
            "Add the condition, or use the unconditional stance."),
    CONDITION_UNEXPECTED(
            ERROR,
            "The position has a condition, but its stance is not conditional.",
            "Use the conditional stance, or remove the condition."),
    STATED_BY_HOLDER(
            ERROR,
            "The holder is also named in \"statedBy\".",
            "Omit \"statedBy\", or set \"holder\" to the actor whose position it is."),
    HOLDER_NOT_AUTHOR(
            ERROR,
            "Neither the holder nor the actor in \"statedBy\" is an author of the document in \"statedIn\".",
            "If an expert describes what a document says, the document's author is the holder."),
    EXPERT_AS_PARTY(
            ERROR,
            "An expert is the holder of an offer or a response, which only parties to the negotiation make.",
            "Make the party the holder and name the expert in \"statedBy\", or code an assessment."),
    BROKEN_CHAIN(
            ERROR,
            "The documents in \"reportedIn\" are not connected by \"quotedFrom\".",
            "Add \"quotedFrom\" to each document in the chain, up to the article."),

    // Dates
    POST_DATES_REVERSED(ERROR, "A post ends before it begins.", "Correct \"from\" or \"until\"."),
    STATED_TOO_LATE(
            ERROR,
            "A position was stated after the article was published.",
            "Correct \"statedOn\" of the position or \"issued\" of the article."),
    CODED_TOO_EARLY(
            ERROR,
            "The article was coded before it was published.",
            "Correct \"on\" of the coding or \"issued\" of the article."),
    STATED_BEFORE_POST(
            WARNING,
            "A position was stated before any known post of its speaker began.",
            "Correct one of the dates, or add the post that the speaker held then. If there was none, no change is"
                    + " needed."),

    // The source text
    TEXT_MISSING(WARNING, "The text of the article is missing.", "Add it; without it, quotations have no wording."),
    TEXT_DIFFERS(
            ERROR,
            "The text differs from the text that was coded.",
            "Restore the text that was coded, or revise the coding for the new text."),
    ANCHOR_OUTSIDE(ERROR, "The quotation ends before it begins, or lies outside the text.", "Correct its offsets."),
    ANCHOR_MISMATCH(
            ERROR, "The quoted words are not at the given offsets.", "Correct the offsets or the quoted words."),
    DAMAGED_SOURCE(
            WARNING,
            "The quotation contains a replacement character U+FFFD from the source text.",
            "If the source really contains it, no change is needed."),

    // The graph
    SHAPE(ERROR, "The graph violates a shape of the ontology.", "See the message of the shape."),

    // The store
    HALF_GRAPH(
            ERROR,
            "A graph in the store does not hold one complete article.",
            "Load the article again. If the graph came from elsewhere, keep it in a different store."),
    INDEX_DIFFERS(
            ERROR,
            "The search index does not agree with the store, so searches may miss something.",
            "Rebuild the search index: demarche reindex"),
    STORE_DAMAGED(
            ERROR,
            "Files of the store are damaged: they contradict each other, or cannot be read.",
            "Restore a copy of the store, or load the corpus into a new one."),

    // Queries
    BAD_QUERY(ERROR, "The query is not valid SPARQL 1.1.", "Fix the syntax at this place."),
    BAD_QUERY_FILE(ERROR, "The query file cannot be used.", "See queries/README.md for the format."),
    UNKNOWN_QUERY(ERROR, "The catalogue has no query of this name.", "List all queries: demarche query"),
    UNKNOWN_PARAMETER(ERROR, "The query has no such parameter.", "List its parameters: demarche query NAME --help"),
    MISSING_PARAMETER(ERROR, "A required parameter is missing.", "Add it; the message shows an example."),
    BAD_PARAMETER(ERROR, "The value does not match the parameter's type.", "Use the form shown in the message."),
    NOT_FOUND(
            ERROR,
            "Nothing in the graph has this id or name.",
            "Correct it; the message suggests the closest match, if there is one."),
    AMBIGUOUS(ERROR, "Several entities have this name.", "Use one of the ids shown."),
    WRONG_THING(ERROR, "The value names an entity of the wrong type.", "Name an entity of the type shown."),
    QUERY_TIMEOUT(ERROR, "The query took too long and was stopped.", "Narrow it or add a LIMIT."),
    QUERY_CANCELLED(ERROR, "The query was cancelled by its client.", "Run it again if you need the result."),
    RESULT_TOO_LARGE(ERROR, "The result is too large.", "Narrow the query or add a LIMIT."),
    QUERY_TOO_COMPLEX(ERROR, "The query is too long or too deeply nested.", "Split it into several queries."),
    QUERY_REFUSED(
            ERROR,
            "The query uses a feature that is not allowed over the network.",
            "Use standard SPARQL 1.1 on the data in the store."),
    VALUE_TOO_LARGE(
            ERROR,
            "The query builds an extremely long text or number.",
            "Select the individual values and combine them in your own program."),
    SERVICE_FAILED(ERROR, "A SERVICE that the query calls did not respond.", "Check its URL."),
    BAD_FORMAT(
            ERROR,
            "The format cannot represent this result.",
            "Choose another format; tables and graphs support different ones.");

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

    /** The code as users see it, for example {@code unknown-key}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What is wrong, as one sentence for the documentation. */
    public String meaning() {
        return meaning;
    }

    /** How to fix it, as one sentence; the default hint of a problem with this code. */
    public String hint() {
        return hint;
    }
}
