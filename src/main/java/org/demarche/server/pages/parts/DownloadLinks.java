package org.demarche.server.pages.parts;

import java.util.Map;
import org.demarche.server.http.Element;
import org.demarche.server.http.Html;

/** Links to the same in other formats. */
public final class DownloadLinks {

    private DownloadLinks() {}

    /** The links, by what people call the formats, in order. */
    public static Html of(String intro, Map<String, String> addresses) {
        Element line = Html.element("p").set("class", "downloads").text(intro);
        addresses.forEach((name, address) -> line.text(" ")
                .add(Html.element("a").href(address).set("class", "format").text(name)));
        return line.html();
    }
}
