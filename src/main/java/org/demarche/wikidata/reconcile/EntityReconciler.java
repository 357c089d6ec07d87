package org.demarche.wikidata.reconcile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.wikidata.Context;
import org.demarche.wikidata.EntityKind;
import org.demarche.wikidata.EntitySource;
import org.demarche.wikidata.KnownEntity;
import org.demarche.wikidata.Mention;
import org.demarche.wikidata.PropertyIds;
import org.demarche.wikidata.match.EntityCandidate;
import org.demarche.wikidata.match.Feature;
import org.demarche.wikidata.match.Features;
import org.demarche.wikidata.match.Match;
import org.demarche.wikidata.name.Folding;
import org.demarche.wikidata.reconcile.ReconciliationQuery.PropertyValues;
import org.demarche.wikidata.reconcile.ReconciliationQuery.TypeStrict;

/** Answers single queries with the matcher. */
final class EntityReconciler {

    private static final Set<String> COUNTRIES = Set.of(PropertyIds.COUNTRY, PropertyIds.CITIZENSHIP);
    private static final Set<String> INSTITUTIONS =
            Set.of(PropertyIds.EMPLOYER, PropertyIds.AFFILIATION, PropertyIds.MEMBER_OF, PropertyIds.PARTY);
    private static final Set<String> ROLES = Set.of(PropertyIds.POSITION_HELD, PropertyIds.OCCUPATION, "role");

    private static final Features NONE = new Features(Map.of());

    private static final Pattern WIKIDATA_PAGE = Pattern.compile(
            "(?:https?://)?(?:www\\.|m\\.)?wikidata\\.org/(?:wiki|entity)/(?:Special:EntityData/)?(Q[1-9]\\d*)(?:[.?#].*)?");

    /** Every threshold of the matcher is at least this high. */
    private static final double EXACT_SCORE = 97;

    private static final Set<String> LITTLE_WORDS =
            Set.of("the", "of", "and", "for", "de", "la", "le", "du", "des", "el", "der", "die", "das", "del");

    private final EntitySource source;
    private final ServiceProfile profile;
    private final org.demarche.wikidata.match.Matcher matcher;
    private final EntityLabels text;

    EntityReconciler(EntitySource source, ServiceProfile profile) {
        this.source = source;
        this.profile = profile;
        this.matcher = new org.demarche.wikidata.match.Matcher(source);
        this.text = new EntityLabels(source, profile);
    }

    /** The candidates, best first; none if the query has no name, or one that is too long. */
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

    /** The entity of an IRI, of the URL of a Wikidata page, or of an id that cannot be a name. */
    private Optional<KnownEntity> byId(String name) {
        Matcher page = WIKIDATA_PAGE.matcher(name);
        if (page.matches() && profile.identifierSpace().equals(ServiceProfiles.WIKIDATA)) {
            return source.find(page.group(1));
        }
        String id = name.startsWith(profile.identifierSpace())
                ? name.substring(profile.identifierSpace().length())
                : name;
        boolean isId = !id.equals(name) || id.matches("Q[1-9]\\d*");
        return isId ? source.find(id) : Optional.empty();
    }

    private List<ReconciliationCandidate> search(ReconciliationQuery query, String name, List<String> types) {
        Match match = match(query, name, types);
        List<ReconciliationCandidate> found = new ArrayList<>();
        match.candidates().stream()
                .filter(candidate -> isOfTypes(candidate.entity(), types, query.strict()))
                .limit(query.limit())
                .forEach(candidate -> found.add(candidate(candidate, isMatch(candidate, match, name))));
        return found;
    }

    /** Tries a name that is not matched once more without titles and suffixes, which only persons have. */
    private Match match(ReconciliationQuery query, String name, List<String> types) {
        Match match = matcher.match(mention(query, name, types));
        String plain = Honorifics.strip(name);
        if (match.matched().isPresent() || plain.equals(name)) {
            return match;
        }
        Match untitled = matcher.match(mention(query, plain, types));
        boolean isBetter = score(untitled) > score(match)
                && untitled.candidates().getFirst().entity().kinds().contains(EntityKind.PERSON);
        return isBetter ? untitled : match;
    }

    private Mention mention(ReconciliationQuery query, String name, List<String> types) {
        return new Mention(name, List.of(), kinds(types), classes(types), context(query));
    }

    private static double score(Match match) {
        return match.candidates().isEmpty() ? 0 : match.candidates().getFirst().score();
    }

    /** Whether a client may accept a candidate without a review. */
    private static boolean isMatch(EntityCandidate candidate, Match match, String name) {
        return isExact(candidate, match, name)
                || (match.matched().filter(candidate::equals).isPresent() && !isPartOfName(name, candidate.entity()));
    }

    /** Whether the name is a name of this candidate and of no other. Acronyms and persons need more evidence. */
    private static boolean isExact(EntityCandidate candidate, Match match, String name) {
        return candidate.score() >= EXACT_SCORE
                && isNamed(candidate)
                && match.candidates().stream().filter(EntityReconciler::isNamed).count() == 1
                && name.codePoints().anyMatch(Character::isLowerCase)
                && !candidate.entity().kinds().contains(EntityKind.PERSON);
    }

    private static boolean isNamed(EntityCandidate candidate) {
        return candidate.features().value(Feature.FOLDED_NAME) == 1;
    }

    /** Whether the name is only a part of the entity's names, as "Korea" is a part of "South Korea". */
    private static boolean isPartOfName(String name, KnownEntity entity) {
        Set<String> words = words(name);
        List<Set<String>> names = entity.names().map(EntityReconciler::words).toList();
        return !entity.kinds().contains(EntityKind.PERSON)
                && names.stream().anyMatch(other -> other.containsAll(words))
                && names.stream().noneMatch(words::containsAll);
    }

    private static Set<String> words(String name) {
        Set<String> words = new HashSet<>(List.of(Folding.fold(name).split(" ", -1)));
        words.removeAll(LITTLE_WORDS);
        return words;
    }

    /** The search is narrowed only if that cannot lose a candidate of another of the types. */
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
