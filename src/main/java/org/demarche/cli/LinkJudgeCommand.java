package org.demarche.cli;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.demarche.linking.Linking;
import org.demarche.model.IdSyntax;
import org.demarche.model.Judgement;
import org.demarche.model.Link;
import org.demarche.model.LinkTarget;
import org.demarche.model.Term;
import org.demarche.wikidata.EntitySource;
import org.demarche.wikidata.link.LinkableEntity;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "judge",
        description = {
            "Records a judgement: whether an actor, document or issue is a certain Wikidata entity, or an actor the same as another.",
            "If two actors are the same, the second one is kept and both ids remain valid. \"withdraw\" removes a"
                    + " judgement."
        },
        footer = {"", "Example:", "  demarche link judge nato Q7184 positive --why \"Name and seat\""})
final class LinkJudgeCommand implements Callable<ExitCode> {

    private static final String WITHDRAW = "withdraw";

    private final StandardStreams streams;

    @Mixin
    private CorpusOptions corpus;

    @Mixin
    private EntitySourceOptions source;

    @Mixin
    private ReviewerOption reviewer;

    @Parameters(index = "0", paramLabel = "ID", description = "Short id of the actor, document or issue.")
    private String id;

    @Parameters(index = "1", paramLabel = "ENTITY", description = "A Wikidata id, or the id of the actor to keep.")
    private String other;

    @Parameters(index = "2", paramLabel = "JUDGEMENT", description = "positive, negative, unsure, or withdraw.")
    private String judgement;

    @Option(names = "--why", paramLabel = "TEXT", description = "Reason for the judgement.")
    private @Nullable String why;

    @Option(names = "--unverified", description = "Accept an entity that is not in the index.")
    private boolean unverified;

    LinkJudgeCommand(StandardStreams streams) {
        this.streams = streams;
    }

    @Override
    public ExitCode call() throws IOException {
        Optional<Judgement> word = Term.of(Judgement.class, judgement);
        if (word.isEmpty() && !judgement.equals(WITHDRAW)) {
            throw new UsageException(
                    "\"" + judgement + "\" is not a judgement.", "Use positive, negative, unsure or withdraw.");
        }
        Linking linking = LinkCommand.open(corpus, streams);
        LinkTarget target = target(linking);
        if (word.isEmpty()) {
            boolean known = linking.withdraw(id, target);
            streams.err().println(known ? "Withdrawn from " + linking.path() : "There is no such judgement.");
            return ExitCode.OK;
        }
        linking.judge(link(linking, target, word.get()));
        streams.err().println("Written to " + linking.path());
        return ExitCode.OK;
    }

    private LinkTarget target(Linking linking) {
        if (IdSyntax.isWikidataId(other)
                && linking.linkableEntities().find(other).isEmpty()) {
            return new LinkTarget.Entity(other);
        }
        if (!IdSyntax.isEntityId(other)) {
            throw new UsageException(
                    "\"" + other + "\" is neither a Wikidata id nor an actor.",
                    "Use Q and a number, or the id of an actor.");
        }
        return new LinkTarget.OtherActor(other);
    }

    private Link link(Linking linking, LinkTarget target, Judgement word) throws IOException {
        LinkableEntity subject = linking.linkableEntities()
                .find(id)
                .orElseThrow(() -> new UsageException(
                        "There is no actor, document or issue \"" + id + "\".",
                        "Find it with: demarche describe NAME"));
        switch (target) {
            case LinkTarget.Entity entity -> check(entity, word);
            case LinkTarget.OtherActor actor -> check(linking, subject, actor);
        }
        String reason = why == null || why.isBlank() ? null : why;
        return new Link(
                subject.kind(),
                id,
                target,
                word,
                false,
                reviewer.name(),
                ReviewerOption.today(),
                reason,
                null,
                Map.of());
    }

    /** Requires that the entity is in the source, so that its label can be shown. */
    private void check(LinkTarget.Entity entity, Judgement word) throws IOException {
        if (word != Judgement.POSITIVE || unverified) {
            return;
        }
        try (EntitySource entities = source.open()) {
            if (entities.find(entity.id()).isEmpty()) {
                throw new UsageException(
                        entity.id() + " is not in " + entities.description().name() + ".",
                        "Check the id. To accept it anyway, add --unverified.");
            }
        }
    }

    private void check(Linking linking, LinkableEntity subject, LinkTarget.OtherActor actor) {
        boolean alike = linking.linkableEntities()
                .find(actor.id())
                .filter(kept -> kept.kind() == Link.Kind.ACTOR && !kept.id().equals(subject.id()))
                .filter(kept -> List.copyOf(kept.entity().kinds())
                        .equals(List.copyOf(subject.entity().kinds())))
                .isPresent();
        if (!alike) {
            throw new UsageException(
                    "\"" + actor.id() + "\" is not another actor of the same type as \"" + subject.id() + "\".",
                    "A Wikidata id is Q and a number, such as Q7184.");
        }
        if (!linking.isShared(actor.id())) {
            throw new UsageException(
                    "\"" + actor.id() + "\" is not defined in corpus.json.",
                    "Move it there, or merge in the other direction.");
        }
    }
}
