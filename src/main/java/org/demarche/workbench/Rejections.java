package org.demarche.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.demarche.coding.JsonLayout;
import org.demarche.io.AtomicFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The suggestions that coders have rejected, so that they are not made again: passage and holder of each, by article. */
final class Rejections {

    private final Path file;

    Rejections(Path file) {
        this.file = file;
    }

    synchronized boolean contains(String article, JsonNode position) {
        ObjectNode key = key(position);
        return read().path(article).valueStream().anyMatch(key::equals);
    }

    synchronized void add(String article, JsonNode position) throws IOException {
        if (!contains(article, position)) {
            ObjectNode all = read();
            all.withArray(article).add(key(position));
            Files.createDirectories(file.getParent());
            AtomicFile.replace(file, JsonLayout.file(all));
        }
    }

    private static ObjectNode key(JsonNode position) {
        JsonNode passage = position.path("evidence").path(0);
        return JsonMapper.shared()
                .createObjectNode()
                .put("holder", position.path("holder").asString(""))
                .put("start", passage.path("start").asInt(0))
                .put("end", passage.path("end").asInt(0));
    }

    private ObjectNode read() {
        try {
            JsonNode all = Files.exists(file) ? JsonMapper.shared().readTree(Files.readAllBytes(file)) : null;
            return all instanceof ObjectNode object
                    ? object
                    : JsonMapper.shared().createObjectNode();
        } catch (IOException | JacksonException e) {
            return JsonMapper.shared().createObjectNode();
        }
    }
}
