package org.demarche.server.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.query.QueryResult;
import org.demarche.query.result.ResultFormat;
import org.demarche.server.http.MediaTypes;
import org.demarche.server.http.Parameters;
import org.demarche.server.http.Request;
import org.demarche.server.http.RequestHandler;
import org.demarche.server.http.Response;
import org.demarche.server.http.ResultResponses;
import org.demarche.server.http.Routes;
import org.demarche.server.pages.head.PageHead;
import org.demarche.server.pages.parts.Hyperlink;

/** Lists of the site as files, in the formats of query results: {@code /actors.csv}. */
final class TableFiles {

    private static final ResultResponses RESPONSES = new ResultResponses(50_000_000);
    private static final List<ResultFormat> FORMATS =
            List.of(ResultFormat.CSV, ResultFormat.XLSX, ResultFormat.TSV, ResultFormat.JSON);

    private TableFiles() {}

    /** Registers a page and its files. The handler of the page gets the requests for files, too. */
    static Routes register(Routes routes, String path, RequestHandler page) {
        routes.at(path, page);
        FORMATS.forEach(format -> routes.at(path + "." + ResultResponses.ending(format), page));
        return routes;
    }

    /** Whether a request is for a file. */
    static boolean isFile(Request request) {
        return request.path().contains(".");
    }

    /** The table in the format of the request's path. */
    static Response response(QueryResult.Table table, Request request) {
        String name = request.path().substring(request.path().lastIndexOf('/') + 1);
        ResultFormat format =
                ResultResponses.ofEnding(name.substring(name.indexOf('.') + 1)).orElseThrow();
        return RESPONSES.write(table, format).with("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }

    /** Links to the files of a list, with the parameters of the page. */
    static List<Hyperlink> links(Request request) {
        return FORMATS.stream()
                .map(format -> new Hyperlink(label(format), path(request, format)))
                .toList();
    }

    /** The head of a list: its URL and its files. */
    static PageHead head(Request request) {
        return PageHead.ofList(
                request.origin() + request.path() + request.parameters().encoded(),
                FORMATS.stream()
                        .map(format ->
                                new PageHead.Alternate(MediaTypes.bare(format.mediaType()), path(request, format)))
                        .toList());
    }

    private static String path(Request request, ResultFormat format) {
        Map<String, List<String>> parameters =
                new LinkedHashMap<>(request.parameters().values());
        parameters.remove("page");
        parameters.values().removeIf(values -> values.stream().allMatch(String::isBlank));
        return request.path() + "." + ResultResponses.ending(format) + new Parameters(parameters).encoded();
    }

    private static String label(ResultFormat format) {
        return format == ResultFormat.XLSX ? "Excel" : format.name();
    }
}
