package org.demarche.imports.mapping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.imports.source.ImportNotes;
import org.demarche.imports.source.ImportNotes.Kind;
import org.demarche.imports.source.SourceActor;
import org.demarche.imports.source.SourceDocument;
import org.demarche.imports.source.SourceStatement;
import org.demarche.imports.source.SourceTarget;
import org.demarche.model.PositionKind;
import org.demarche.model.Stance;
import org.demarche.model.Term;
import org.jspecify.annotations.Nullable;

/** Which fields of a row make a statement. */
final class StatementRule {

    static final String[] KEYS = {
        "holder",
        "organization",
        "statedBy",
        "target",
        "stance",
        "strength",
        "words",
        "record",
        "day",
        "dayForm",
        "coder",
        "agreed",
        "kind",
        "condition",
        "summary",
        "only"
    };

    /** How a second actor in a row, an organization, relates to the holder. */
    private enum OrganizationRole {
        AFFILIATION,
        ON_BEHALF_OF,
        HOLDER,
        IGNORE
    }

    private static final Map<String, OrganizationRole> ROLES = Map.of(
            "affiliation", OrganizationRole.AFFILIATION,
            "onbehalfof", OrganizationRole.ON_BEHALF_OF,
            "holder", OrganizationRole.HOLDER,
            "ignore", OrganizationRole.IGNORE);

    private final ActorRule holder;
    private final Optional<ActorRule> organization;
    private final OrganizationRole role;
    private final Optional<ActorRule> statedBy;
    private final TargetRule target;
    private final StanceRule stance;
    private final Optional<WordsRule> words;
    private final Cell number;
    private final Cell url;
    private final Cell day;
    private final DayRule days;
    private final Cell coder;
    private final Optional<String> agreed;
    private final Cell kind;
    private final Cell condition;
    private final Cell summary;
    private final List<Only> only = new ArrayList<>();
    private final Set<Integer> used = new TreeSet<>();

    /** Which values of a column count. */
    private record Only(int column, Set<String> values) {}

    StatementRule(MappingNode node) {
        holder = new ActorRule(node.require("holder"), SourceActor.Type.PERSON);
        organization = node.get("organization").map(it -> new ActorRule(it, SourceActor.Type.INSTITUTION, "as"));
        role = node.get("organization")
                .flatMap(it -> it.get("as"))
                .map(it -> it.choice(OrganizationRole.class, ROLES))
                .orElse(OrganizationRole.AFFILIATION);
        statedBy = node.get("statedBy").map(it -> new ActorRule(it, SourceActor.Type.PERSON));
        target = new TargetRule(node.require("target"));
        stance = new StanceRule(node.require("stance"), node.get("strength"));
        words = node.get("words").map(WordsRule::new);
        Optional<MappingNode> entry = node.get("record");
        entry.ifPresent(it -> it.only("number", "url"));
        number = Cell.of(entry.flatMap(it -> it.get("number")));
        url = Cell.of(entry.flatMap(it -> it.get("url")));
        day = Cell.of(node.get("day"));
        days = new DayRule(node.get("dayForm"));
        coder = Cell.of(node.get("coder"));
        agreed = node.get("agreed").map(MappingNode::text);
        kind = Cell.of(node.get("kind"));
        condition = Cell.of(node.get("condition"));
        summary = Cell.of(node.get("summary"));
        node.get("only").ifPresent(it -> it.children().forEach(this::only));
        use();
    }

    private void only(MappingNode node) {
        Set<String> values = new HashSet<>();
        node.children().forEach(value -> values.add(value.json().asString("").strip()));
        only.add(new Only(node.column(node.key()), values));
    }

    private void use() {
        used.addAll(holder.columns());
        organization.ifPresent(it -> used.addAll(it.columns()));
        statedBy.ifPresent(it -> used.addAll(it.columns()));
        used.addAll(target.columns());
        words.ifPresent(it -> used.addAll(it.columns()));
        for (Cell cell : List.of(number, url, day, coder, kind, condition, summary)) {
            used.addAll(cell.columns());
        }
        for (Cell cell : stance.cells()) {
            used.addAll(cell.columns());
        }
        only.forEach(it -> used.add(it.column()));
    }

