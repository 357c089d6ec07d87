package org.demarche.server.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.server.http.Element;
import org.demarche.server.http.Html;
import org.demarche.server.http.Parameters;
import org.demarche.server.http.Request;

/** Links to the pages before and after. */
final class Pager {

    private Pager() {}

    /**
     * The links; nothing if there is but one page.
     *
     * @param page the number of this one, from 1
     * @param more whether there is one after it
     */
    static Html of(Request request, int page, boolean more) {
        if (page == 1 && !more) {
            return Html.NOTHING;
        }
        Element nav = Html.element("nav").set("class", "pager").set("aria-label", "Pages");
        if (page > 1) {
            nav.add(Html.element("a")
                    .set("rel", "prev")
                    .href(address(request, page - 1))
                    .text("← Before"));
        }
        nav.add(Html.element("span").text("Page " + page));
        if (more) {
            nav.add(Html.element("a")
                    .set("rel", "next")
                    .href(address(request, page + 1))
                    .text("More →"));
        }
        return nav.html();
    }

    private static String address(Request request, int page) {
        Map<String, List<String>> parameters =
                new LinkedHashMap<>(request.parameters().values());
        parameters.put("page", List.of(Integer.toString(page)));
        return request.path() + new Parameters(parameters).encoded();
    }
}
