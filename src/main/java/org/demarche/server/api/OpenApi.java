package org.demarche.server.api;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.query.catalogue.CatalogueQuery;
import org.demarche.query.catalogue.ParameterType;
import org.demarche.query.catalogue.QueryCatalogue;
import org.demarche.query.catalogue.QueryParameter;
import org.demarche.query.result.ResultFormat;
import org.demarche.server.http.MediaTypes;
import org.demarche.server.http.Request;
import org.demarche.server.http.RequestHandler;
import org.demarche.server.http.Response;
import org.demarche.server.http.ResultResponses;
import tools.jackson.databind.json.JsonMapper;

/** Describes the API of the catalogue for programs: OpenAPI 3.1, made from the headers of the queries. */
public final class OpenApi implements RequestHandler {

    /** Its path. */
    public static final String PATH = "/openapi.json";

    private static final List<ResultFormat> FORMATS =
            List.of(ResultFormat.JSON, ResultFormat.CSV, ResultFormat.TSV, ResultFormat.XML, ResultFormat.TURTLE);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final QueryCatalogue catalogue;

    public OpenApi(QueryCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Response handle(Request request) {
        Map<String, Object> paths = new LinkedHashMap<>();
        for (CatalogueQuery query : catalogue.all()) {
            paths.put(CatalogueEndpoint.PATH + query.name() + ".{format}", Map.of("get", operation(query)));
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.1.0");
        document.put(
                "info",
                Map.of(
                        "title", "Who stands where on what",
                        "version", "1",
                        "description", "Queries on a knowledge graph of actors, proposals and positions."));
        document.put("servers", List.of(Map.of("url", request.origin())));
        document.put("paths", paths);
        return Response.ok(MediaTypes.JSON, JSON.writeValueAsBytes(document));
    }

    private static Map<String, Object> operation(CatalogueQuery query) {
        List<Object> parameters = new ArrayList<>();
        parameters.add(format());
        query.parameters().forEach(parameter -> parameters.add(parameter(parameter)));
        parameters.add(timeout());
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("operationId", query.name());
        operation.put("summary", query.title());
        operation.put("description", query.description());
        operation.put("tags", List.of(query.topic()));
        operation.put("parameters", parameters);
        operation.put("responses", responses(query));
        return operation;
    }

    private static Map<String, Object> format() {
        return Map.of(
                "name",
                "format",
                "in",
                "path",
                "required",
                true,
                "schema",
                Map.of(
                        "type",
                        "string",
                        "enum",
                        FORMATS.stream().map(ResultResponses::ending).toList()));
    }

    private static Map<String, Object> timeout() {
        return Map.of(
                "name", "timeout",
                "in", "query",
                "description", "Time limit in seconds, if lower than that of the server",
                "schema", Map.of("type", "number", "exclusiveMinimum", 0));
    }

    private static Map<String, Object> parameter(QueryParameter parameter) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("name", parameter.name());
        described.put("in", "query");
        described.put("required", parameter.required());
        described.put(
                "description", parameter.description() + ": " + parameter.type().phrase());
        described.put("schema", schema(parameter));
        return described;
    }

    private static Map<String, Object> schema(QueryParameter parameter) {
        Map<String, Object> schema = new LinkedHashMap<>(type(parameter.type()));
        String defaultValue = parameter.defaultValue();
        if (defaultValue != null) {
            schema.put("default", isNumber(parameter.type()) ? new BigDecimal(defaultValue) : defaultValue);
        }
        return schema;
    }

    private static boolean isNumber(ParameterType type) {
        return Set.of(ParameterType.INTEGER, ParameterType.COUNT, ParameterType.DECIMAL, ParameterType.LIMIT)
                .contains(type);
    }

    private static Map<String, Object> type(ParameterType type) {
        return switch (type) {
            case DATE -> Map.of("type", "string", "format", "date");
            case INTEGER -> Map.of("type", "integer");
            case COUNT, LIMIT -> Map.of("type", "integer", "minimum", 1);
            case DECIMAL -> Map.of("type", "number");
            default -> Map.of("type", "string");
        };
    }

    private static Map<String, Object> responses(CatalogueQuery query) {
        Map<String, Object> content = new LinkedHashMap<>();
        FORMATS.forEach(
                format -> content.put(ResultConversion.format(query, format).mediaType(), Map.of()));
        Map<String, Object> responses = new LinkedHashMap<>();
        responses.put("200", Map.of("description", "The complete result", "content", content));
        responses.put("400", problem("A parameter is missing or invalid"));
        responses.put("429", problem("You have too many requests at once"));
        responses.put("503", problem("The query took too long, its result is too large, or the server is busy"));
        return responses;
    }

    private static Map<String, Object> problem(String description) {
        return Map.of("description", description, "content", Map.of(MediaTypes.PROBLEM, Map.of()));
    }
}
