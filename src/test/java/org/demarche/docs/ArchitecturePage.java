package org.demarche.docs;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Generates the diagram and the table of packages in docs/architecture.md from the compiled classes; the rest is handwritten. */
final class ArchitecturePage {

    private static final String ROOT = "org.demarche";
    private static final String FACADE = "(facade)";
    private static final Path PAGE = Path.of("docs/architecture.md");
    private static final Pattern GENERATED =
            Pattern.compile("(<!-- packages -->\n).*?(<!-- end of packages -->)", Pattern.DOTALL);
    private static final Pattern JAVADOC = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);

    private ArchitecturePage() {}

    static String content() throws IOException {
        SortedMap<String, SortedSet<String>> uses = uses();
        String generated = diagram(uses) + "\n" + table(uses) + "\n";
        return GENERATED
                .matcher(Files.readString(PAGE))
                .replaceFirst("$1" + Matcher.quoteReplacement(generated) + "$2");
    }

    /** Each top-level package with the others that it uses directly. */
    private static SortedMap<String, SortedSet<String>> uses() {
        SortedMap<String, SortedSet<String>> uses = new TreeMap<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(ROOT)) {
            String from = room(type);
            SortedSet<String> to = uses.computeIfAbsent(from, room -> new TreeSet<>());
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass();
                if (target.getPackageName().startsWith(ROOT) && !room(target).equals(from)) {
                    to.add(room(target));
                }
            }
        }
        return uses;
    }

    private static String room(JavaClass type) {
        String name = type.getPackageName();
        return name.equals(ROOT) ? FACADE : name.substring(ROOT.length() + 1).split("\\.", -1)[0];
    }

    /** Without arrows that follow from others, so that it can be read. */
    private static String diagram(SortedMap<String, SortedSet<String>> uses) {
        StringBuilder diagram = new StringBuilder("```mermaid\nflowchart TD\n");
        uses.forEach((from, all) -> all.stream()
                .filter(to -> all.stream().noneMatch(other -> reaches(other, to, uses)))
                .forEach(to -> diagram.append("    %s --> %s\n".formatted(node(from), node(to)))));
        return diagram.append("```\n").toString();
    }

    private static String node(String room) {
        return room.equals(FACADE) ? "facade" : room;
    }

    private static boolean reaches(String from, String to, Map<String, SortedSet<String>> uses) {
        return !from.equals(to) && uses.get(from).stream().anyMatch(next -> next.equals(to) || reaches(next, to, uses));
    }

    private static String table(SortedMap<String, SortedSet<String>> uses) throws IOException {
        StringBuilder table = new StringBuilder("| package | what it does |\n|---|---|\n");
        for (String room : uses.keySet()) {
            table.append("| `%s` | %s |\n".formatted(room, purpose(room)));
        }
        return table.toString();
    }

    /** The first sentence of the package's documentation. */
    private static String purpose(String room) throws IOException {
        Path folder = Path.of("src/main/java/org/demarche").resolve(room.equals(FACADE) ? "" : room);
        Path file = folder.resolve("package-info.java");
        if (!Files.exists(file)) {
            return "";
        }
        Matcher javadoc = JAVADOC.matcher(Files.readString(file));
        if (!javadoc.find()) {
            return "";
        }
        String text = javadoc.group(1).replaceAll("\\s*\n \\* ?", " ").strip();
        int end = text.indexOf(". ");
        return (end < 0 ? text : text.substring(0, end + 1)).replaceAll("\\{@link (?:[\\w.]*\\.)?(\\w+)\\}", "`$1`");
    }
}
