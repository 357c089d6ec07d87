package org.demarche.server.pages;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.query.catalogue.CatalogueQuery;

/** The example of a query, {@code --actor nato --since 2022-01-01}, as values for its form. */
final class ExampleValues {

    private static final Pattern OPTION = Pattern.compile("--(\\S+)\\s+(?:\"([^\"]*)\"|(\\S+))");

    private ExampleValues() {}

    /** Parameter to value. */
    static Map<String, String> of(CatalogueQuery query) {
        Map<String, String> values = new LinkedHashMap<>();
        Matcher options = OPTION.matcher(query.example());
        while (options.find()) {
            String name = options.group(1);
            String quoted = options.group(2);
            if (query.parameter(name).isPresent()) {
                values.put(name, quoted == null ? options.group(3) : quoted);
            }
        }
        return values;
    }
}
