package org.demarche.extract.draft;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.demarche.extract.proposal.Candidate;
import org.demarche.extract.speaker.Post;
import org.demarche.extract.speaker.Speaker;
import org.demarche.extract.stance.Decision;
import org.demarche.extract.stance.StanceReader;
import org.demarche.extract.text.CodePoints;
import org.demarche.extract.text.Quotes;
import org.demarche.extract.text.Span;
import org.demarche.model.Entities;
import org.demarche.model.Entity;
import org.demarche.model.InstitutionCategory;
import org.demarche.model.Kind;
import org.demarche.model.Stance;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A draft as a coding. What could not be told surely enough is left out, so that {@code demarche validate} leads to it; its status
 * is always that of a draft.
 */
public final class CodingWriter {

    /** Who codes a draft. */
    static final String CODER = "demarche extract";

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final int LONGEST_FRAGMENT = 8;

    private final Draft draft;
    private final Entities corpus;
    private final String base;
    private final LocalDate today;
    private final CodePoints codePoints;
    private final List<Span> quotes;

    /**
     * @param base what the corpus' ids are relative to
     * @param today the day on which the draft is made
     */
    public CodingWriter(Draft draft, Entities corpus, String base, LocalDate today) {
        this.draft = draft;
        this.corpus = corpus;
        this.base = base;
        this.today = today;
        this.codePoints = new CodePoints(draft.article().original());
        this.quotes = Quotes.of(draft.article().text());
    }

    /** The coding as JSON, with a line feed at its end. */
    public String json() {
        Map<String, Object> coding = new LinkedHashMap<>();
        coding.put("$schema", "https://w3id.org/demarche/coding.schema.json");
        coding.put("@context", List.of("https://w3id.org/demarche/context.jsonld", context()));
        coding.put("id", draft.id());
        coding.put("type", "Article");
        coding.put("title", clean(draft.article().metadata().title().orElse(draft.id())));
        draft.article().metadata().issued().ifPresent(day -> coding.put("issued", day.toString()));
        coding.put("text", text());
        Map<String, Object> by = new LinkedHashMap<>();
        by.put("by", CODER);
        by.put("on", today.toString());
        by.put("codingStatus", "draft");
        coding.put("coding", by);
        putUnlessEmpty(coding, "actors", actors());
        putUnlessEmpty(coding, "proposals", proposals());
        coding.put("positions", draft.positions().stream().map(this::position).toList());
        return MAPPER.writeValueAsString(coding) + "\n";
    }

    private Map<String, Object> context() {
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("@base", base);
        context.put("@language", "en");
        return context;
    }

    private Map<String, Object> text() {
        Map<String, Object> text = new LinkedHashMap<>();
        text.put("sha256", draft.article().sha256());
        text.put("length", draft.article().length());
        return text;
    }

    private static void putUnlessEmpty(Map<String, Object> map, String key, List<?> list) {
        if (!list.isEmpty()) {
            map.put(key, list);
        }
    }

    private boolean isNew(String id) {
        return corpus.all().map(Entity::id).noneMatch(id::equals);
    }

    private List<Object> actors() {
        List<Object> actors = new ArrayList<>();
        draft.speakers().forEach((speaker, id) -> {
            if (isNew(id)) {
                actors.add(actor(speaker, id));
            }
        });
        return actors;
    }

    private Map<String, Object> actor(Speaker speaker, String id) {
        Map<String, Object> actor = new LinkedHashMap<>();
        actor.put("id", id);
        actor.put(
                "type",
                switch (speaker.kind()) {
                    case PERSON, UNNAMED, COLLECTIVE -> "Person";
                    case INSTITUTION -> "Institution";
                    case STATE -> "State";
                });
        actor.put("name", clean(speaker.name()));
        if (speaker.kind() == Speaker.Kind.INSTITUTION) {
            putUnlessEmpty(
                    actor,
                    "otherNames",
                    speaker.otherNames().stream().map(CodingWriter::clean).toList());
            category(speaker.name()).ifPresent(category -> actor.put("category", category.term()));
            putUnlessEmpty(actor, "partOf", wholes(speaker));
        }
        if (speaker.kind() == Speaker.Kind.PERSON) {
            putUnlessEmpty(
                    actor,
                    "affiliations",
                    speaker.posts().stream().map(this::affiliation).toList());
        }
        return actor;
    }

