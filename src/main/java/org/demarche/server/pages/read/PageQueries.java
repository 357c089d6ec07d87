package org.demarche.server.pages.read;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.demarche.query.catalogue.CatalogueQuery;
import org.demarche.query.catalogue.QueryCatalogue;

/** The queries of the pages: their own and those of the catalogue. Each file is parsed once. */
final class PageQueries {

    private static final QueryCatalogue OWN = QueryCatalogue.ofResources("/org/demarche/server/pages/queries/");
    private static final QueryCatalogue CATALOGUE = QueryCatalogue.builtIn();

    private final Map<String, CatalogueQuery> known = new ConcurrentHashMap<>();

    CatalogueQuery get(String name) {
        return known.computeIfAbsent(
                name, missing -> OWN.names().contains(missing) ? OWN.get(missing) : CATALOGUE.get(missing));
    }
}
