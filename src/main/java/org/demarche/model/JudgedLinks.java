package org.demarche.model;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The judged links of a corpus.
 *
 * @param base what every short id is relative to
 * @param id short id of the collection, which names its graph
 * @param threshold the score from which an automatic link counts, from 0 to 100
 * @param links the links, at most one for two entities
 */
public record JudgedLinks(String base, String id, BigDecimal threshold, List<Link> links) implements CorpusFile {

    /** The threshold of a file that names none. */
    public static final BigDecimal DEFAULT_THRESHOLD = BigDecimal.valueOf(95);

    public JudgedLinks {
        links = List.copyOf(links);
    }

    @Override
    public Entities entities() {
        return Entities.NONE;
    }

    /** The id of a link in this collection, made of the two entities that it is about. */
    public String idOf(Link link) {
        String way = link.to() instanceof LinkTarget.OtherActor ? "/into/" : "/";
        return id + "/" + link.subject() + way + link.to().id();
    }

    /** Whether a link says that both entities are one: judged so by a person, or by the matcher with a score that counts. */
    public boolean holds(Link link) {
        BigDecimal score = link.score();
        return link.judgement() == Judgement.POSITIVE
                && (!link.automatic() || (score != null && score.compareTo(threshold) >= 0));
    }

    /** Which ids of actors stand for others: the merged one's to the one that is kept. */
    public Map<String, String> merged() {
        Map<String, String> direct = new LinkedHashMap<>();
        links.stream()
                .filter(link -> link.to() instanceof LinkTarget.OtherActor && holds(link))
                .forEach(link -> direct.putIfAbsent(link.subject(), link.to().id()));
        Map<String, String> merged = new LinkedHashMap<>();
        direct.keySet().forEach(subject -> merged.put(subject, last(subject, direct)));
        return merged;
    }

    /** The end of a chain of merges; of a circle, which the reader refuses, any one. */
    private static String last(String subject, Map<String, String> direct) {
        String at = subject;
        for (int steps = 0; direct.containsKey(at) && steps < direct.size(); steps++) {
            at = direct.get(at);
        }
        return at;
    }
}
