package org.demarche.coding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.demarche.coding.JsonValue.JsonObject;
import org.demarche.coding.JsonValue.JsonString;
import org.demarche.model.Actor;
import org.demarche.model.IdSyntax;
import org.demarche.model.JudgedLinks;
import org.demarche.model.Judgement;
import org.demarche.model.Link;
import org.demarche.model.LinkTarget;
import org.demarche.problem.ProblemCode;

/** Reads a file of judged links. Whether the corpus defines what they link is checked later ({@link LinksCheck}). */
final class LinksReader {

    private static final String TYPE = "Links";
    private static final int HUNDRED = 100;
    private static final int LARGEST_FEATURE = 999;

    private final ReadContext reading;
    private final Registry shared;
    private final Map<Link, JsonObject> places = new HashMap<>();

    private LinksReader(ReadContext reading, Registry shared) {
        this.reading = reading;
        this.shared = shared;
    }

    /** Whether an object declares itself a file of links. */
    static boolean reads(JsonObject object) {
        return object.get("type") instanceof JsonString type && type.value().equals(TYPE);
    }

    /** @param shared the entities of the corpus file; actors can be merged only into these */
    static JudgedLinks read(FieldReader fields, Registry shared) {
        return new LinksReader(fields.reading(), shared).links(fields);
    }

    private JudgedLinks links(FieldReader fields) {
        fields.type(TYPE);
        JudgedLinks links = new JudgedLinks(
                base(fields),
                fields.define(),
                Objects.requireNonNullElse(fields.optionalDecimal("threshold", HUNDRED), JudgedLinks.DEFAULT_THRESHOLD),
                fields.objects("links", this::link));
        links.links().forEach(link -> define(links, link));
        conflicts(links);
        return links;
    }

    private String base(FieldReader fields) {
        String base = fields.string("base");
        fields.value("base").filter(at -> !base.isEmpty()).ifPresent(at -> {
            if (!IdSyntax.isBase(base)) {
                String message = MessageText.quote(base) + " is not a valid \"base\"";
                reading.report(
                        ProblemCode.BAD_IRI, at, message, "Write an absolute http(s) IRI that ends with a slash.");
            } else if (!shared.base().orElse(base).equals(base)) {
                String hint = "Write \"base\": \"" + shared.base().get() + "\".";
                reading.report(ProblemCode.BAD_IRI, at, "\"base\" differs from the \"@base\" of the corpus file", hint);
            }
        });
        return base;
    }

    private Link link(FieldReader fields) {
        Link.Kind kind = kind(fields);
        String entity = fields.id(kind.key());
        LinkTarget to = kind == Link.Kind.ACTOR ? target(fields) : entity(fields);
        Judgement judgement = fields.term("judgement", Judgement.class);
        boolean automatic = fields.flag("automatic");
        if (automatic && fields.value("score").isEmpty()) {
            String message = "an automatic link needs a score";
            reading.report(ProblemCode.MISSING_FIELD, fields.object(), message, "Add \"score\".");
        }
        Link link = new Link(
                kind,
                entity,
                to,
                judgement,
                automatic,
                fields.string("by"),
                fields.day("on"),
                fields.optionalString("why"),
                fields.optionalDecimal("score", HUNDRED),
                fields.decimals("features", LARGEST_FEATURE));
        fields.done();
        places.put(link, fields.object());
        return link;
    }

    /** The kind of link by the key that names its subject; an actor's if there is none. */
    private static Link.Kind kind(FieldReader fields) {
        return Stream.of(Link.Kind.values())
                .filter(kind -> fields.object().get(kind.key()) != null)
                .findFirst()
                .orElse(Link.Kind.ACTOR);
    }

    private static LinkTarget entity(FieldReader fields) {
        return new LinkTarget.Entity(fields.wikidataId("entity"));
    }

    private LinkTarget target(FieldReader fields) {
        boolean entity = fields.value("entity").isPresent();
        boolean other = fields.value("mergeInto").isPresent();
        if (entity && other) {
            reading.report(
                    ProblemCode.UNKNOWN_KEY,
                    fields.value("mergeInto").orElseThrow(),
                    "a link has either \"entity\" or \"mergeInto\", not both",
                    "Split it into two links.");
        }
        return entity || !other ? entity(fields) : otherActor(fields);
    }

    private LinkTarget otherActor(FieldReader fields) {
        String id = fields.id("mergeInto");
        boolean actor = shared.isDoubtful(id)
                || shared.find(id).filter(Actor.class::isInstance).isPresent();
        fields.value("mergeInto").filter(at -> !actor && !id.isEmpty()).ifPresent(at -> {
            String message = MessageText.quote(id) + " is not an actor in the corpus file";
            String hint = "Name an actor defined in corpus.json; only those can be the target of a merge.";
            reading.report(ProblemCode.UNKNOWN_REFERENCE, at, message, hint);
        });
        return new LinkTarget.OtherActor(id);
    }

    private void define(JudgedLinks links, Link link) {
        JsonObject object = Objects.requireNonNull(places.get(link));
        JsonObject first = reading.objects().putIfAbsent(links.idOf(link), object);
        if (first != null) {
            int line = reading.source().locate(first).line();
            String message = "this pair is already judged at line " + line;
            reading.report(ProblemCode.REPEATED_LINK, object, message);
        }
    }

    private void conflicts(JudgedLinks links) {
        Map<List<Object>, Link> held = new HashMap<>();
        links.links().stream().filter(links::holds).forEach(link -> {
            Link first = held.putIfAbsent(List.of(link.subject(), link.to().getClass()), link);
            if (first != null && !first.isSamePair(link)) {
                String message = MessageText.quote(link.subject()) + " is already linked to "
                        + first.to().id();
                report(ProblemCode.CONFLICTING_LINKS, link, message);
            }
        });
        links.merged().forEach((entity, kept) -> {
            if (links.merged().containsKey(kept)) {
                Link link = Objects.requireNonNull(held.get(List.of(entity, LinkTarget.OtherActor.class)));
                report(ProblemCode.CYCLE, link, "the merges of actors form a cycle");
            }
        });
    }

    private void report(ProblemCode code, Link link, String message) {
        reading.report(code, Objects.requireNonNull(places.get(link)), message);
    }
}
