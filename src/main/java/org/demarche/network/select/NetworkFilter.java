package org.demarche.network.select;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.demarche.model.CodedDate;

/**
 * Which positions a network counts. What is empty does not filter.
 *
 * @param since only positions whose date has a day from this one on
 * @param until only positions whose date has a day up to this one
 * @param issue only on targets about this issue or a narrower one
 * @param kind only of this kind, such as {@code demand}
 * @param article only those coded from this article
 * @param actors only of these rows
 * @param type only of rows of this type, such as {@code State}
 * @param country only of rows that belong to this state
 */
public record NetworkFilter(
        Optional<LocalDate> since,
        Optional<LocalDate> until,
        String issue,
        String kind,
        String article,
        Set<String> actors,
        String type,
        String country) {

    /** Every position. */
    public static final NetworkFilter NONE =
            new NetworkFilter(Optional.empty(), Optional.empty(), "", "", "", Set.of(), "", "");

    public NetworkFilter {
        actors = Set.copyOf(actors);
    }

    /** The same up to a day. */
    public NetworkFilter until(LocalDate day) {
        return new NetworkFilter(since, Optional.of(day), issue, kind, article, actors, type, country);
    }

    /** The same from a day on. */
    public NetworkFilter since(LocalDate day) {
        return new NetworkFilter(Optional.of(day), until, issue, kind, article, actors, type, country);
    }

    /** The same without limits of time. */
    public NetworkFilter ofAllTime() {
        return new NetworkFilter(Optional.empty(), Optional.empty(), issue, kind, article, actors, type, country);
    }

    /** Whether a position counts, regardless of its holder. */
    boolean includes(HeldPosition position, NetworkData data) {
        return (kind.isEmpty() || kind.equals(position.kind()))
                && (article.isEmpty() || article.equals(position.article()))
                && (issue.isEmpty() || isAbout(position.target(), data))
                && includes(position.coded());
    }

    private boolean isAbout(String target, NetworkData data) {
        return data.entity(target)
                .filter(entity -> entity.issues().contains(issue))
                .isPresent();
    }

    private boolean includes(Optional<CodedDate> effective) {
        return (since.isEmpty() && until.isEmpty())
                || effective
                        .filter(date -> since.filter(date.lastDay()::isBefore).isEmpty())
                        .filter(date -> until.filter(date.firstDay()::isAfter).isEmpty())
                        .isPresent();
    }

    /** Whether positions of an actor count. */
    boolean includes(String actor, NetworkData data) {
        return (actors.isEmpty() || actors.contains(actor))
                && (type.isEmpty() || data.entity(actor).filter(this::isOfType).isPresent())
                && (country.isEmpty()
                        || data.entity(actor).filter(this::isOfCountry).isPresent());
    }

    private boolean isOfType(NetworkEntity entity) {
        return entity.node().type().equals(type);
    }

    private boolean isOfCountry(NetworkEntity entity) {
        return entity.country().equals(country) || entity.node().id().equals(country);
    }
}
