package org.demarche.export;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.demarche.vocabulary.Prefixes;

/** The prefixed names of IRIs, where those need no escapes; remembers which prefixes were used. */
final class PrefixedNames {

    private static final Pattern PREFIX = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");
    private static final Pattern RESERVED = Pattern.compile("ns[0-9]+");
    private static final Pattern NAMESPACE = Pattern.compile("[a-z]+:[^\\s<>\"{}|^`\\\\]*[/#:]");
    private static final Pattern LOCAL_NAME = Pattern.compile("[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_-])?");

    private final Map<String, String> namespaces = new LinkedHashMap<>(Prefixes.MAP);
    private final List<Map.Entry<String, String>> longestFirst;
    private final Set<String> used = new HashSet<>();

    /** @param others prefixes to use where the usual ones have nothing to say */
    PrefixedNames(Map<String, String> others) {
        new TreeMap<>(others).forEach((prefix, namespace) -> {
            if (isPlain(prefix, namespace)) {
                namespaces.putIfAbsent(prefix, namespace);
            }
        });
        longestFirst = namespaces.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> -entry.getValue().length()))
                .toList();
    }

    Optional<String> name(String iri) {
        return longestFirst.stream()
                .filter(entry -> iri.startsWith(entry.getValue()))
                .findFirst()
                .filter(entry -> isLocalName(iri.substring(entry.getValue().length())))
                .map(entry ->
                        use(entry.getKey()) + iri.substring(entry.getValue().length()));
    }

    /** The prefixes that names were made with until now, and their namespaces, in the order of declaration. */
    Map<String, String> used() {
        Map<String, String> declared = new LinkedHashMap<>(namespaces);
        declared.keySet().retainAll(used);
        return declared;
    }

    private boolean isPlain(String prefix, String namespace) {
        return PREFIX.matcher(prefix).matches()
                && !RESERVED.matcher(prefix).matches()
                && NAMESPACE.matcher(namespace).matches()
                && !DotSegments.occurIn(namespace)
                && !namespaces.containsValue(namespace);
    }

    private static boolean isLocalName(String text) {
        return LOCAL_NAME.matcher(text).matches();
    }

    private String use(String prefix) {
        used.add(prefix);
        return prefix + ":";
    }
}
