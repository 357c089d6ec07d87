package org.demarche.wikidata.reconcile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.wikidata.Context;
import org.demarche.wikidata.EntityKind;
import org.demarche.wikidata.EntitySource;
import org.demarche.wikidata.KnownEntity;
import org.demarche.wikidata.Mention;
import org.demarche.wikidata.PropertyIds;
import org.demarche.wikidata.match.EntityCandidate;
import org.demarche.wikidata.match.Features;
import org.demarche.wikidata.match.Match;
import org.demarche.wikidata.match.Matcher;
import org.demarche.wikidata.reconcile.ReconciliationQuery.PropertyValues;
import org.demarche.wikidata.reconcile.ReconciliationQuery.TypeStrict;

/** Answers single queries with the matcher. */
final class EntityReconciler {

    private static final Set<String> COUNTRIES = Set.of(PropertyIds.COUNTRY, PropertyIds.CITIZENSHIP);
    private static final Set<String> INSTITUTIONS =
            Set.of(PropertyIds.EMPLOYER, PropertyIds.AFFILIATION, PropertyIds.MEMBER_OF, PropertyIds.PARTY);
    private static final Set<String> ROLES = Set.of(PropertyIds.POSITION_HELD, PropertyIds.OCCUPATION, "role");

    private static final Features NONE = new Features(Map.of());

    private final EntitySource source;
    private final ServiceProfile profile;
    private final Matcher matcher;
    private final EntityLabels text;

    EntityReconciler(EntitySource source, ServiceProfile profile) {
        this.source = source;
        this.profile = profile;
        this.matcher = new Matcher(source);
        this.text = new EntityLabels(source, profile);
    }

    /** The candidates, best first; none where the query gives no name, or one that nothing can have. */
    List<ReconciliationCandidate> candidates(ReconciliationQuery query) {
        String name = query.name().strip();
        if (name.isEmpty() || name.codePointCount(0, name.length()) > RequestLimits.NAME) {
            return List.of();
        }
        Optional<KnownEntity> named = byId(name);
        if (named.isPresent()) {
            return List.of(candidate(new EntityCandidate(named.get(), 100, NONE), true));
        }
        List<ReconciliationCandidate> found = search(query, name, query.types());
        return found.isEmpty() && query.strict() == TypeStrict.SHOULD ? search(query, name, List.of()) : found;
    }

    /** What is named by its IRI or, where ids cannot be mistaken for names, by its id. */
    private Optional<KnownEntity> byId(String name) {
        String id = name.startsWith(profile.identifierSpace())
                ? name.substring(profile.identifierSpace().length())
                : name;
        boolean isId = !id.equals(name) || id.matches("Q[1-9]\\d*");
        return isId ? source.find(id) : Optional.empty();
    }

    private List<ReconciliationCandidate> search(ReconciliationQuery query, String name, List<String> types) {
        Match match = matcher.match(new Mention(name, List.of(), kinds(types), classes(types), context(query)));
        Optional<EntityCandidate> matched = match.matched();
        List<ReconciliationCandidate> found = new ArrayList<>();
        match.candidates().stream()
                .filter(candidate -> isOfTypes(candidate.entity(), types, query.strict()))
                .limit(query.limit())
                .forEach(candidate -> found.add(
                        candidate(candidate, matched.filter(candidate::equals).isPresent())));
        return found;
    }

    /** The search is narrowed only where that cannot lose a candidate of another of the types. */
    private Set<EntityKind> kinds(List<String> types) {
        Set<EntityKind> kinds = new HashSet<>();
        for (String type : types) {
            Optional<ServiceType> known = profile.type(type);
            if (known.isEmpty()) {
                return Set.of();
            }
            kinds.addAll(known.get().kinds());
        }
        return kinds;
    }

    private Set<String> classes(List<String> types) {
        return types.stream().anyMatch(type -> profile.type(type).isPresent()) ? Set.of() : Set.copyOf(types);
    }

    private boolean isOfTypes(KnownEntity entity, List<String> types, TypeStrict strict) {
        return types.isEmpty()
                || (strict == TypeStrict.ALL
                        ? types.stream().allMatch(type -> isOfType(entity, type))
                        : types.stream().anyMatch(type -> isOfType(entity, type)));
    }

    private boolean isOfType(KnownEntity entity, String type) {
        return profile.type(type)
                .map(known -> known.kinds().stream().anyMatch(entity.kinds()::contains))
                .orElseGet(() -> entity.types().stream().anyMatch(stated -> source.isA(stated, type)));
    }

    private Context context(ReconciliationQuery query) {
        List<String> countries = new ArrayList<>();
        List<Context.Affiliation> affiliations = new ArrayList<>();
        Map<String, List<String>> properties = new HashMap<>();
        for (PropertyValues given : query.properties()) {
            String property = profile.property(given.property())
                    .map(ServiceProperty::source)
                    .orElse(given.property());
            properties.merge(property, given.values(), (one, other) -> {
                List<String> both = new ArrayList<>(one);
                both.addAll(other);
                return both;
            });
            if (COUNTRIES.contains(property)) {
                countries.addAll(given.values());
            }
            if (INSTITUTIONS.contains(property)) {
                given.values().forEach(value -> affiliations.add(institution(value)));
            }
            if (ROLES.contains(property)) {
                given.values().forEach(value -> affiliations.add(new Context.Affiliation(text.name(value), "", null)));
            }
        }
        return new Context(countries, affiliations, "", null, properties);
    }

    private Context.Affiliation institution(String value) {
        return source.find(value)
                .map(entity -> new Context.Affiliation("", text.name(entity), entity.id()))
                .orElseGet(() -> new Context.Affiliation("", value, null));
    }

    private ReconciliationCandidate candidate(EntityCandidate candidate, boolean match) {
        KnownEntity entity = candidate.entity();
        return new ReconciliationCandidate(
                entity.id(),
                text.name(entity),
                text.description(entity),
                Math.round(candidate.score() * 100) / 100.0,
                match,
                text.types(entity),
                candidate.features().byName());
    }
}
