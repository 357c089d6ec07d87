package org.demarche.wikidata.match;

import java.net.URI;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.demarche.wikidata.Context;
import org.demarche.wikidata.Countries;
import org.demarche.wikidata.EntityKind;
import org.demarche.wikidata.KnownEntity;
import org.demarche.wikidata.PartialDate;
import org.demarche.wikidata.PropertyIds;

/** Compares the context of a mention with that of an entity. */
final class ContextEvidence {

    /** Properties for posts; Wikidata's use of them varies. */
    private static final List<String> POSTS = List.of(
            PropertyIds.EMPLOYER,
            PropertyIds.POSITION_HELD,
            PropertyIds.MEMBER_OF,
            PropertyIds.PARTY,
            PropertyIds.AFFILIATION,
            PropertyIds.PART_OF);

    private static final Set<String> DATES =
            Set.of(PropertyIds.BIRTH, PropertyIds.DEATH, PropertyIds.INCEPTION, PropertyIds.DISSOLVED);

    /** Maximum age of a person, in years. */
    private static final int LONGEST_LIFE = 115;
    /** Similarities to the name of an employer below this do not count. */
    private static final double SAME_INSTITUTION = 0.6;

    /** Evidence for a person besides the name. */
    private static final Set<Feature> SUPPORT = EnumSet.of(
            Feature.SAME_COUNTRY,
            Feature.AFFILIATION,
            Feature.DESCRIPTION,
            Feature.SAME_DATE,
            Feature.SAME_IDENTIFIER,
            Feature.SAME_VALUE);

    private final WordWeights weights;
    private final Function<String, Optional<PreparedEntity>> profiles;

    /** @param profiles finds an entity by id */
    ContextEvidence(WordWeights weights, Function<String, Optional<PreparedEntity>> profiles) {
        this.weights = weights;
        this.profiles = profiles;
    }

    void add(PreparedMention mention, PreparedEntity profile, FeatureBuilder features) {
        mention.country.ifPresent(country -> addCountry(country, profile, features));
        addDescription(mention, profile, features);
        features.set(
                Feature.AFFILIATION,
                mention.posts.stream()
                        .mapToDouble(post -> post(post, profile))
                        .max()
                        .orElse(0));
        addDates(mention.mention.context(), profile.entity, features);
        mention.mention
                .context()
                .properties()
                .forEach((property, values) -> addProperty(property, values, profile, features));
        features.set(
                Feature.PERSON_ALONE, profile.entity.kinds().contains(EntityKind.PERSON) && !features.hasAny(SUPPORT));
    }

    private static void addCountry(Countries.Country country, PreparedEntity profile, FeatureBuilder features) {
        boolean stated = profile.countries.stream().anyMatch(country.ids()::contains);
        boolean described = !country.words().isEmpty() && profile.described.containsAll(country.words());
        features.set(Feature.SAME_COUNTRY, stated || described);
        features.set(
                Feature.OTHER_COUNTRY,
                !stated
                        && !described
                        && !profile.countries.isEmpty()
                        && !country.ids().isEmpty());
    }

    private void addDescription(PreparedMention mention, PreparedEntity profile, FeatureBuilder features) {
        if (mention.described.isEmpty()) {
            return;
        }
        Set<String> known = new HashSet<>(profile.described);
        Stream.concat(profile.entity.types().stream(), profile.entity.targets(PropertyIds.OCCUPATION).stream())
                .flatMap(id -> profiles.apply(id).stream())
                .forEach(other -> known.addAll(other.words));
        known.addAll(profile.words);
        double share = weights.share(mention.described, known);
        features.set(Feature.DESCRIPTION, share);
        features.set(Feature.OTHER_DESCRIPTION, share == 0 && !profile.described.isEmpty());
    }

    private double post(PreparedMention.PreparedPost post, PreparedEntity profile) {
        double best = weights.share(post.words(), profile.described);
        for (String property : POSTS) {
            for (String id : profile.entity.targets(property)) {
                best = Math.max(best, id.equals(post.id()) ? 1 : institution(post, id));
            }
        }
        return best;
    }

