package org.demarche.wikidata.dump;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Writes items in the JSON form of dumps, for tests. */
public final class ItemJson {

    private final String id;
    private final Map<String, Object> labels = new LinkedHashMap<>();
    private final Map<String, Object> descriptions = new LinkedHashMap<>();
    private final Map<String, List<Object>> aliases = new LinkedHashMap<>();
    private final Map<String, List<Object>> claims = new LinkedHashMap<>();
    private final Map<String, Object> sitelinks = new LinkedHashMap<>();

    private ItemJson(String id) {
        this.id = id;
    }

    public static ItemJson item(String id) {
        return new ItemJson(id);
    }

    public ItemJson label(String language, String text) {
        labels.put(language, Map.of("language", language, "value", text));
        return this;
    }

    public ItemJson description(String language, String text) {
        descriptions.put(language, Map.of("language", language, "value", text));
        return this;
    }

    public ItemJson alias(String language, String text) {
        aliases.computeIfAbsent(language, key -> new ArrayList<>()).add(Map.of("language", language, "value", text));
        return this;
    }

    /** A statement that leads to an item. */
    public ItemJson to(String property, String target) {
        return claim(property, "normal", Map.of("value", Map.of("entity-type", "item", "id", target)));
    }

    /** A statement with a text, or with whatever Jackson can write. */
    public ItemJson value(String property, Object value) {
        return claim(property, "normal", Map.of("value", value));
    }

    public ItemJson claim(String property, String rank, Map<String, Object> datavalue) {
        claims.computeIfAbsent(property, key -> new ArrayList<>())
                .add(Map.of(
                        "mainsnak",
                        Map.of("snaktype", "value", "property", property, "datavalue", datavalue),
                        "type",
                        "statement",
                        "rank",
                        rank));
        return this;
    }

    public ItemJson sitelinks(int count) {
        for (int i = 0; i < count; i++) {
            sitelinks.put("w" + i + "wiki", Map.of("site", "w" + i + "wiki", "title", id));
        }
        return this;
    }

    /** The line of a dump. */
    @Override
    public String toString() {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("type", "item");
        item.put("id", id);
        item.put("labels", labels);
        item.put("descriptions", descriptions);
        item.put("aliases", aliases);
        item.put("claims", claims);
        item.put("sitelinks", sitelinks);
        return JsonMapper.shared().writeValueAsString(item);
    }
}
