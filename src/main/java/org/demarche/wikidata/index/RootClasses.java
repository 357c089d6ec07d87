package org.demarche.wikidata.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.io.Resources;
import org.demarche.wikidata.EntityKind;

/**
 * The classes whose instances are indexed: the table {@code classes.txt}, or another one in its format.
 *
 * @param roots by kind, the numbers of the classes whose instances are of it, subclasses included
 * @param alone by kind, the numbers of the classes whose direct instances only are of it
 * @param excluded numbers of classes whose direct instances are never kept
 */
public record RootClasses(
        Map<EntityKind, Set<Integer>> roots, Map<EntityKind, Set<Integer>> alone, Set<Integer> excluded) {

    private static final Pattern LINE = Pattern.compile("(\\w+|-)\\s+(=?)Q(\\d{1,9})(?:\\s.*)?");

    public RootClasses {
        roots = Map.copyOf(roots);
        alone = Map.copyOf(alone);
        excluded = Set.copyOf(excluded);
    }

    /** The built-in table. */
    public static RootClasses builtIn() {
        return of(Resources.lines(RootClasses.class, "classes.txt"), "classes.txt");
    }

    /**
     * Reads the table of a file.
     *
     * @throws IndexException if a line is not of the form
     */
    public static RootClasses read(Path file) throws IOException {
        return of(Resources.lines(file), file.toString());
    }

    private static RootClasses of(List<String> lines, String name) {
        Map<EntityKind, Set<Integer>> roots = new EnumMap<>(EntityKind.class);
        Map<EntityKind, Set<Integer>> alone = new EnumMap<>(EntityKind.class);
        Set<Integer> excluded = new HashSet<>();
        for (String line : lines) {
            Matcher form = LINE.matcher(line);
            if (!form.matches()) {
                throw malformed(name, line);
            }
            int number = Integer.parseInt(form.group(3));
            if (form.group(1).equals("-")) {
                excluded.add(number);
            } else {
                Map<EntityKind, Set<Integer>> classes = form.group(2).isEmpty() ? roots : alone;
                classes.computeIfAbsent(kind(form.group(1), name, line), kind -> new HashSet<>())
                        .add(number);
            }
        }
        if (roots.isEmpty() && alone.isEmpty()) {
            throw new IndexException("The table of classes " + name + " names no classes to index.");
        }
        return new RootClasses(roots, alone, excluded);
    }

    /** Equal for equal classes, whatever their order. */
    String text() {
        TreeSet<String> lines = new TreeSet<>();
        roots.forEach((kind, numbers) -> numbers.forEach(number -> lines.add(kind + " Q" + number)));
        alone.forEach((kind, numbers) -> numbers.forEach(number -> lines.add(kind + " =Q" + number)));
        excluded.forEach(number -> lines.add("- Q" + number));
        return String.join(", ", lines);
    }

    private static EntityKind kind(String word, String name, String line) {
        try {
            return EntityKind.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw malformed(name, line);
        }
    }

    private static IndexException malformed(String name, String line) {
        return new IndexException("\"" + line + "\" in " + name + " is no line of a table of classes."
                + System.lineSeparator() + "    Write a kind (person, institution, state, place, document, issue, role)"
                + " or \"-\", and a class: institution Q43229 organization");
    }
}
