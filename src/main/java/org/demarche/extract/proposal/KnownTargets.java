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
    private static final Pattern UNITED_STATES = Pattern.compile("\\bUS\\b|\\bU\\.S\\.");
    private static final Pattern RESPONSE = Pattern.compile("\\bresponse\\b");

    private final Meaning meaning;
    private final List<Known> known = new ArrayList<>();

    private record Known(String id, String label, List<Meaning.Sense> senses) {}

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
        known.add(new Known(id, label.value(), senses));
    }

    /**
     * Those that a passage is most likely about, the likeliest first; none that have nothing in common with it.
     *
     * @param context the words around it, which count less
     */
    public List<Candidate> candidates(String passage, String context) {
        Meaning.Sense sense = meaning.of(plain(passage));
        Meaning.Sense around = meaning.of(plain(context));
        return known.stream()
                .map(it -> new Candidate(
                        it.id(), it.label(), Math.max(likeness(it, sense), CONTEXT * likeness(it, around))))
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

    /** From which likeness on a candidate is taken. */
    public double least() {
        return meaning.least();
    }
}