    /** The columns that it reads. */
    Set<Integer> columns() {
        return used;
    }

    /** Whether a row is of the kind that this is for. */
    boolean wants(FieldRow row) {
        return only.stream().allMatch(it -> it.values().contains(row.values()[it.column()].strip()));
    }

    /** The statement of a row; empty if it has none, which is noted. */
    Optional<SourceStatement> statement(FieldRow row, SourceDocument in, ImportNotes notes) {
        String[] values = row.values();
        Optional<SourceActor> of =
                organization.flatMap(it -> it.of(values)).filter(it -> role != OrganizationRole.IGNORE);
        Optional<SourceActor> named = holder.of(values);
        Optional<SourceActor> whose = role == OrganizationRole.HOLDER ? of.or(() -> named) : named.or(() -> of);
        Optional<SourceTarget> about = target.of(values);
        Optional<StanceRule.Answer> answer = stance.of(values);
        String missing = whose.isEmpty()
                ? "holder"
                : about.isEmpty() ? "target" : stance.given(values).isEmpty() ? "stance" : "";
        if (!missing.isEmpty()) {
            notes.add(Kind.LEFT_OUT, row.place(), "there is no position, since the " + missing + " is empty");
            return Optional.empty();
        }
        if (answer.isEmpty()) {
            String given = stance.given(values);
            String shown = given.length() > 60 ? given.substring(0, 60) + "…" : given;
            notes.add(
                    Kind.UNUSABLE,
                    row.place(),
                    "\"" + shown + "\" is no answer that the mapping knows; add it to \"stance\", \"values\"");
            return Optional.empty();
        }
        Stance found = answer.get().stance();
        if (found == null) {
            notes.add(Kind.LEFT_OUT, row.place(), "the mapping says that this answer is no position");
            return Optional.empty();
        }
        return build(row, in, whose.get(), of, named, about.get(), found, answer.get(), notes);
    }

    private Optional<SourceStatement> build(
            FieldRow row,
            SourceDocument in,
            SourceActor whose,
            Optional<SourceActor> of,
            Optional<SourceActor> named,
            SourceTarget about,
            Stance found,
            StanceRule.Answer answer,
            ImportNotes notes) {
        String[] values = row.values();
        boolean conditional = found == Stance.CONDITIONAL_SUPPORT || found == Stance.CONDITIONAL_OPPOSITION;
        String proviso = condition.get(values);
        if (conditional && proviso.isEmpty()) {
            notes.add(
                    Kind.UNUSABLE,
                    row.place(),
                    "the stance is conditional, but there is no condition; map \"condition\", or use \"strength\" for a graded answer");
            return Optional.empty();
        }
        SourceStatement.Builder statement = SourceStatement.of(row.place(), whose, about, found)
                .coder(orNull(coder.get(values)))
                .agreed(agreed.equals(Optional.of(coder.get(values))))
                .strength(answer.strength())
                .answer(answer.answer())
                .kind(kind(row, notes))
                .summary(orNull(summary.get(values)))
                .day(DocumentRule.day(row, day, days, notes).orElse(null))
                .record(orNull(number.get(values)), orNull(url.get(values)));
        if (conditional) {
            statement.condition(proviso);
        }
        of.filter(it -> !it.equals(whose)).ifPresent(it -> {
            if (role == OrganizationRole.AFFILIATION) {
                statement.affiliation(it);
            } else {
                statement.onBehalfOf(it);
            }
        });
        if (role == OrganizationRole.HOLDER) {
            statement.statedBy(named.filter(it -> !it.equals(whose)).orElse(null));
        } else {
            statement.statedBy(statedBy.flatMap(it -> it.of(values)).orElse(null));
        }
        words.flatMap(it -> it.of(values, in)).ifPresent(statement::words);
        return Optional.of(statement.build());
    }

    private @Nullable PositionKind kind(FieldRow row, ImportNotes notes) {
        String word = kind.get(row.values());
        Optional<PositionKind> known = Term.of(PositionKind.class, word.toLowerCase(Locale.ROOT));
        if (known.isEmpty() && !word.isEmpty()) {
            notes.add(Kind.UNUSABLE, row.place(), "the kind was left out, since it is no kind of position");
        }
        return known.orElse(null);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
