package org.demarche.workbench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.demarche.coding.CorpusFolder;
import org.demarche.model.IdSyntax;
import org.demarche.model.JudgedLinks;
import org.demarche.model.Judgement;
import org.demarche.model.Link;
import org.demarche.model.LinkTarget;
import org.demarche.wikidata.link.LinkDecisions;
import org.demarche.wikidata.link.LinksFile;
import tools.jackson.databind.JsonNode;

/** Writes into {@code links.json} which Wikidata entity a coder meant when making an actor. */
final class WikidataChoices {

    private static final String REASON = "Chosen while coding.";

    private WikidataChoices() {}

    /**
     * Saves the choices as positive judgements.
     *
     * @param chosen the id of each actor to that of the entity; those of actors that the coding does not have are ignored
     * @return whether there were any
     * @throws org.demarche.wikidata.link.LinksException if they contradict judgements in the file, or the corpus has no corpus file
     */
    static boolean save(Path folder, Map<String, String> chosen, JsonNode coding, String coder, LocalDate today)
            throws IOException {
        Map<String, String> known = new TreeMap<>(chosen);
        known.keySet()
                .retainAll(coding.path("actors")
                        .valueStream()
                        .map(actor -> actor.path("id").asString(""))
                        .toList());
        known.values().removeIf(entity -> !IdSyntax.isWikidataId(entity));
        if (known.isEmpty()) {
            return false;
        }
        LinksFile.of(CorpusFolder.at(folder)).change(links -> {
            JudgedLinks all = links;
            for (var choice : known.entrySet()) {
                all = LinkDecisions.judged(all, link(choice.getKey(), choice.getValue(), coder, today));
            }
            return all;
        });
        return true;
    }

    private static Link link(String actor, String entity, String coder, LocalDate today) {
        return new Link(
                Link.Kind.ACTOR,
                actor,
                new LinkTarget.Entity(entity),
                Judgement.POSITIVE,
                false,
                coder,
                today,
                REASON,
                null,
                Map.of());
    }
}
