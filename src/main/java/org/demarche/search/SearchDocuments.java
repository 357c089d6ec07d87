package org.demarche.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.demarche.vocabulary.ExternalTerms;
import org.demarche.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Makes the document of the index for an entity: its texts by language, and what results are filtered and counted by. A position has
 * the IRIs of its holder and its target and not their names, so that nothing but the actor changes when an actor gets a name.
 */
final class SearchDocuments {

    static final String IRI = "iri";
    static final String KIND = "kind";
    static final String NAME = "name";
    static final String HOLDER = "holder";
    static final String TARGET = "target";
    /** The document that a position is stated in. */
    static final String SOURCE = "source";

    /** The article that a position was coded from, on whose behalf it is held, and when; columns that no search reads. */
    static final String ARTICLE = "article";

    static final String REPRESENTED = "represented";
    static final String DATE = "date";

    static final String STANCE = "stance";
    static final String FORM = "form";
    static final String YEAR = "year";
    /** Who wrote a document, or made a proposal. */
    static final String BY = "by";

    static final String ABOUT = "about";
    static final String BROADER = "broader";
    static final String WEIGHT = "weight";

    /** Texts of an entity, and of the parts of a position. */
    private static final Set<Node> TEXTS = Set.of(
            ExternalTerms.NAME,
            ExternalTerms.PREF_LABEL,
            ExternalTerms.ALT_LABEL,
            ExternalTerms.TITLE,
            Vocabulary.SUMMARY);

    static final Set<Node> PART_TEXTS = Set.of(Vocabulary.PROVISO, Vocabulary.FRAGMENT, ExternalTerms.OA_EXACT);

    /** Properties of a position that name its parts. */
    static final Set<Node> PARTS = Set.of(Vocabulary.CONDITION, Vocabulary.EVIDENCE);

    /** How many positions an actor holds, a target receives, a document states. */
    static final Set<Node> WEIGHTS =
            Set.of(Vocabulary.POSITIONS_HELD, Vocabulary.POSITIONS_RECEIVED, Vocabulary.POSITIONS_STATED);

    private static final FieldType WORDS = new FieldType();

    static {
        // Words match in any order, so their positions are not needed.
        WORDS.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        WORDS.freeze();
    }

    private static final int LONGEST_NAME = 200;
    private static final int YEAR_DIGITS = 4;

    private SearchDocuments() {}

    /** Whether a statement with a property affects the document of its subject. */
    static boolean bearsOnSubject(Node property) {
        return property.equals(ExternalTerms.TYPE)
                || TEXTS.contains(property)
                || PARTS.contains(property)
                || WEIGHTS.contains(property)
                || keyword(property) != null
                || column(property) != null
                || property.equals(Vocabulary.EFFECTIVE_DATE);
    }

    private static @Nullable String keyword(Node property) {
        if (property.equals(Vocabulary.HOLDER)) {
            return HOLDER;
        } else if (property.equals(Vocabulary.TARGET)) {
            return TARGET;
        } else if (property.equals(Vocabulary.STATED_IN)) {
            return SOURCE;
        } else if (property.equals(Vocabulary.STANCE)) {
            return STANCE;
        } else if (property.equals(Vocabulary.KIND)) {
            return FORM;
        } else if (property.equals(ExternalTerms.CREATOR) || property.equals(Vocabulary.PROPOSED_BY)) {
            return BY;
        } else if (property.equals(ExternalTerms.SUBJECT)) {
            return ABOUT;
        }
        return property.equals(ExternalTerms.BROADER) ? BROADER : null;
    }

    private static @Nullable String column(Node property) {
        if (property.equals(Vocabulary.CODED_FROM)) {
            return ARTICLE;
        }
        return property.equals(Vocabulary.ON_BEHALF_OF) ? REPRESENTED : null;
    }

    /** The document of an entity of some kind. */
    record Indexed(ResultKind kind, Document document) {}

