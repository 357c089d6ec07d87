package org.demarche.export.relational;

import java.util.Optional;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;

/**
 * A column with the objects of a property, or with its subjects.
 *
 * @param property whose statements it holds
 * @param isInverse whether the row is the object of the property, and the cell its subject
 */
record TableColumn(String name, Node property, Kind kind, boolean isInverse) {

    /** The content of the cells. */
    enum Kind {
        IRI,
        /** A text; its language is in a second column. */
        TEXT,
        /** A date as precise as it is known; the name of its datatype is in a second column. */
        DATE,
        STRING,
        INTEGER,
        NON_NEGATIVE,
        /** A number as it is written, which a number in SQL would not keep. */
        DECIMAL,
        BOOLEAN;

        /** Its type in SQL. */
        String sql() {
            return switch (this) {
                case INTEGER, NON_NEGATIVE -> "BIGINT";
                case BOOLEAN -> "BOOLEAN";
                default -> "VARCHAR";
            };
        }

        /** The datatype of all its literals; empty if there are several or none. */
        Optional<RDFDatatype> datatype() {
            return switch (this) {
                case IRI, TEXT, DATE -> Optional.empty();
                case STRING -> Optional.of(XSDDatatype.XSDstring);
                case INTEGER -> Optional.of(XSDDatatype.XSDinteger);
                case NON_NEGATIVE -> Optional.of(XSDDatatype.XSDnonNegativeInteger);
                case DECIMAL -> Optional.of(XSDDatatype.XSDdecimal);
                case BOOLEAN -> Optional.of(XSDDatatype.XSDboolean);
            };
        }

        /** The ending of the name of a second column; empty if there is none. */
        Optional<String> second() {
            return switch (this) {
                case TEXT -> Optional.of("_lang");
                case DATE -> Optional.of("_type");
                default -> Optional.empty();
            };
        }
    }

    /** A column of objects. */
    static TableColumn column(String name, Node property, Kind kind) {
        return new TableColumn(name, property, kind, false);
    }

    /** A column that names the subject of which the row is an object. */
    static TableColumn owner(String name, Node property) {
        return new TableColumn(name, property, Kind.IRI, true);
    }

    /** The name of the second column; empty if there is none. */
    Optional<String> second() {
        return kind.second().map(name::concat);
    }

    /** Whether a cell can hold an object so that it can be restored. */
    boolean holds(Node object) {
        if (kind == Kind.IRI) {
            return object.isURI();
        }
        if (!object.isLiteral() || object.getLiteralLexicalForm().isEmpty()) {
            return false;
        }
        return switch (kind) {
            case TEXT -> !object.getLiteralLanguage().isEmpty();
            case DATE -> DateTypes.name(object.getLiteralDatatype()).isPresent();
            case INTEGER, NON_NEGATIVE -> hasDatatype(object) && isPlainNumber(object.getLiteralLexicalForm());
            case BOOLEAN ->
                hasDatatype(object) && object.getLiteralLexicalForm().matches("true|false");
            default -> hasDatatype(object);
        };
    }

    private boolean hasDatatype(Node object) {
        return kind.datatype().filter(object.getLiteralDatatype()::equals).isPresent();
    }

    /** Whether a number of SQL is written as it was: without a plus, and without zeros in front. */
    private static boolean isPlainNumber(String digits) {
        return digits.matches("0|-?[1-9][0-9]{0,17}");
    }

    /** The value of the second column for an object. */
    String second(Node object) {
        return kind == Kind.TEXT
                ? object.getLiteralLanguage()
                : DateTypes.name(object.getLiteralDatatype()).orElse("");
    }
}
