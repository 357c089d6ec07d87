package org.demarche.server.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.server.http.Parameters;
import org.demarche.server.http.Request;
import org.jspecify.annotations.Nullable;

/**
 * Links to the pages of a list before and after this one, as {@code parts/pager.jte} shows them.
 *
 * @param page the number of this one, from 1
 * @param previous URL; null on the first page
 * @param next URL; null on the last page
 */
public record Pager(
        int page, @Nullable String previous, @Nullable String next) {

    /** @param more whether there is a page after this one */
    static Pager at(Request request, int page, boolean more) {
        return new Pager(page, page > 1 ? address(request, page - 1) : null, more ? address(request, page + 1) : null);
    }

    private static String address(Request request, int page) {
        Map<String, List<String>> parameters =
                new LinkedHashMap<>(request.parameters().values());
        parameters.put("page", List.of(Integer.toString(page)));
        return request.path() + new Parameters(parameters).encoded();
    }
}
