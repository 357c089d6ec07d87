package org.demarche.extract.proposal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.demarche.model.Document;
import org.demarche.model.Entities;
import org.demarche.model.LangText;
import org.demarche.model.Proposal;
import org.jspecify.annotations.Nullable;

/** The corpus' proposals and documents, to be found by what a passage means. */
public final class KnownTargets {

    private static final int MOST = 5;
    private static final double CONTEXT = 0.85;

    /** The share of the least likeness from which on something may be one of the corpus' targets after all. */
    private static final double ALMOST = 0.8;

    /** What it counts that both speak of a "toll", whatever is said of it. */
    private static final double HEAD = 0.2;

    private static final Pattern UNITED_STATES = Pattern.compile("\\bUS\\b|\\bU\\.S\\.");
    private static final Pattern RESPONSE = Pattern.compile("\\bresponse\\b");

    private final Meaning meaning;
    private final List<Known> known = new ArrayList<>();

    private record Known(String id, String label, String head, List<Meaning.Sense> senses) {}

    public KnownTargets(Entities entities, Meaning meaning) {
        this.meaning = meaning;
        for (Proposal proposal : entities.proposals()) {
            add(proposal.id(), proposal.label(), proposal.description());
        }
        for (Document document : entities.documents()) {
            add(document.id(), document.title(), document.description());
        }
    }

    private void add(String id, LangText label, @Nullable LangText description) {
        List<Meaning.Sense> senses = new ArrayList<>();
        senses.add(meaning.of(label.value()));
        if (description != null) {
            senses.add(meaning.of(label.value() + ". " + description.value()));
        }
        known.add(new Known(id, label.value(), Heads.of(label.value()), senses));
    }

    /**
     * Those that a passage is most likely about, the likeliest first; none that have nothing in common with it.
     *
     * @param context the words around it, which count less
     * @param phrase the thing that the passage speaks of, if there is a phrase for it; its head counts if it is a candidate's
     */
    public List<Candidate> candidates(String passage, String context, String phrase) {
        if (known.isEmpty()) {
            return List.of();
        }
        Meaning.Sense sense = meaning.of(plain(passage));
        Meaning.Sense around = meaning.of(plain(context));
        String head = Heads.of(phrase);
        return known.stream()
                .map(it -> new Candidate(
                        it.id(),
                        it.label(),
                        Math.min(
                                1,
                                Math.max(likeness(it, sense), CONTEXT * likeness(it, around))
                                        + (!head.isEmpty() && head.equals(it.head()) ? HEAD : 0))))
                .filter(candidate -> candidate.likeness() >= meaning.least() / 2)
                .sorted(Comparator.comparingDouble(Candidate::likeness).reversed())
                .limit(MOST)
                .toList();
    }

    /** Words for which titles and labels have others. */
    private static String plain(String words) {
        return RESPONSE.matcher(UNITED_STATES.matcher(words).replaceAll("United States"))
                .replaceAll("reply");
    }

    private double likeness(Known it, Meaning.Sense sense) {
        return it.senses().stream()
                .mapToDouble(known -> meaning.likeness(known, sense))
                .max()
                .orElse(0);
    }

    /**
     * Whether the first of some candidates is near, and well ahead of the second: then it is right three to four times in five, as
     * docs/extract.md tells.
     */
    public boolean isClear(List<Candidate> candidates) {
        return isNear(candidates, meaning.least())
                && (candidates.size() == 1
                        || candidates.getFirst().likeness() - candidates.get(1).likeness() >= meaning.leastLead());
    }

    /** Whether the passage may be about one of the candidates at all, so that nothing new is to be made of it. */
    public boolean isNear(List<Candidate> candidates) {
        return isNear(candidates, ALMOST * meaning.least());
    }

    private static boolean isNear(List<Candidate> candidates, double least) {
        return !candidates.isEmpty() && candidates.getFirst().likeness() >= least;
    }
}