    /** What sort of institution it is, where its name says so. */
    private static Optional<InstitutionCategory> category(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.contains("university")) {
            return Optional.of(InstitutionCategory.UNIVERSITY);
        }
        return lower.contains("ministry") ? Optional.of(InstitutionCategory.GOVERNMENT) : Optional.empty();
    }

    /** What an institution is a part of, as the posts at it tell. */
    private List<String> wholes(Speaker institution) {
        return draft.speakers().keySet().stream()
                .flatMap(speaker -> speaker.posts().stream())
                .filter(post ->
                        post.institution().filter(institution.name()::equals).isPresent())
                .flatMap(post -> post.partOf().flatMap(this::institutionId).stream())
                .distinct()
                .toList();
    }

    private Map<String, Object> affiliation(Post post) {
        Map<String, Object> affiliation = new LinkedHashMap<>();
        affiliation.put("type", "Affiliation");
        post.institution().flatMap(this::institutionId).ifPresent(id -> affiliation.put("institution", id));
        if (!post.role().isBlank()) {
            affiliation.put("role", clean(post.role()));
        }
        if (post.former()) {
            affiliation.put("former", true);
        }
        return affiliation;
    }

    private Optional<String> institutionId(String name) {
        return draft.speakers().entrySet().stream()
                .filter(entry -> entry.getKey().kind() == Speaker.Kind.INSTITUTION)
                .filter(entry -> entry.getKey().name().equals(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private List<Object> proposals() {
        List<Object> proposals = new ArrayList<>();
        for (NewProposal proposal : draft.proposals()) {
            Map<String, Object> written = new LinkedHashMap<>();
            written.put("id", proposal.id());
            written.put("type", "Proposal");
            written.put("label", clean(proposal.label()));
            proposals.add(written);
        }
        return proposals;
    }

    private Map<String, Object> position(DraftPosition position) {
        Decision decision = position.decision();
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("id", position.id());
        written.put("type", "Position");
        written.put("holder", idOf(position.holder()));
        position.namedAs().ifPresent(words -> written.put("namedAs", clean(words)));
        position.statedBy().ifPresent(speaker -> written.put("statedBy", idOf(speaker)));
        position.holder()
                .principal()
                .map(this::idOf)
                .ifPresent(principal -> written.put("onBehalfOf", List.of(principal)));
        written.put("target", position.target());
        stance(decision).ifPresent(stance -> written.put("stance", stance.term()));
        kind(decision).ifPresent(kind -> written.put("kind", kind.term()));
        if (decision.hedged()) {
            written.put("certainty", "hedged");
        }
        stance(decision).flatMap(any -> decision.condition()).ifPresent(where -> {
            Map<String, Object> condition = new LinkedHashMap<>();
            condition.put("type", "Condition");
            condition.put("proviso", clean(where.of(draft.article().text())));
            written.put("condition", List.of(condition));
        });
        written.put("summary", summary(position));
        written.put(
                "evidence", position.evidence().stream().map(this::quotation).toList());
        return written;
    }

    private String idOf(Speaker speaker) {
        return Objects.requireNonNull(draft.speakers().get(speaker), speaker::name);
    }

    static Optional<Stance> stance(Decision decision) {
        return decision.stance().filter(any -> decision.stanceConfidence() >= StanceReader.LEAST_CONFIDENCE);
    }

    static Optional<Kind> kind(Decision decision) {
        return decision.kind().filter(any -> decision.kindConfidence() >= StanceReader.LEAST_CONFIDENCE);
    }

    private String summary(DraftPosition position) {
        String target = draft.proposals().stream()
                .filter(proposal -> proposal.id().equals(position.target()))
                .map(NewProposal::label)
                .findFirst()
                .or(() -> position.candidates().stream().map(Candidate::label).findFirst())
                .orElse(position.target());
        return clean(Summaries.of(
                position.holder().name(),
                position.statedBy().map(Speaker::name),
                stance(position.decision()),
                kind(position.decision()),
                target));
    }

    private Map<String, Object> quotation(Span span) {
        Span anchored = codePoints.of(span);
        Map<String, Object> quotation = new LinkedHashMap<>();
        quotation.put("type", "Quotation");
        quotation.put("speech", speech(span));
        quotation.put("start", anchored.start());
        quotation.put("end", anchored.end());
        quotes.stream()
                .filter(quote -> span.contains(quote) && quote.length() > 4)
                .map(quote -> new Span(quote.start() + 1, quote.end() - 1)
                        .of(draft.article().original()))
                .filter(CodingWriter::canBeFragment)
                .findFirst()
                .ifPresent(words -> quotation.put("fragment", words));
        return quotation;
    }

    private static boolean canBeFragment(String words) {
        long count = WORD.matcher(words).results().count();
        return count >= 2
                && count <= LONGEST_FRAGMENT
                && words.indexOf('\uFFFD') < 0
                && words.equals(words.strip())
                && words.chars().noneMatch(Character::isISOControl);
    }

    /** Direct where hardly anything stands outside quotation marks but who says it. */
    private String speech(Span span) {
        int quoted = quotes.stream()
                .filter(span::overlaps)
                .mapToInt(quote -> Math.min(quote.end(), span.end()) - Math.max(quote.start(), span.start()))
                .sum();
        return quoted == 0 ? "indirect" : quoted * 2 > span.length() && quoted > 40 ? "direct" : "mixed";
    }

    /** Codings hold no control characters and no lost ones. */
    private static String clean(String words) {
        return words.replaceAll("[\\p{Cntrl}\\uFFFD]+", " ").strip();
    }
}
