package org.demarche.reliability;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.demarche.model.Actor;
import org.demarche.model.Claim;
import org.demarche.model.Coding;
import org.demarche.model.CorpusDescription;
import org.demarche.model.Document;
import org.demarche.model.Entity;
import org.demarche.model.IdSyntax;
import org.demarche.model.Issue;
import org.demarche.model.JudgedLinks;
import org.demarche.model.LangText;
import org.demarche.model.LinkTarget;
import org.demarche.model.Position;
import org.demarche.model.Proposal;

/**
 * Names entities in the same way for all coders, so that their codings can be compared: after merges, by the linked entity of Wikidata if
 * there is one, else by the id in the corpus. An entity that only codings define is the one of the corpus or of another coder with the same
 * kind and name, even if the ids differ.
 */
public final class EntityKeys {

    private static final String WIKIDATA = "http://www.wikidata.org/entity/";

    private final Map<String, String> merged = new HashMap<>();
    private final Map<String, String> linked = new HashMap<>();
    private final Set<String> shared = new HashSet<>();
    private final Map<String, String> named = new HashMap<>();

    /** A corpus without shared entities and links. */
    public EntityKeys() {}

    /** Adds what the links say. */
    public void add(JudgedLinks links) {
        merged.putAll(links.merged());
        links.links().stream()
                .filter(link -> link.to() instanceof LinkTarget.Entity && links.holds(link))
                .forEach(link -> linked.putIfAbsent(link.subject(), link.to().id()));
    }

    /** Adds the entities that all codings share. */
    public void add(CorpusDescription corpus) {
        Set<String> twice = new HashSet<>();
        corpus.entities().all().forEach(entity -> {
            shared.add(entity.id());
            same(entity);
            String name = name(entity);
            if (!name.isEmpty() && named.putIfAbsent(name, entity.id()) != null) {
                twice.add(name);
            }
        });
        // A name that two entities share says nothing about a third.
        named.keySet().removeAll(twice);
    }

    /** The positions of a coding, ready to be compared. Links and shared entities come first. */
    public List<CodedPosition> positions(Coding coding) {
        Map<String, String> own = new HashMap<>();
        coding.entities().all().filter(entity -> !shared.contains(entity.id())).forEach(entity -> {
            same(entity);
            String name = name(entity);
            own.put(entity.id(), name.isEmpty() ? entity.id() : named.computeIfAbsent(name, key -> entity.id()));
        });
        Map<String, Position> positions = new HashMap<>();
        coding.positions().forEach(position -> positions.put(position.id(), position));
        return coding.positions().stream()
                .map(position -> new CodedPosition(
                        position,
                        key(position.holder(), own),
                        target(position.target(), own, positions, positions.size()),
                        evidence(position)))
                .toList();
    }

    private static Extent evidence(Position position) {
        return Extent.of(position.quotations().stream()
                .map(quotation -> new Extent.Range(quotation.start(), quotation.end()))
                .toList());
    }

    /** A position on a position has no id that coders share: what counts is whose stance on what it is about. */
    private String target(String id, Map<String, String> own, Map<String, Position> positions, int depth) {
        Position about = positions.get(id);
        if (about == null || depth == 0) {
            return key(id, own);
        }
        Double side = about.stance().polarity().map(Math::signum).orElse(null);
        return key(about.holder(), own) + " " + side + " (" + target(about.target(), own, positions, depth - 1) + ")";
    }

    private String key(String id, Map<String, String> own) {
        String known = own.getOrDefault(id, id);
        String kept = merged.getOrDefault(known, known);
        return Objects.requireNonNullElse(linked.get(kept), kept);
    }

    private void same(Entity entity) {
        if (entity instanceof Actor actor) {
            actor.sameAs().stream()
                    .filter(IdSyntax::isWikidataEntity)
                    .findFirst()
                    .ifPresent(iri -> linked.putIfAbsent(entity.id(), iri.substring(WIKIDATA.length())));
        }
    }

    /** Kind and name, without regard to case and form of letters; empty without a name. */
    private static String name(Entity entity) {
        LangText name = switch (entity) {
            case Actor actor -> actor.name();
            case Document document -> document.title();
            case Issue issue -> issue.label();
            case Proposal proposal -> proposal.label();
            case Claim claim -> claim.label();
        };
        return name == null ? "" : kind(entity) + " " + folded(name.value());
    }

    private static String kind(Entity entity) {
        return switch (entity) {
            case Actor actor -> "actor";
            case Document document -> "document";
            case Issue issue -> "issue";
            case Proposal proposal -> "proposal";
            case Claim claim -> "claim";
        };
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip()
                .replaceAll("\\s+", " ");
    }
}
