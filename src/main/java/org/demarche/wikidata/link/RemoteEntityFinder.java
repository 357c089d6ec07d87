package org.demarche.wikidata.link;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.http.ServiceException;
import org.demarche.model.IdSyntax;
import org.demarche.wikidata.EntityKind;
import org.demarche.wikidata.KnownEntity;
import org.demarche.wikidata.Mention;
import org.demarche.wikidata.client.ReconciliationClient;
import org.demarche.wikidata.client.ReconciliationClient.ServiceManifest;
import org.demarche.wikidata.match.EntityCandidate;
import org.demarche.wikidata.match.Features;
import org.demarche.wikidata.match.Match;
import org.demarche.wikidata.match.MatchOutcome;
import org.demarche.wikidata.reconcile.ReconciliationCandidate;
import org.demarche.wikidata.reconcile.ReconciliationQuery;

/** Queries a reconciliation service for Wikidata entities. The scores are those of the service. */
public final class RemoteEntityFinder implements EntityFinder {

    private static final String WIKIDATA = "wikidata.org/entity/";
    private static final Map<EntityKind, String> TYPES =
            Map.of(EntityKind.PERSON, "Q5", EntityKind.INSTITUTION, "Q43229", EntityKind.STATE, "Q6256");

    private final ReconciliationClient client;

    /** @throws ServiceException if the service has no manifest, or does not serve Wikidata entities */
    public RemoteEntityFinder(ReconciliationClient client) {
        ServiceManifest manifest = client.manifest();
        if (!manifest.identifierSpace().endsWith(WIKIDATA)) {
            throw ServiceException.lasting("The service \"" + manifest.name() + "\" uses the identifier space <"
                    + manifest.identifierSpace() + ">, not that of Wikidata.");
        }
        this.client = client;
    }

    @Override
    public List<Match> find(List<Mention> mentions) {
        return client.reconcile(mentions.stream().map(RemoteEntityFinder::query).toList()).stream()
                .map(RemoteEntityFinder::match)
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
        List<EntityCandidate> candidates = found.stream()
                .filter(candidate -> IdSyntax.isWikidataId(candidate.id()))
                .map(RemoteEntityFinder::candidate)
                .toList();
        boolean sure = !candidates.isEmpty() && found.getFirst().match();
        MatchOutcome outcome =
                candidates.isEmpty() ? MatchOutcome.NONE : sure ? MatchOutcome.MATCHED : MatchOutcome.DOUBTFUL;
        return new Match(outcome, candidates);
    }

    private static EntityCandidate candidate(ReconciliationCandidate found) {
        KnownEntity entity = new KnownEntity(
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
        return new EntityCandidate(entity, Math.clamp(found.score(), 0, 100), new Features(Map.of()));
    }
}
