package org.demarche.wikidata.client;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.wikidata.EntitySource;
import org.demarche.wikidata.KnownEntity;
import org.demarche.wikidata.Mention;
import org.demarche.wikidata.PropertyIds;

/** Wikidata itself as a source: slow, complete and up to date. Its responses are cached. */
public final class OnlineEntitySource implements EntitySource {

    private static final int MOST_FETCHED = 7;
    private static final int MOST_NAMES = 3;
    private static final int DEEPEST = 6;

    private final WikidataApi api;
    private final String language;
    private final Map<String, Optional<KnownEntity>> known = new LinkedHashMap<>();

    /** @param language language in which names are searched first */
    public OnlineEntitySource(WikidataApi api, String language) {
        this.api = api;
        this.language = language;
    }

    @Override
    public synchronized List<KnownEntity> candidates(Mention mention, int most) {
        List<String> ids = Stream.concat(Stream.of(mention.name()), mention.otherNames().stream())
                .limit(MOST_NAMES)
                .flatMap(name -> api.search(name, language, MOST_FETCHED).stream())
                .map(SearchHit::id)
                .distinct()
                .limit(Math.min(most, 2L * MOST_FETCHED))
                .toList();
        return ids.stream()
                .flatMap(id -> find(id).stream())
                .filter(entity -> fits(mention, entity))
                .toList();
    }

    private boolean fits(Mention mention, KnownEntity entity) {
        boolean kind = mention.kinds().isEmpty()
                || entity.kinds().isEmpty()
                || mention.kinds().stream().anyMatch(entity.kinds()::contains);
        return kind
                && (mention.types().isEmpty()
                        || mention.types().stream()
                                .anyMatch(type -> entity.types().stream().anyMatch(stated -> isA(stated, type))));
    }

    @Override
    public synchronized Optional<KnownEntity> find(String id) {
        Optional<KnownEntity> before = known.get(id);
        if (before == null) {
            before = api.entity(id);
            known.put(id, before);
        }
        return before;
    }

    @Override
    public synchronized List<KnownEntity> suggest(String prefix, int most) {
        List<KnownEntity> found = new ArrayList<>();
        for (SearchHit hit : api.search(prefix, language, Math.min(most, MOST_FETCHED))) {
            find(hit.id()).ifPresent(found::add);
        }
        return found;
    }

    /** Follows P279 from class to class, some levels up; each class is one request. */
    @Override
    public boolean isA(String type, String superclass) {
        return isA(type, superclass, DEEPEST);
    }

    private boolean isA(String type, String superclass, int levels) {
        return type.equals(superclass)
                || (levels > 0
                        && find(type)
                                .map(found -> found.targets(PropertyIds.SUBCLASS_OF).stream()
                                        .anyMatch(wider -> isA(wider, superclass, levels - 1)))
                                .orElse(false));
    }

    /** Wikidata does not say, so all words count the same. */
    @Override
    public int frequency(String word) {
        return 0;
    }

    @Override
    public Description description() {
        return new Description("Wikidata online", 0, "");
    }

    @Override
    public void close() {}
}
