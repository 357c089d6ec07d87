package org.demarche.extract.report;

import java.util.Locale;
import org.demarche.extract.draft.Draft;
import org.demarche.extract.draft.DraftPosition;
import org.demarche.extract.proposal.TargetCandidate;
import org.demarche.extract.speaker.Post;
import org.demarche.extract.speaker.Speaker;
import org.demarche.extract.stance.StanceReason;

/** Explains a draft. */
public final class ExplanationText {

    private ExplanationText() {}

    /** The actors, then every position with its reasons. */
    public static String of(Draft draft) {
        StringBuilder text = new StringBuilder();
        text.append("Attributions found by: ").append(draft.tagger()).append("\n\n");
        draft.speakers().forEach((speaker, id) -> speaker(text, speaker, id));
        for (DraftPosition position : draft.positions()) {
            position(text, position, draft);
        }
        return text.toString();
    }

    private static void speaker(StringBuilder text, Speaker speaker, String id) {
        text.append("%s (%s, %s)%n"
                .formatted(speaker.name(), id, speaker.kind().name().toLowerCase(Locale.ROOT)));
        speaker.posts()
                .forEach(post -> text.append("  post: ").append(post(post)).append('\n'));
        speaker.otherNames()
                .forEach(name -> text.append("  also called: ").append(name).append('\n'));
        speaker.principal()
                .ifPresent(whom ->
                        text.append("  speaks for: ").append(whom.name()).append('\n'));
    }

    private static String post(Post post) {
        return (post.former() ? "former " : "")
                + (post.role().isEmpty() ? "(role unknown)" : post.role())
                + post.institution().map(name -> ", " + name).orElse("")
                + post.partOf().map(name -> ", part of " + name).orElse("");
    }

    private static void position(StringBuilder text, DraftPosition position, Draft draft) {
        String original = draft.article().original();
        text.append(
                "%n%s%n  \"%s\"%n".formatted(position.id(), position.passage().of(original)));
        text.append("  holder: %s%s, %.2f: %s%n"
                .formatted(
                        position.holder().name(),
                        position.statedBy()
                                .map(who -> ", stated by " + who.name())
                                .orElse(""),
                        position.attributed().confidence(),
                        position.attributed().basis()));
        text.append("  target: %s (%s)%n"
                .formatted(
                        position.target().id().orElse("open"), position.target().basis()));
        position.provenance().statedIn().ifPresent(document -> text.append("  stated in: %s%n".formatted(document)));
        position.provenance().reportedIn().forEach(document -> text.append("  reported in: %s%n".formatted(document)));
        position.statedOn().ifPresent(day -> text.append("  stated on: %s%n".formatted(day)));
        for (TargetCandidate candidate : position.target().candidates()) {
            text.append("    %.2f %s%n".formatted(candidate.similarity(), candidate.label()));
        }
        text.append("  stance: %s, %.2f%n"
                .formatted(
                        position.decision().stanceInWords(), position.decision().stanceConfidence()));
        text.append("  kind: %s%n".formatted(position.decision().kindInWords()));
        for (StanceReason reason : position.decision().reasons()) {
            text.append("    \"%s\": %s%n".formatted(reason.words().of(original), reason.meaning()));
        }
    }
}
