package org.demarche.extract.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.demarche.extract.text.Sentences;
import org.demarche.extract.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Puts spans together to attributions, one a cue: the nearest source and the nearest contents, where a break of the sentence, of
 * the paragraph, or another cue between the two counts as distance. The distances were chosen on PolNeAR's training part.
 */
final class AttributionLinker {

    private static final int FARTHEST_SOURCE = 800;
    private static final int FARTHEST_CONTENT = 3_000;
    private static final int DEAREST_SOURCE = 500;
    private static final int DEAREST_FIRST_CONTENT = 400;
    private static final int DEAREST_CONTENT = 1_500;
    private static final int FARTHEST_SHARED = 400;

    /** Cues whose source is meant to stay unsaid. */
    private static final Pattern WITHOUT_SOURCE = Pattern.compile(
            "\\b(is|are|was|were|been|be|being)\\s+(\\w+ly\\s+)?(\\w+ed|told|said|seen|known|thought|held|shown|heard)\\b"
                    + "|^(reported|alleged|purported|supposed|apparent)|ly$",
            Pattern.CASE_INSENSITIVE);

    private final String text;
    private final Sentences sentences;
    private final List<RoleSpan> spans;
    private final List<Draft> drafts = new ArrayList<>();

    private AttributionLinker(String text, List<RoleSpan> spans) {
        this.text = text;
        this.sentences = Sentences.of(text);
        this.spans = spans;
        for (RoleSpan span : spans) {
            if (span.role() == AttributionRole.CUE) {
                drafts.add(new Draft(span.span()));
            }
        }
    }

    /** What is known of the attribution of one cue. */
    private static final class Draft {
        private final Span cue;
        private @Nullable Span source;
        private boolean shared;
        private final List<Span> contents = new ArrayList<>();

        Draft(Span cue) {
            this.cue = cue;
        }

        Attribution finished() {
            List<Span> sources = source == null ? List.of() : List.of(source);
            return new Attribution(sources, List.of(cue), contents, shared);
        }
    }

    /** A span that may belong to a cue, and how far it is from it. */
    private record Link(int cost, Span span, Draft draft) {}

    /**
     * Puts spans together.
     *
     * @param spans in reading order, without overlaps
     * @return attributions with a content, in the order of their cues
     */
    static List<Attribution> link(String text, List<RoleSpan> spans) {
        AttributionLinker linker = new AttributionLinker(text, spans);
        linker.linkSources();
        linker.linkContents();
        linker.shareSources();
        return linker.drafts.stream()
                .filter(draft -> !draft.contents.isEmpty())
                .map(Draft::finished)
                .toList();
    }

    private void linkSources() {
        List<Span> used = new ArrayList<>();
        for (Link link : links(AttributionRole.SOURCE, FARTHEST_SOURCE)) {
            if (link.cost() <= DEAREST_SOURCE && link.draft().source == null && !used.contains(link.span())) {
                link.draft().source = link.span();
                used.add(link.span());
            }
        }
    }

    /** First every cue gets its nearest content, then every content left over joins its nearest cue. */
    private void linkContents() {
        List<Link> links = links(AttributionRole.CONTENT, FARTHEST_CONTENT);
        List<Span> used = new ArrayList<>();
        for (Link link : links) {
            if (link.cost() < DEAREST_FIRST_CONTENT && link.draft().contents.isEmpty() && !used.contains(link.span())) {
                link.draft().contents.add(link.span());
                used.add(link.span());
            }
        }
        for (Link link : links) {
            if (link.cost() < DEAREST_CONTENT && !used.contains(link.span())) {
                link.draft().contents.add(link.span());
                used.add(link.span());
            }
        }
    }

    /** In "she said … and added …" the second cue has the source of the first. */
    private void shareSources() {
        Draft before = null;
        for (Draft draft : drafts) {
            if (draft.contents.isEmpty()) {
                continue;
            }
            if (draft.source != null) {
                before = draft;
            } else if (before != null && sharesWith(before, draft)) {
                draft.source = before.source;
                draft.shared = true;
            }
        }
    }

    private boolean sharesWith(Draft before, Draft draft) {
        return sentences.areOne(before.cue.start(), draft.cue.start())
                && draft.cue.start() - before.cue.start() < FARTHEST_SHARED
                && !WITHOUT_SOURCE.matcher(draft.cue.of(text)).find();
    }

    private List<Link> links(AttributionRole role, int farthest) {
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            if (spans.get(i).role() == role) {
                addLinks(i, farthest, links);
            }
        }
        links.sort(Comparator.comparingInt(Link::cost));
        return links;
    }

    private void addLinks(int index, int farthest, List<Link> links) {
        Span span = spans.get(index).span();
        for (Draft draft : drafts) {
            if (Math.abs(span.start() - draft.cue.start()) < farthest) {
                links.add(new Link(cost(index, draft.cue), span, draft));
            }
        }
    }

    private int cost(int index, Span cue) {
        RoleSpan which = spans.get(index);
        Span span = which.span();
        int cost = span.gapTo(cue);
        if (!sentences.areOne(span.start(), cue.start()) && !sentences.areOne(span.end() - 1, cue.start())) {
            cost += 150;
        }
        int first = Math.min(span.start(), cue.start());
        if (text.indexOf('\n', first, Math.max(span.start(), cue.start())) >= 0) {
            cost += 600;
        }
        cost += between(index, cue);
        if (which.role() == AttributionRole.CONTENT && span.end() <= cue.start()) {
            cost += 15;
        }
        if (which.role() == AttributionRole.SOURCE && span.start() >= cue.end()) {
            cost += 20;
        }
        return cost;
    }

    private int between(int index, Span cue) {
        AttributionRole role = spans.get(index).role();
        int step = cue.start() < spans.get(index).span().start() ? -1 : 1;
        int cost = 0;
        for (int i = index + step; !spans.get(i).span().equals(cue); i += step) {
            boolean sources = spans.get(i).role() == AttributionRole.SOURCE && role == AttributionRole.SOURCE;
            cost += spans.get(i).role() == AttributionRole.CUE ? 120 : sources ? 60 : 5;
        }
        return cost;
    }
}
