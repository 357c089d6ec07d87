package org.demarche.wikidata.link;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.model.IdSyntax;
import org.demarche.wikidata.Entity;
import org.demarche.wikidata.EntityKind;
import org.demarche.wikidata.Mention;
import org.demarche.wikidata.client.ReconciliationClient;
import org.demarche.wikidata.client.ReconciliationClient.ServiceManifest;
import org.demarche.wikidata.client.RemoteException;
import org.demarche.wikidata.match.Candidate;
import org.demarche.wikidata.match.Features;
import org.demarche.wikidata.match.Match;
import org.demarche.wikidata.match.Outcome;
import org.demarche.wikidata.reconcile.ReconciliationCandidate;
import org.demarche.wikidata.reconcile.ReconciliationQuery;

/** Finds with a reconciliation service that speaks of Wikidata's entities; the scores are the service's. */
public final class ServiceFinder implements Finder {

    private static final String WIKIDATA = "wikidata.org/entity/";
    private static final Map<EntityKind, String> TYPES =
            Map.of(EntityKind.PERSON, "Q5", EntityKind.INSTITUTION, "Q43229", EntityKind.STATE, "Q6256");

    private final ReconciliationClient client;

    /**
     * @throws RemoteException if the service gives no manifest, or speaks of other entities than Wikidata's
     */
    public ServiceFinder(ReconciliationClient client) {
        ServiceManifest manifest = client.manifest();
        if (!manifest.identifierSpace().endsWith(WIKIDATA)) {
            throw RemoteException.lasting("The service \"" + manifest.name() + "\" speaks of the entities of <"
                    + manifest.identifierSpace() + ">, and links lead to Wikidata's.");
        }
        this.client = client;
    }

    @Override
    public List<Match> find(List<Mention> mentions) {
        return client.reconcile(mentions.stream().map(ServiceFinder::query).toList()).stream()
                .map(ServiceFinder::match)
                .toList();
    }

    private static ReconciliationQuery query(Mention mention) {
        ReconciliationQuery query = ReconciliationQuery.of(mention.name());
        return mention.kinds().stream()
                .flatMap(kind -> java.util.stream.Stream.ofNullable(TYPES.get(kind)))
                .findFirst()
                .map(query::ofType)
                .orElse(query);
    }

    private static Match match(List<ReconciliationCandidate> found) {
        List<Candidate> candidates = found.stream()
                .filter(candidate -> IdSyntax.isWikidataId(candidate.id()))
                .map(ServiceFinder::candidate)
                .toList();
        boolean sure = !candidates.isEmpty() && found.getFirst().match();
        Outcome outcome = candidates.isEmpty() ? Outcome.NONE : sure ? Outcome.MATCHED : Outcome.DOUBTFUL;
        return new Match(outcome, candidates);
    }

    private static Candidate candidate(ReconciliationCandidate found) {
        Entity entity = new Entity(
                found.id(),
                Map.of("und", found.name()),
                Map.of(),
                List.of(),
                found.description().isEmpty() ? Map.of() : Map.of("und", found.description()),
                Set.of(),
                found.types().stream().map(ReconciliationCandidate.Named::name).toList(),
                List.of(),
                Map.of(),
                null,
                Map.of(),
                0);
        return new Candidate(entity, Math.clamp(found.score(), 0, 100), new Features(Map.of()));
    }
}