    /**
     * The document of an entity; empty if its kind is not searched.
     *
     * @param about the statements about an entity or a part
     */
    static Optional<Indexed> of(Node entity, Function<Node, List<Triple>> about) {
        List<Triple> own = about.apply(entity);
        return kind(own)
                .filter(kind -> entity.isURI())
                .map(kind -> new Indexed(kind, document(entity, kind, own, about)));
    }

    /** The kind of the entity that statements are about. */
    static Optional<ResultKind> kind(List<Triple> own) {
        return ResultKind.of(own.stream()
                .filter(triple -> triple.getPredicate().equals(ExternalTerms.TYPE))
                .map(Triple::getObject)
                .toList());
    }

    private static Document document(
            Node entity, ResultKind kind, List<Triple> own, Function<Node, List<Triple>> about) {
        Document document = new Document();
        document.add(new StringField(IRI, entity.getURI(), Field.Store.NO));
        document.add(new KeywordField(KIND, kind.word(), Field.Store.NO));
        Set<String> keywords = new HashSet<>();
        long weight = 0;
        for (Triple triple : own) {
            Node property = triple.getPredicate();
            Node value = triple.getObject();
            String keyword = keyword(property);
            String column = column(property);
            if (keyword != null && value.isURI() && keywords.add(keyword + value.getURI())) {
                document.add(new KeywordField(keyword, value.getURI(), Field.Store.NO));
            } else if (TEXTS.contains(property) && value.isLiteral()) {
                addText(document, value);
                addName(document, kind, value);
            } else if (PARTS.contains(property)) {
                parts(about.apply(value)).forEach(text -> addText(document, text));
            } else if (WEIGHTS.contains(property)) {
                weight += number(value);
            } else if (property.equals(Vocabulary.EFFECTIVE_DATE)) {
                year(value).ifPresent(year -> document.add(new KeywordField(YEAR, year, Field.Store.NO)));
                addDate(document, value);
            } else if (column != null && value.isURI()) {
                document.add(new SortedSetDocValuesField(column, new BytesRef(value.getURI())));
            }
        }
        document.add(new BinaryDocValuesField(IRI, new BytesRef(entity.getURI())));
        if (kind != ResultKind.POSITION) {
            document.add(new NumericDocValuesField(WEIGHT, weight));
        }
        return document;
    }

    private static void addDate(Document document, Node date) {
        if (date.isLiteral()) {
            document.add(new SortedSetDocValuesField(DATE, new BytesRef(date.getLiteralLexicalForm())));
        }
    }

    /** The texts of a condition or a quotation. */
    static List<Node> parts(List<Triple> part) {
        List<Node> texts = new ArrayList<>();
        for (Triple triple : part) {
            if (PART_TEXTS.contains(triple.getPredicate()) && triple.getObject().isLiteral()) {
                texts.add(triple.getObject());
            }
        }
        return texts;
    }

    private static void addText(Document document, Node text) {
        String field = WordAnalyzer.field(WordLanguage.of(text.getLiteralLanguage()));
        document.add(new Field(field, text.getLiteralLexicalForm(), WORDS));
    }

    /** The whole name, so that an entity of exactly that name is the first. */
    private static void addName(Document document, ResultKind kind, Node name) {
        if (kind != ResultKind.POSITION) {
            document.add(new StringField(NAME, whole(name.getLiteralLexicalForm()), Field.Store.NO));
        }
    }

    /** A name as {@link #NAME} has it. */
    static String whole(String name) {
        String words = String.join(" ", PlainWords.of(name));
        return words.substring(0, Math.min(LONGEST_NAME, words.length()));
    }

    static long number(Node value) {
        return value.isLiteral() && value.getLiteralValue() instanceof Number number ? number.longValue() : 0;
    }

    private static Optional<String> year(Node date) {
        String text = date.isLiteral() ? date.getLiteralLexicalForm() : "";
        return text.length() >= YEAR_DIGITS && text.chars().limit(YEAR_DIGITS).allMatch(Character::isDigit)
                ? Optional.of(text.substring(0, YEAR_DIGITS))
                : Optional.empty();
    }
}
