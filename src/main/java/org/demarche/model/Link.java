package org.demarche.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A judged link: whether an entity of the corpus is the same as an entity of Wikidata or as another actor of the corpus.
 *
 * @param kind what sort of entity it is
 * @param subject its short id
 * @param to what it is, or is not
 * @param judgement which of the two
 * @param automatic whether the matcher judged, and no person
 * @param by who judged: a person's name or initials, or the program
 * @param on the day of the judgement
 * @param why the reason, in one's own words
 * @param score how sure the matcher was at the time, from 0 to 100
 * @param features what the score was made of, each by its name
 */
public record Link(
        Kind kind,
        String subject,
        LinkTarget to,
        Judgement judgement,
        boolean automatic,
        String by,
        LocalDate on,
        @Nullable String why,
        @Nullable BigDecimal score,
        Map<String, BigDecimal> features) {

    /** What can be linked. The name in lower case is the key that names the entity in a file of links. */
    public enum Kind {
        ACTOR,
        DOCUMENT,
        ISSUE;

        /** Its key in a file of links. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Link {
        features = Collections.unmodifiableMap(new LinkedHashMap<>(features));
    }

    /** The same with a reason. */
    public Link because(String reason) {
        return new Link(kind, subject, to, judgement, automatic, by, on, reason, score, features);
    }

    /** Whether another link is about the same two entities. */
    public boolean isSamePair(Link other) {
        return subject.equals(other.subject) && to.equals(other.to);
    }
}
