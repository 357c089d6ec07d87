package org.demarche.validate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.anchor.Passage;
import org.demarche.coding.Faults;
import org.demarche.coding.SourceMap;
import org.demarche.model.Coding;
import org.demarche.model.Evidence;
import org.demarche.model.LangText;
import org.demarche.model.Position;
import org.demarche.model.Quotation;
import org.demarche.problem.Location;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** Checks the anchors of a coding against the text that was coded, and completes the quotations from it. */
public final class AnchorCheck {

    /** How much context before and after a quotation is kept, in code points. */
    private static final int CONTEXT = 32;

    /** Of the places of words, how many a hint names. */
    private static final int MOST_PLACES = 3;

    /** The fields with words of the quotation itself; what is around it may be as short as a full stop. */
    private static final Set<String> QUOTED = Set.of("fragment", "exact");

    private final Coding coding;
    private final SourceMap places;
    private final AnchoredText text;

    /**
     * @param coding a coding without errors
     * @param places the locations of the objects in its file
     * @param bytes the article's text
     */
    public AnchorCheck(Coding coding, SourceMap places, byte[] bytes) {
        this.coding = coding;
        this.places = places;
        this.text = new AnchoredText(bytes);
    }

    /**
     * Every mismatch. The anchors are checked even if the text is not the one that was coded: what moved is reported, too.
     *
     * @param known what is known to be wrong with the file; it is not reported again
     */
    public List<Problem> problems(List<Problem> known) {
        List<Problem> problems = new ArrayList<>();
        // Where the quoted words really are helps somebody whose offsets cannot be right.
        Faults faults = new Faults(known.stream()
                .filter(problem -> problem.code() != ProblemCode.ANCHOR_OUTSIDE)
                .toList());
        identity(faults, problems);
        coding.positions().forEach(position -> anchors(position, faults, problems));
        return problems;
    }

    /** The coding with the wording and the context of each quotation taken from the text. */
    public Coding completed() {
        List<Position> positions = coding.positions().stream()
                .map(position -> position.withEvidence(
                        position.evidence().stream().map(this::completed).toList()))
                .toList();
        return new Coding(coding.base(), coding.article(), coding.entities(), positions);
    }

    private void identity(Faults known, List<Problem> problems) {
        String wanted = coding.article().textSha256();
        int length = coding.article().textLength();
        if (wanted == null || wanted.isEmpty() || known.in("/text")) {
            return;
        }
        if (!text.sha256().equals(wanted)) {
            String message = "the SHA-256 of the text is " + text.sha256() + ", not " + wanted;
            problems.add(
                    problem(ProblemCode.TEXT_DIFFERS, coding.id(), "text", message, ProblemCode.TEXT_DIFFERS.hint()));
        }
        if (text.length() != length) {
            String message = "the text has " + text.length() + " code points, not " + length;
            problems.add(problem(
                    ProblemCode.TEXT_DIFFERS,
                    coding.id(),
                    "text",
                    message,
                    "Write \"length\": " + text.length() + "."));
        }
    }

    private void anchors(Position position, Faults known, List<Problem> problems) {
        for (int i = 0; i < position.evidence().size(); i++) {
            String id = position.id() + "/evidence/" + (i + 1);
            String pointer = places.find(id, "").map(Location::pointer).orElse("");
            if (position.evidence().get(i) instanceof Quotation quotation && !known.in(pointer)) {
                anchor(quotation, id, problems);
            }
        }
    }

    private void anchor(Quotation quotation, String id, List<Problem> problems) {
        String words = text.slice(quotation.start(), quotation.end());
        LangText fragment = quotation.fragment();
        if (fragment != null && !words.contains(fragment.value())) {
            problems.add(mismatch(id, "fragment", fragment.value()));
        }
        expect(words, quotation.exact(), id, "exact", problems);
        int before = length(quotation.prefix());
        expect(text.slice(quotation.start() - before, quotation.start()), quotation.prefix(), id, "prefix", problems);
        int after = length(quotation.suffix());
        expect(text.slice(quotation.end(), quotation.end() + after), quotation.suffix(), id, "suffix", problems);
        if (words.indexOf(0xFFFD) >= 0) {
            String message =
                    "the text contains U+FFFD between the offsets " + quotation.start() + " and " + quotation.end();
            problems.add(problem(ProblemCode.DAMAGED_SOURCE, id, "start", message, ProblemCode.DAMAGED_SOURCE.hint()));
        }
    }

    private void expect(String found, @Nullable LangText wanted, String id, String field, List<Problem> problems) {
        if (wanted != null && !found.equals(wanted.value())) {
            problems.add(mismatch(id, field, wanted.value()));
        }
    }

    private Problem mismatch(String id, String field, String words) {
        return problem(
                ProblemCode.ANCHOR_MISMATCH,
                id,
                field,
                "the words in \"" + field + "\" are not at the offsets of the quotation",
                hint(field, words));
    }

    private String hint(String field, String words) {
        List<Passage> places = text.places(words);
        if (!places.isEmpty()) {
            return "The words are at "
                    + places.stream()
                            .limit(MOST_PLACES)
                            .map(range -> range.start() + " to " + range.end())
                            .collect(Collectors.joining(", or "))
                    + (places.size() > MOST_PLACES ? ", or elsewhere." : ".");
        }
        return Optional.of(words)
                .filter(quoted -> QUOTED.contains(field))
                .flatMap(text::similarPlace)
                .map(range -> "The passage " + range.start() + " to " + range.end()
                        + " differs only in quotation marks, dashes, spaces or normal form; copy it from the text.")
                .orElse("Compare the quoted words with the text; correct the words or the offsets.");
    }

    private Problem problem(ProblemCode code, String id, String field, String message, String hint) {
        Location place = places.find(id, field).orElseGet(() -> Location.ofFile(id));
        return new Problem(code, place, message, hint);
    }

    private Evidence completed(Evidence evidence) {
        if (!(evidence instanceof Quotation q)) {
            return evidence;
        }
        String language = coding.article().document().title().language();
        int start = q.start();
        int end = q.end();
        return new Quotation(
                q.speech(),
                start,
                end,
                q.fragment(),
                new LangText(text.slice(start, end), language),
                orElse(q.prefix(), text.slice(start - CONTEXT, start), language),
                orElse(q.suffix(), text.slice(end, end + CONTEXT), language));
    }

    /** The coder's own context if given; at the edge of the text there may be none. */
    private static @Nullable LangText orElse(@Nullable LangText own, String found, String language) {
        return own != null || found.isEmpty() ? own : new LangText(found, language);
    }

    private static int length(@Nullable LangText words) {
        return words == null ? 0 : words.value().codePointCount(0, words.value().length());
    }
}
