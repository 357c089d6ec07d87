package org.demarche.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The example corpus with the codings of two coders: Anna's are the agreed ones, Ben's lack the last position of each article, and take
 * every other stance for neutral.
 */
public final class TwoCoders {

    private TwoCoders() {}

    /** Makes the corpus in an empty folder. */
    public static Path in(Path folder) throws IOException {
        Path examples = Path.of("data/examples");
        try (Stream<Path> files = Files.walk(examples)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                copy(file, folder.resolve(examples.relativize(file).toString()));
            }
        }
        try (Stream<Path> articles = Files.list(examples.resolve("articles"))) {
            for (Path article : articles.toList()) {
                String name = article.getFileName().toString();
                copy(article, folder.resolve("codings/anna").resolve(name));
                Path ben = folder.resolve("codings/ben").resolve(name);
                copy(article, ben);
                Files.writeString(ben, JsonMapper.shared().writeValueAsString(changed(ben)));
            }
        }
        return folder;
    }

    private static JsonNode changed(Path coding) {
        ObjectNode changed = JsonMapper.shared().readTree(coding.toFile()).asObject();
        changed.path("coding").asObject().put("by", "Ben");
        var positions = changed.withArray("positions");
        positions.remove(positions.size() - 1);
        int number = 0;
        for (JsonNode position : positions) {
            boolean plain = List.of("support", "opposition")
                    .contains(position.path("stance").asString(""));
            if (plain && number++ % 2 == 0) {
                position.asObject().put("stance", "neutral");
            }
        }
        return changed;
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to);
    }
}
