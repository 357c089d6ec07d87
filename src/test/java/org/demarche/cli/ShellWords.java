package org.demarche.cli;

import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A command as one types it, taken apart as a shell would: blanks separate, quotation marks of either sort hold together. */
public final class ShellWords {

    private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");

    private ShellWords() {}

    public static String[] split(String command) {
        return WORD.matcher(command)
                .results()
                .map(word -> Stream.of(word.group(1), word.group(2), word.group(3))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElseThrow())
                .toArray(String[]::new);
    }
}
