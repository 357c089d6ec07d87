package org.demarche.server.coding;

import java.util.Optional;
import org.demarche.wikidata.EntitySource;
import org.demarche.workbench.Workbench;

/**
 * What a server needs to offer coding in the browser.
 *
 * @param workbench the codings
 * @param entities Wikidata entities that coders may mean
 * @param links sign coders in; empty if they sign in with a name and the token for updates
 */
public record CodingService(Workbench workbench, EntitySource entities, Optional<CoderLinks> links) {

    /** Whether the server is for the people who start it on their own machine. */
    public boolean isLocal() {
        return links.isPresent();
    }
}