    private double institution(PreparedMention.PreparedPost post, String id) {
        if (post.institution().isEmpty()) {
            return 0;
        }
        double best = profiles.apply(id).stream()
                .flatMap(profile -> profile.names.stream())
                .map(named -> NameComparison.of(post.institution().get(), named.name()))
                .mapToDouble(comparison -> comparison.covered() * comparison.covering())
                .max()
                .orElse(0);
        return best < SAME_INSTITUTION ? 0 : best;
    }

    private static void addDates(Context context, KnownEntity entity, FeatureBuilder features) {
        PartialDate active = context.activeOn();
        if (active != null && contradicts(active.year(), entity.dates())) {
            features.set(Feature.OTHER_DATE, 1);
        }
    }

    /** Whether it cannot have existed in a year: too early, too late, or too old. */
    private static boolean contradicts(int year, Map<String, PartialDate> dates) {
        return Stream.of(PropertyIds.BIRTH, PropertyIds.INCEPTION).anyMatch(begin -> isAfter(dates.get(begin), year))
                || Stream.of(PropertyIds.DEATH, PropertyIds.DISSOLVED).anyMatch(end -> isBefore(dates.get(end), year))
                || isBefore(dates.get(PropertyIds.BIRTH), year - LONGEST_LIFE);
    }

    private static boolean isAfter(@org.jspecify.annotations.Nullable PartialDate date, int year) {
        return date != null && date.year() > year;
    }

    private static boolean isBefore(@org.jspecify.annotations.Nullable PartialDate date, int year) {
        return date != null && date.year() < year;
    }

    private void addProperty(String property, List<String> values, PreparedEntity profile, FeatureBuilder features) {
        if (DATES.contains(property)) {
            addDate(property, values, profile.entity, features);
        } else if (PropertyIds.IDENTIFIERS.contains(property)) {
            addIdentifier(property, values, profile.entity, features);
        } else {
            addValue(property, values, profile, features);
        }
    }

    private static void addDate(String property, List<String> values, KnownEntity entity, FeatureBuilder features) {
        PartialDate known = entity.dates().get(property);
        List<PartialDate> asked = values.stream()
                .flatMap(value -> PartialDate.parse(value).stream())
                .toList();
        if (known != null && !asked.isEmpty()) {
            boolean same = asked.stream().anyMatch(known::agreesWith);
            features.set(same ? Feature.SAME_DATE : Feature.OTHER_DATE, 1);
        }
    }

    private static void addIdentifier(
            String property, List<String> values, KnownEntity entity, FeatureBuilder features) {
        Collection<String> known = entity.identifier(property);
        if (!known.isEmpty() && !values.isEmpty()) {
            boolean same = values.stream()
                    .map(ContextEvidence::identifier)
                    .anyMatch(known.stream().map(ContextEvidence::identifier).toList()::contains);
            features.set(same ? Feature.SAME_IDENTIFIER : Feature.OTHER_IDENTIFIER, 1);
        }
    }

    /** Normalises an identifier: without scheme, "www." and final slash of a URL, spaces and case. */
    private static String identifier(String value) {
        String text = value.strip().toLowerCase(Locale.ROOT).replace(" ", "");
        if (text.startsWith("http")) {
            text = withoutScheme(text);
        }
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    private static String withoutScheme(String address) {
        try {
            URI uri = URI.create(address);
            String host = java.util.Objects.requireNonNullElse(uri.getHost(), "");
            return (host.startsWith("www.") ? host.substring(4) : host)
                    + java.util.Objects.requireNonNullElse(uri.getPath(), "");
        } catch (IllegalArgumentException e) {
            return address;
        }
    }

    private void addValue(String property, List<String> values, PreparedEntity profile, FeatureBuilder features) {
        List<String> known = profile.entity.targets(property);
        if (known.isEmpty() || values.isEmpty()) {
            return;
        }
        boolean same = values.stream()
                .anyMatch(value -> known.contains(value)
                        || known.stream()
                                .flatMap(id -> profiles.apply(id).stream())
                                .anyMatch(other -> isCalled(other, value)));
        features.set(same ? Feature.SAME_VALUE : Feature.OTHER_VALUE, 1);
    }

    private static boolean isCalled(PreparedEntity profile, String name) {
        String folded = org.demarche.wikidata.name.Folding.fold(name);
        return profile.compact.contains(folded.replace(" ", ""));
    }
}
