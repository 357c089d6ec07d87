package org.demarche.html;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/**
 * Renders the templates of {@code src/main/jte}. The build turns them into classes, so nothing is compiled at run time; jte escapes
 * every value for the place where it appears.
 */
public final class Templates {

    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

    private Templates() {}

    /**
     * Renders a template.
     *
     * @param name path of the template below {@code src/main/jte}, without {@code .jte}
     * @param view the value of the template's only parameter
     * @return HTML
     */
    public static String render(String name, Object view) {
        StringOutput html = new StringOutput();
        ENGINE.render(name + ".jte", view, new SafeOutput(html));
        return html.toString();
    }

    /** The same for a template with several parameters, by name. */
    public static String render(String name, Map<String, Object> views) {
        StringOutput html = new StringOutput();
        ENGINE.render(name + ".jte", views, new SafeOutput(html));
        return html.toString();
    }

    /** A rendered template as a value for another one. */
    public static Content content(String name, Object view) {
        return output -> ENGINE.render(name + ".jte", view, output);
    }
}
