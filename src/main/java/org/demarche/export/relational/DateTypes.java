package org.demarche.export.relational;

import java.util.Map;
import java.util.Optional;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.datatypes.xsd.XSDDatatype;

/** The datatypes of dates, by the names that tables have for them. */
final class DateTypes {

    private static final RDFDatatype W3C_DTF =
            TypeMapper.getInstance().getSafeTypeByName("http://purl.org/dc/terms/W3CDTF");

    private static final Map<String, RDFDatatype> BY_NAME = Map.of(
            "date", XSDDatatype.XSDdate,
            "month", XSDDatatype.XSDgYearMonth,
            "year", XSDDatatype.XSDgYear,
            "dateTime", XSDDatatype.XSDdateTime,
            "w3cdtf", W3C_DTF);

    private DateTypes() {}

    /** The name of a datatype; empty if it is not one of dates. */
    static Optional<String> name(RDFDatatype datatype) {
        return BY_NAME.entrySet().stream()
                .filter(entry -> entry.getValue().equals(datatype))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The IRI of the datatype with a name. */
    static String iri(String name) {
        RDFDatatype datatype = BY_NAME.get(name);
        if (datatype == null) {
            throw new IllegalArgumentException(name);
        }
        return datatype.getURI();
    }
}
