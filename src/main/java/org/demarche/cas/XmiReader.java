package org.demarche.cas;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Makes an annotated text of the elements of XMI. In XMI, a reference looks like a number: the type system says what it is. Without one, the
 * ends of relations and what is the id of a link are taken for references.
 *
 * @see <a href="https://uima.apache.org/d/uimaj-current/ref.html">UIMA references, XMI CAS serialization</a>
 */
final class XmiReader {

    private static final Pattern IDS = Pattern.compile("\\d{1,9}( \\d{1,9})*");
    private static final Set<String> ENDS = Set.of("Governor", "Dependent");
    private static final String NULL = "uima.cas.NULL";

    private final TypeSystem types;
    private final Map<String, XmiElement> elements = new LinkedHashMap<>();
    private final List<XmiElement> views = new ArrayList<>();

    /**
     * @param all the elements of a document
     * @param types its type system, or {@link TypeSystem#UNKNOWN}
     * @throws CasException if two have the same id
     */
    XmiReader(List<XmiElement> all, TypeSystem types) {
        this.types = types;
        for (XmiElement element : all) {
            if (element.type().equals(XmiElement.VIEW)) {
                views.add(element);
            } else if (elements.put(element.id(), element) != null) {
                throw new CasException("two elements have the id " + element.id(), XmiDocument.AGAIN);
            }
        }
    }

    /** The text that the annotations are of. */
    static XmiElement sofa(Collection<XmiElement> elements) {
        List<XmiElement> sofas = elements.stream()
                .filter(it -> it.type().equals(XmiElement.SOFA))
                .toList();
        return sofas.stream()
                .filter(it -> it.get("sofaID").equals("_InitialView"))
                .findFirst()
                .or(() -> sofas.stream().findFirst())
                .orElseThrow(() -> new CasException("the XMI has no text (cas:Sofa)", XmiDocument.AGAIN));
    }

    /** @throws CasException if there is no text, or an annotation is not within it */
    Cas cas() {
        XmiElement sofa = sofa(elements.values());
        Set<String> members = new HashSet<>();
        views.stream()
                .filter(view -> view.get("sofa").equals(sofa.id()))
                .forEach(view -> members.addAll(ids(view.get("members"))));
        Map<String, FeatureStructure> structures = new LinkedHashMap<>();
        for (XmiElement element : elements.values()) {
            String of = element.get("sofa");
            boolean annotation = element.isAnnotation();
            // What no view has was deleted.
            if (!element.type().equals(XmiElement.SOFA)
                    && (!annotation || (of.equals(sofa.id()) && members.contains(element.id())))) {
                structures.put(element.id(), structure(element, annotation));
            }
        }
        return new Cas(sofa.get("sofaString"), structures);
    }

    private FeatureStructure structure(XmiElement element, boolean annotation) {
        Map<String, String> values = new LinkedHashMap<>();
        Map<String, List<String>> references = new LinkedHashMap<>();
        element.attributes().forEach((name, value) -> {
            if (name.equals("sofa") || (annotation && (name.equals("begin") || name.equals("end")))) {
                return;
            }
            if (isReference(element, name, value, annotation)) {
                references.put(name, targets(value));
            } else {
                values.put(name, value);
            }
        });
        element.several().forEach((name, all) -> values.put(name, String.join("; ", all)));
        int begin = annotation ? offset(element, "begin") : -1;
        int end = annotation ? offset(element, "end") : -1;
        return new FeatureStructure(element.id(), element.type(), begin, end, values, references);
    }

    private boolean isReference(XmiElement element, String name, String value, boolean annotation) {
        Optional<Boolean> known = types.isReference(element.type(), name);
        if (known.isPresent()) {
            return known.get() && IDS.matcher(value).matches();
        }
        if (!IDS.matcher(value).matches()) {
            return false;
        }
        List<XmiElement> targets = new ArrayList<>();
        for (String id : ids(value)) {
            XmiElement target = elements.get(id);
            if (target == null
                    || target.type().equals(XmiElement.SOFA)
                    || target.type().equals(NULL)) {
                return false;
            }
            targets.add(target);
        }
        boolean links = targets.stream().noneMatch(XmiElement::isAnnotation);
        return annotation ? ENDS.contains(name) || links : name.equals("target");
    }

    /** Arrays stand for what they contain. */
    private List<String> targets(String value) {
        return ids(value).stream()
                .flatMap(id -> {
                    XmiElement target = elements.get(id);
                    return target != null && target.type().equals("uima.cas.FSArray")
                            ? ids(target.get("elements")).stream()
                            : List.of(id).stream();
                })
                .toList();
    }

    private static List<String> ids(String value) {
        return value.isBlank() ? List.of() : Arrays.asList(value.strip().split(" "));
    }

    private static int offset(XmiElement element, String name) {
        try {
            return Integer.parseUnsignedInt(element.get(name));
        } catch (NumberFormatException e) {
            throw new CasException(
                    "\"" + element.get(name) + "\" is no position (" + name + " of element " + element.id() + ")",
                    XmiDocument.AGAIN);
        }
    }
}
