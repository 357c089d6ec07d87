package org.demarche.extract.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.demarche.io.UntrustedXml;

/** Reads the people and organizations of TEI lists, and parts of other TEI. */
final class TeiLists {

    static final String XML = "http://www.w3.org/XML/1998/namespace";

    /** What a person is in an organization, and when. */
    record Affiliation(String of, String role, String from, String to, String post) {

        boolean holds(String day) {
            return day.isEmpty() || (from.compareTo(day) <= 0 && (to.isEmpty() || day.compareTo(to) <= 0));
        }
    }

    /** A person. */
    record Member(String name, List<Affiliation> affiliations) {}

    /** An organization. */
    record Body(String name, String role) {}

    private final Map<String, Member> people = new HashMap<>();
    private final Map<String, Body> bodies = new HashMap<>();

    /** The people by their ids. */
    Map<String, Member> people() {
        return people;
    }

    /** The organizations by their ids. */
    Map<String, Body> bodies() {
        return bodies;
    }

    /** Adds the lists of a file, which may have other things, too. */
    void read(InputStream xml) throws IOException, XMLStreamException {
        XMLStreamReader in = UntrustedXml.open(xml);
        while (in.hasNext()) {
            if (in.next() == XMLStreamConstants.START_ELEMENT) {
                switch (in.getLocalName()) {
                    case "person" -> person(in);
                    case "org" -> body(in);
                    default -> {}
                }
            }
        }
    }

    private void person(XMLStreamReader in) throws XMLStreamException {
        String id = xml(in, "id");
        String name = "";
        List<Affiliation> affiliations = new ArrayList<>();
        while (isElement(in)) {
            switch (in.getLocalName()) {
                case "persName" -> {
                    String read = name(in);
                    name = name.isEmpty() ? read : name;
                }
                case "affiliation" -> affiliations.add(affiliation(in));
                default -> skip(in);
            }
        }
        people.put(id, new Member(name, affiliations));
    }

    /** Forenames before surnames, as people are called, in whatever order the list has them. */
    private static String name(XMLStreamReader in) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        List<String> first = new ArrayList<>();
        List<String> last = new ArrayList<>();
        for (int event = in.next(); event != XMLStreamConstants.END_ELEMENT; event = in.next()) {
            if (event == XMLStreamConstants.CHARACTERS) {
                text.append(in.getText());
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                String part = in.getLocalName();
                String words = text(in);
                switch (part) {
                    case "forename" -> first.add(words);
                    case "surname", "nameLink" -> last.add(words);
                    default -> {}
                }
            }
        }
        String whole = first.isEmpty() && last.isEmpty()
                ? text.toString().replaceFirst("^([^,]+),([^,]+)$", "$2 $1")
                : Stream.concat(first.stream(), last.stream()).collect(Collectors.joining(" "));
        return oneLine(whole);
    }

    private static Affiliation affiliation(XMLStreamReader in) throws XMLStreamException {
        String of = attribute(in, "ref").replaceFirst("^#", "");
        String role = attribute(in, "role");
        String from = attribute(in, "from");
        String to = attribute(in, "to");
        String post = "";
        for (int event = in.next(); event != XMLStreamConstants.END_ELEMENT; event = in.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                boolean better = in.getLocalName().equals("roleName") && (post.isEmpty() || isEnglish(in));
                String words = text(in);
                post = better ? words : post;
            }
        }
        return new Affiliation(of, role, from, to, oneLine(post));
    }

    private void body(XMLStreamReader in) throws XMLStreamException {
        String id = xml(in, "id");
        String role = attribute(in, "role");
        String name = "";
        int best = -1;
        while (isElement(in)) {
            if (in.getLocalName().equals("orgName")) {
                int rank = (attribute(in, "full").equals("yes") ? 2 : 0) + (isEnglish(in) ? 1 : 0);
                String words = oneLine(text(in));
                name = rank > best ? words : name;
                best = Math.max(best, rank);
            } else if (in.getLocalName().equals("org")) {
                body(in);
            } else {
                skip(in);
            }
        }
        bodies.put(id, new Body(name, role));
    }

    /** Goes to the next element within one; false at its end. */
    private static boolean isElement(XMLStreamReader in) throws XMLStreamException {
        int event = in.next();
        while (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_ELEMENT) {
            event = in.next();
        }
        return event == XMLStreamConstants.START_ELEMENT;
    }

    private static boolean isEnglish(XMLStreamReader in) {
        return xml(in, "lang").startsWith("en");
    }

    private static void skip(XMLStreamReader in) throws XMLStreamException {
        text(in);
    }

    /** The text of an element with that of those in it, on one line. Goes to its end. */
    static String text(XMLStreamReader in) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        for (int depth = 1; depth > 0; ) {
            switch (in.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS -> text.append(in.getText());
                default -> {}
            }
        }
        return oneLine(text.toString());
    }

    static String attribute(XMLStreamReader in, String name) {
        return Objects.requireNonNullElse(in.getAttributeValue(null, name), "");
    }

    static String xml(XMLStreamReader in, String name) {
        return Objects.requireNonNullElse(in.getAttributeValue(XML, name), "");
    }

    static String oneLine(String words) {
        return words.strip().replaceAll("\\s+", " ");
    }
}
