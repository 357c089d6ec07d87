package org.demarche.server.pages;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.demarche.search.ResultKind;
import org.demarche.search.SearchAnswer;
import org.demarche.search.SearchAnswer.Details;
import org.demarche.search.SearchAnswer.Group;
import org.demarche.search.SearchAnswer.Hit;
import org.demarche.search.SearchAnswer.Named;
import org.demarche.search.SearchAnswer.Snippet;
import org.demarche.search.SearchFacet;
import org.demarche.server.pages.parts.EntityLinks;
import org.demarche.server.pages.parts.Hyperlink;
import org.demarche.server.pages.parts.StanceMark;
import org.demarche.server.pages.read.EntityLabel;
import org.jspecify.annotations.Nullable;

/**
 * What {@code search.jte} shows.
 *
 * @param corrected a link to the search for the words that were searched for instead; null if these are the words typed
 * @param everyWord whether the results have every word
 * @param indexed whether there is an index
 * @param positions how many positions were found
 * @param files the results in other formats
 */
public record SearchView(
        String text,
        @Nullable Hyperlink corrected,
        boolean everyWord,
        boolean indexed,
        List<FoundEntities> entities,
        String positions,
        List<FoundPosition> found,
        List<Facet> facets,
        Pager pager,
        List<Hyperlink> files) {

    /**
     * Entities of one type.
     *
     * @param heading the type, and how many there are
     * @param all a link to all of them; null if all are shown
     */
    public record FoundEntities(
            String heading,
            List<FoundEntity> entities,
            @Nullable Hyperlink all) {}

    /** An entity whose name matches, and the number of its positions in words; empty for none. */
    public record FoundEntity(Hyperlink name, String positions) {}

    /**
     * A position that matches.
     *
     * @param href its page
     * @param words a passage that matches; null if only the summary or a name does
     * @param date null if it has none
     */
    public record FoundPosition(
            Hyperlink holder,
            StanceMark stance,
            Hyperlink target,
            String href,
            Snippet summary,
            @Nullable Snippet words,
            @Nullable String date,
            String kind) {}

    /**
     * Values by which positions can be narrowed.
     *
     * @param any a link that removes the filter; null if there is no filter
     */
    public record Facet(
            String title, List<FacetValue> values, @Nullable String any) {}

    /** A value, and the number of the positions found that have it. */
    public record FacetValue(Hyperlink value, String positions, boolean chosen) {}

    static SearchView of(
            SearchAnswer answer,
            SearchFilter filter,
            EntityLinks links,
            int entitiesShown,
            Pager pager,
            List<Hyperlink> files) {
        Optional<Group> positions = answer.group(ResultKind.POSITION);
        return new SearchView(
                answer.text(),
                answer.corrected()
                        .map(words -> new Hyperlink(words, filter.instead(words)))
                        .orElse(null),
                answer.everyWord(),
                answer.indexed(),
                answer.groups().stream()
                        .filter(group -> group.kind() != ResultKind.POSITION)
                        .map(group -> entities(group, filter, links, entitiesShown))
                        .toList(),
                positions.map(group -> number(group.total(), "position")).orElse(""),
                positions.stream()
                        .flatMap(group -> group.hits().stream())
                        .flatMap(hit -> position(hit, links).stream())
                        .toList(),
                facets(answer, filter),
                pager,
                files);
    }

    private static FoundEntities entities(Group group, SearchFilter filter, EntityLinks links, int shown) {
        List<FoundEntity> entities = group.hits().stream()
                .limit(shown)
                .map(hit -> new FoundEntity(
                        link(hit.entity(), links), hit.positions() == 0 ? "" : number(hit.positions(), "position")))
                .toList();
        String heading = group.kind().plural();
        boolean all = entities.size() >= group.total() || !filter.types().isEmpty();
        String more = "All " + number(group.total()) + " " + heading.toLowerCase(Locale.ROOT);
        return new FoundEntities(heading, entities, all ? null : new Hyperlink(more, filter.only(group.kind())));
    }

    private static Optional<FoundPosition> position(Hit hit, EntityLinks links) {
        Details details = hit.position();
        return details == null
                ? Optional.empty()
                : Optional.of(new FoundPosition(
                        link(details.holder(), links),
                        StanceMark.valueOf(
                                details.stance().toUpperCase(Locale.ROOT).replace(' ', '_')),
                        link(details.target(), links),
                        links.links().path(hit.entity().iri()),
                        details.summary(),
                        details.words(),
                        details.date().isEmpty() ? null : details.date(),
                        details.form()));
    }

    private static Hyperlink link(Named entity, EntityLinks links) {
        return links.to(new EntityLabel(entity.iri(), entity.name()));
    }

    private static List<Facet> facets(SearchAnswer answer, SearchFilter filter) {
        Map<SearchFacet, String> titles = new EnumMap<>(Map.of(
                SearchFacet.STANCE, "Stance",
                SearchFacet.KIND, "Kind",
                SearchFacet.ACTOR, "Actor",
                SearchFacet.ISSUE, "Issue",
                SearchFacet.YEAR, "Year"));
        List<Facet> facets = new ArrayList<>();
        answer.facets().forEach((facet, counts) -> {
            String chosen = filter.values().getOrDefault(facet, "");
            List<FacetValue> values = counts.stream()
                    .map(count -> new FacetValue(
                            new Hyperlink(count.label(), filter.with(facet, count.value())),
                            number(count.positions()),
                            count.value().equals(chosen)))
                    .toList();
            String any = chosen.isEmpty() ? null : filter.with(facet, "");
            facets.add(new Facet(titles.getOrDefault(facet, ""), values, any));
        });
        return facets;
    }

    private static String number(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    private static String number(long number, String word) {
        return number(number) + " " + word + (number == 1 ? "" : "s");
    }
}
