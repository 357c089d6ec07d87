package org.demarche.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Generates the example in docs/library.md from {@link LibraryExample}; the rest is handwritten. */
final class LibraryPage {

    private static final Path PAGE = Path.of("docs/library.md");
    private static final Path EXAMPLE = Path.of("src/test/java/org/demarche/docs/LibraryExample.java");
    private static final Pattern GENERATED =
            Pattern.compile("(<!-- example -->\n).*?(<!-- end of example -->)", Pattern.DOTALL);

    private LibraryPage() {}

    static String content() throws IOException {
        String source = Files.readString(EXAMPLE).replaceFirst("package [^\n]*\n\n", "");
        return GENERATED
                .matcher(Files.readString(PAGE))
                .replaceFirst("$1" + Matcher.quoteReplacement("```java\n" + source + "```\n") + "$2");
    }
}
