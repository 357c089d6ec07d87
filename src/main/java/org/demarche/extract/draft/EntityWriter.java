package org.demarche.extract.draft;

import static org.demarche.extract.draft.JsonFields.clean;
import static org.demarche.extract.draft.JsonFields.putUnlessEmpty;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.demarche.extract.document.FoundDocument;
import org.demarche.extract.speaker.Post;
import org.demarche.extract.speaker.Speaker;
import org.demarche.model.DocumentStatus;
import org.demarche.model.Entities;
import org.demarche.model.Entity;
import org.demarche.model.InstitutionCategory;

/** Writes the new actors, documents and proposals of a draft as JSON fields. */
final class EntityWriter {

    private final Draft draft;
    private final Entities corpus;

    EntityWriter(Draft draft, Entities corpus) {
        this.draft = draft;
        this.corpus = corpus;
    }

    List<Map<String, Object>> documents() {
        return draft.documents().stream()
                .filter(it -> !it.known())
                .map(this::document)
                .toList();
    }

    private boolean isNew(String id) {
        return corpus.all().map(Entity::id).noneMatch(id::equals);
    }

    List<Object> actors() {
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
                    speaker.otherNames().stream().map(JsonFields::clean).toList());
            category(speaker.name()).ifPresent(category -> actor.put("category", category.term()));
            putUnlessEmpty(actor, "partOf", partOf(speaker));
        }
        if (speaker.kind() == Speaker.Kind.PERSON) {
            putUnlessEmpty(
                    actor,
                    "affiliations",
                    speaker.posts().stream().map(this::affiliation).toList());
        }
        return actor;
    }

    /** The category of an institution, if its name shows it. */
    private static Optional<InstitutionCategory> category(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.contains("university")) {
            return Optional.of(InstitutionCategory.UNIVERSITY);
        }
        return lower.contains("ministry") ? Optional.of(InstitutionCategory.GOVERNMENT) : Optional.empty();
    }

    /** The institutions that an institution is part of, according to the posts at it. */
    private List<String> partOf(Speaker institution) {
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

    private Map<String, Object> document(DraftDocument document) {
        FoundDocument found = document.found();
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("id", document.id());
        written.put("type", "Document");
        written.put("title", clean(upperFirst(found.title())));
        putUnlessEmpty(written, "authors", ids(found.author()));
        found.publisher().map(draft::idOf).ifPresent(id -> written.put("publisher", id));
        found.issued().ifPresent(day -> written.put("issued", day.toString()));
        putUnlessEmpty(
                written,
                "status",
                found.status().stream().map(DocumentStatus::term).toList());
        putUnlessEmpty(written, "confirmedBy", ids(found.confirmedBy()));
        putUnlessEmpty(written, "commentDeclinedBy", ids(found.commentDeclinedBy()));
        return written;
    }

    private List<String> ids(Optional<Speaker> speaker) {
        return speaker.map(draft::idOf).stream().toList();
    }

    private static String upperFirst(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    List<Object> proposals() {
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
}
