package org.demarche.coding;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.demarche.coding.JsonValue.JsonArray;
import org.demarche.coding.JsonValue.JsonObject;
import org.demarche.problem.Location;
import org.jspecify.annotations.Nullable;

/** Locations of the objects in a file, so that a problem found later still names line and column. */
public final class SourceMap {

    static final SourceMap EMPTY = new SourceMap(null, Map.of());

    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,8}");

    private final @Nullable JsonSource source;
    private final Map<String, JsonObject> objects;

    SourceMap(@Nullable JsonSource source, Map<String, JsonObject> objects) {
        this.source = source;
        this.objects = Map.copyOf(objects);
    }

    /**
     * Finds the location of an object or of one of its fields.
     *
     * @param id short id; for an object without an id, its owner's id, the field and the number from 1, as in {@code
     *     article/position/evidence/2}
     * @param field the field's key; if the object does not have it, the location of the object is returned
     * @return empty if the file has no such object
     */
    public Optional<Location> find(String id, String field) {
        JsonSource text = source;
        JsonValue found = object(id);
        if (text == null || found == null) {
            return Optional.empty();
        }
        JsonValue value = found instanceof JsonObject object ? object.get(field) : null;
        return Optional.of(text.locate(value == null ? found : value));
    }

    private @Nullable JsonValue object(String id) {
        JsonObject object = objects.get(id);
        int number = id.lastIndexOf('/');
        int field = id.lastIndexOf('/', number - 1);
        if (object != null || field < 0) {
            return object;
        }
        JsonObject owner = objects.get(id.substring(0, field));
        JsonValue list = owner == null ? null : owner.get(listName(id.substring(field + 1, number)));
        return list instanceof JsonArray array ? element(array, id.substring(number + 1)) : list;
    }

    private static String listName(String segment) {
        return segment.equals("affiliation") ? "affiliations" : segment;
    }

    private static @Nullable JsonValue element(JsonArray array, String number) {
        int index = NUMBER.matcher(number).matches()
                ? Integer.parseInt(number) - 1
                : array.elements().size();
        return index < array.elements().size() ? array.elements().get(index) : null;
    }
}
