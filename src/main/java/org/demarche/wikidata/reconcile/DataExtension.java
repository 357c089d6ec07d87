package org.demarche.wikidata.reconcile;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.demarche.io.StopSignal;
import org.demarche.wikidata.Coordinates;
import org.demarche.wikidata.EntitySource;
import org.demarche.wikidata.KnownEntity;
import org.demarche.wikidata.PartialDate;
import org.demarche.wikidata.PropertyIds;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Data extension: returns the values of properties of entities. */
final class DataExtension {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern IN_LANGUAGE = Pattern.compile("([LDA])([a-z]{2,3}(-[a-z]{2,8})?)");

    private final EntitySource source;
    private final ServiceProfile profile;
    private final EntityLabels text;

    DataExtension(EntitySource source, ServiceProfile profile) {
        this.source = source;
        this.profile = profile;
        this.text = new EntityLabels(source, profile);
    }

    private record Wanted(ServiceProperty property, int most) {}

    /**
     * The answer to a data extension query: {@code {"ids": […], "properties": [{"id": …, "settings": {"limit": …}}]}}.
     *
     * @throws BadRequestException if the text is no such query
     */
    ObjectNode answer(String json) {
        Map<String, JsonNode> query = RequestJson.object("extend", json);
        JsonNode ids = query.get("ids");
        JsonNode properties = query.get("properties");
        if (ids == null || properties == null) {
            throw new BadRequestException("extend needs \"ids\" and \"properties\"");
        }
        List<Wanted> wanted = RequestJson.list("extend: \"properties\"", properties, RequestLimits.PROPERTIES).stream()
                .map(this::wanted)
                .toList();
        ObjectNode answer = JSON.objectNode();
        ArrayNode meta = answer.putArray("meta");
        wanted.forEach(one -> meta.add(meta(one.property())));
        ObjectNode rows = answer.putObject("rows");
        for (JsonNode id : RequestJson.list("extend: \"ids\"", ids, RequestLimits.ENTITIES)) {
            StopSignal.check();
            String entity = RequestJson.string("extend: an id", id);
            rows.set(entity, row(source.find(entity), wanted));
        }
        return answer;
    }

    private Wanted wanted(JsonNode node) {
        Map<String, JsonNode> members = RequestJson.members("extend: a property", node);
        JsonNode id = members.get("id");
        if (id == null) {
            throw new BadRequestException("extend: a property needs an \"id\"");
        }
        JsonNode limit = node.path("settings").path("limit");
        int most = limit.isNumber() || limit.isString() ? (int) Math.max(0, limit.asDouble(0)) : 0;
        return new Wanted(
                property(RequestJson.string("extend: the id of a property", id)), most == 0 ? Integer.MAX_VALUE : most);
    }

    /** One that the service lists, or the label ({@code Lfr}), the description or the aliases in some language, or any other. */
    private ServiceProperty property(String id) {
        return profile.property(id).or(() -> inLanguage(id)).orElseGet(() -> {
            boolean relation = id.matches("P[1-9]\\d*");
            ServiceProperty.Form form = relation ? ServiceProperty.Form.ENTITIES : ServiceProperty.Form.TEXTS;
            return new ServiceProperty(id, id, "", id, form);
        });
    }

    private static Optional<ServiceProperty> inLanguage(String id) {
        return Optional.of(IN_LANGUAGE.matcher(id))
                .filter(matcher -> matcher.matches())
                .map(matcher -> {
                    ServiceProperty.Form form = switch (matcher.group(1)) {
                        case "L" -> ServiceProperty.Form.LABEL;
                        case "D" -> ServiceProperty.Form.DESCRIPTION;
                        default -> ServiceProperty.Form.ALIASES;
                    };
                    return new ServiceProperty(id, id, "", matcher.group(2), form);
                });
    }

    private static ObjectNode meta(ServiceProperty property) {
        return JSON.objectNode().put("id", property.id()).put("name", property.name());
    }

    private ObjectNode row(Optional<KnownEntity> entity, List<Wanted> wanted) {
        ObjectNode row = JSON.objectNode();
        for (Wanted one : wanted) {
            ArrayNode cells = row.putArray(one.property().id());
            entity.ifPresent(
                    found -> values(found, one.property()).limit(one.most()).forEach(cells::add));
        }
        return row;
    }

    private Stream<ObjectNode> values(KnownEntity entity, ServiceProperty property) {
        String key = property.source();
        return switch (property.form()) {
            case ENTITIES -> entities(entity, key);
            case DATE -> Stream.ofNullable(entity.dates().get(key)).map(DataExtension::date);
            case TEXTS -> entity.identifier(key).stream().map(DataExtension::text);
            case PLACE -> Stream.ofNullable(entity.seat()).map(DataExtension::place);
            case LABEL -> Stream.ofNullable(entity.labels().get(key)).map(DataExtension::text);
            case DESCRIPTION ->
                Stream.ofNullable(entity.descriptions().get(key)).map(DataExtension::text);
            case ALIASES -> aliases(entity, key);
        };
    }

    private Stream<ObjectNode> entities(KnownEntity entity, String property) {
        List<String> ids = property.equals(PropertyIds.INSTANCE_OF) ? entity.types() : entity.targets(property);
        if (ids.isEmpty()) {
            return entity.identifier(property).stream().map(DataExtension::text);
        }
        return ids.stream().distinct().map(id -> JSON.objectNode().put("id", id).put("name", text.name(id)));
    }

    private static Stream<ObjectNode> aliases(KnownEntity entity, String language) {
        Stream<String> aliases = language.isEmpty()
                ? entity.aliases().values().stream().flatMap(List::stream)
                : entity.aliases().getOrDefault(language, List.of()).stream();
        return aliases.distinct().sorted().map(DataExtension::text);
    }

    /** A whole day as the API writes it; a month or a year, which it cannot write, as a text. */
    private static ObjectNode date(PartialDate date) {
        boolean day = date.day() > 0 && date.year() > 0 && date.year() < 10_000;
        return day ? JSON.objectNode().put("date", date + "T00:00:00") : text(date.toString());
    }

    private static ObjectNode place(Coordinates place) {
        return text(String.format(Locale.ROOT, "%s,%s", place.latitude(), place.longitude()));
    }

    private static ObjectNode text(String value) {
        return JSON.objectNode().put("str", value);
    }
}
