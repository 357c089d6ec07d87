package org.demarche.store.remote;

import java.io.InputStream;
import org.apache.jena.riot.Lang;

/**
 * The response of an endpoint to a query, as it arrives. Reading it throws {@link org.demarche.problem.StoreException} where it breaks
 * off, and {@link ResponseLimitException} where it takes longer, or is larger, than was allowed.
 *
 * @param body to be closed
 * @param format in which it comes
 */
public record EndpointResponse(InputStream body, Lang format) {}
