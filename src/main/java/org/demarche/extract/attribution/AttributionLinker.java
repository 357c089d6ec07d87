package org.demarche.extract.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.demarche.extract.text.AnalysedText;
import org.demarche.extract.text.Sentences;
import org.demarche.extract.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Links spans to attributions, one for each cue: the nearest source and the nearest contents. Sentence breaks, paragraph breaks and
 * other cues between two spans add to their distance. The costs were chosen on the training part of PolNeAR.
 */
final class AttributionLinker {

    private static final int FARTHEST_SOURCE = 800;
    private static final int FARTHEST_CONTENT = 3_000;
    private static final int DEAREST_SOURCE = 500;
    private static final int DEAREST_FIRST_CONTENT = 400;
    private static final int DEAREST_CONTENT = 1_500;
    private static final int FARTHEST_SHARED = 400;
    private static final int CUE_BETWEEN = 120;

    /** Cues that leave their source unnamed on purpose. */
    private static final Pattern WITHOUT_SOURCE = Pattern.compile(
            "\\b(is|are|was|were|been|be|being)\\s+(\\w+ly\\s+)?(\\w+ed|told|said|seen|known|thought|held|shown|heard)\\b"
                    + "|^(reported|alleged|purported|supposed|apparent)|ly$",
            Pattern.CASE_INSENSITIVE);

    /** More cues than this between a cue and a span cost more than any link may. */
    private static final int MOST_CUES_BETWEEN = DEAREST_CONTENT / CUE_BETWEEN + 1;

    private final String text;
    private final Sentences sentences;
    private final List<RoleSpan> spans;
    private final List<PartialAttribution> partials = new ArrayList<>();
    /** For each span, the number of cues before it. */
    private final int[] cuesBefore;
    /** For each span, the number of sources before it. */
    private final int[] sourcesBefore;

    private AttributionLinker(AnalysedText text, List<RoleSpan> spans) {
        this.text = text.text();
        this.sentences = text.sentences();
        this.spans = spans;
        this.cuesBefore = new int[spans.size() + 1];
        this.sourcesBefore = new int[spans.size() + 1];
        for (int i = 0; i < spans.size(); i++) {
            RoleSpan span = spans.get(i);
            cuesBefore[i + 1] = cuesBefore[i] + (span.role() == AttributionRole.CUE ? 1 : 0);
            sourcesBefore[i + 1] = sourcesBefore[i] + (span.role() == AttributionRole.SOURCE ? 1 : 0);
            if (span.role() == AttributionRole.CUE) {
                partials.add(new PartialAttribution(span.span(), i));
            }
        }
    }

    /** An attribution in the making. */
    private static final class PartialAttribution {
        private final Span cue;
        private final int index;
        private @Nullable Span source;
        private boolean shared;
        private final List<Span> contents = new ArrayList<>();

        PartialAttribution(Span cue, int index) {
            this.cue = cue;
            this.index = index;
        }

        Attribution finished() {
            List<Span> sources = source == null ? List.of() : List.of(source);
            return new Attribution(sources, List.of(cue), contents, shared);
        }
    }

    /** A span that may belong to a cue, and its distance from it. */
    private record Link(int cost, Span span, PartialAttribution partial) {}

    /**
     * Links spans.
     *
     * @param spans in reading order, without overlaps
     * @return attributions with a content, in the order of their cues
     */
    static List<Attribution> link(AnalysedText text, List<RoleSpan> spans) {
        AttributionLinker linker = new AttributionLinker(text, spans);
        linker.linkSources();
        linker.linkContents();
        linker.shareSources();
        return linker.partials.stream()
                .filter(partial -> !partial.contents.isEmpty())
                .map(PartialAttribution::finished)
                .toList();
    }

    private void linkSources() {
        Set<Span> used = new HashSet<>();
        for (Link link : links(AttributionRole.SOURCE, FARTHEST_SOURCE)) {
            if (link.cost() <= DEAREST_SOURCE && link.partial().source == null && !used.contains(link.span())) {
                link.partial().source = link.span();
                used.add(link.span());
            }
        }
    }

    /** Every cue gets its nearest content; then each remaining content joins its nearest cue. */
    private void linkContents() {
        List<Link> links = links(AttributionRole.CONTENT, FARTHEST_CONTENT);
        Set<Span> used = new HashSet<>();
        for (Link link : links) {
            if (link.cost() < DEAREST_FIRST_CONTENT
                    && link.partial().contents.isEmpty()
                    && !used.contains(link.span())) {
                link.partial().contents.add(link.span());
                used.add(link.span());
            }
        }
        for (Link link : links) {
            if (link.cost() < DEAREST_CONTENT && !used.contains(link.span())) {
                link.partial().contents.add(link.span());
                used.add(link.span());
            }
        }
    }

    /** In "she said … and added …" the second cue has the source of the first. */
    private void shareSources() {
        PartialAttribution before = null;
        for (PartialAttribution partial : partials) {
            if (partial.contents.isEmpty()) {
                continue;
            }
            if (partial.source != null) {
                before = partial;
            } else if (before != null && sharesWith(before, partial)) {
                partial.source = before.source;
                partial.shared = true;
            }
        }
    }

    private boolean sharesWith(PartialAttribution before, PartialAttribution partial) {
        return sentences.areOne(before.cue.start(), partial.cue.start())
                && partial.cue.start() - before.cue.start() < FARTHEST_SHARED
                && !WITHOUT_SOURCE.matcher(partial.cue.of(text)).find();
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
        int first = Math.max(0, cuesBefore[index] - MOST_CUES_BETWEEN - 1);
        int last = Math.min(partials.size(), cuesBefore[index] + MOST_CUES_BETWEEN + 1);
        for (PartialAttribution partial : partials.subList(first, last)) {
            if (Math.abs(span.start() - partial.cue.start()) < farthest) {
                links.add(new Link(cost(index, partial), span, partial));
            }
        }
    }

    private int cost(int index, PartialAttribution partial) {
        Span cue = partial.cue;
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
        cost += between(index, partial.index);
        if (which.role() == AttributionRole.CONTENT && span.end() <= cue.start()) {
            cost += 15;
        }
        if (which.role() == AttributionRole.SOURCE && span.start() >= cue.end()) {
            cost += 20;
        }
        return cost;
    }

    /** The cost of the spans between a span and a cue: high for cues, medium between sources, low for others. */
    private int between(int index, int cue) {
        int first = Math.min(index, cue) + 1;
        int last = Math.max(index, cue);
        int cues = cuesBefore[last] - cuesBefore[first];
        int sources =
                spans.get(index).role() == AttributionRole.SOURCE ? sourcesBefore[last] - sourcesBefore[first] : 0;
        return cues * CUE_BETWEEN + sources * 60 + (last - first - cues - sources) * 5;
    }
}
