package org.demarche.imports.mapping;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.imports.source.ImportNotes;
import org.demarche.imports.source.ImportNotes.Kind;
import org.demarche.imports.source.SourceActor;
import org.demarche.imports.source.SourceDocument;
import org.demarche.model.CodedDate;

/** Which fields make a document. Without a mapping of documents, the whole source is one. */
final class DocumentRule {

    private final String source;
    private final Cell key;
    private final Cell title;
    private final Cell text;
    private final Cell day;
    private final DayRule days;
    private final Cell url;
    private final Cell description;
    private final Optional<ActorRule> author;
    private final Optional<ActorRule> publisher;

    /** @param source what the source is called */
    DocumentRule(Optional<MappingNode> node, String source) {
        node.ifPresent(
                it -> it.only("key", "title", "text", "day", "dayForm", "url", "description", "author", "publisher"));
        this.source = source;
        title = Cell.of(node.map(it -> it.require("title")));
        Cell given = Cell.of(node.flatMap(it -> it.get("key")));
        key = given.isNone() ? title : given;
        text = Cell.of(node.flatMap(it -> it.get("text")));
        day = Cell.of(node.flatMap(it -> it.get("day")));
        days = new DayRule(node.flatMap(it -> it.get("dayForm")));
        url = Cell.of(node.flatMap(it -> it.get("url")));
        description = Cell.of(node.flatMap(it -> it.get("description")));
        author = node.flatMap(it -> it.get("author")).map(it -> new ActorRule(it, SourceActor.Type.PERSON));
        publisher = node.flatMap(it -> it.get("publisher")).map(it -> new ActorRule(it, SourceActor.Type.INSTITUTION));
    }

    /** What identifies the document of a row. */
    String key(String[] row) {
        return key.get(row);
    }

    /** The document of a row. */
    SourceDocument of(FieldRow row, ImportNotes notes) {
        String[] values = row.values();
        String named = title.isNone() ? source : title.get(values);
        String whole = text.raw(values);
        return new SourceDocument(
                row.place(),
                named.isEmpty() ? key.get(values) : named,
                whole.isEmpty() ? null : whole,
                day(row, day, days, notes).orElse(null),
                url.get(values).isEmpty() ? null : url.get(values),
                description.get(values),
                author.flatMap(it -> it.of(values)).map(List::of).orElse(List.of()),
                publisher.flatMap(it -> it.of(values)).orElse(null));
    }

    /** The date in a cell; what is there but is no date is noted. */
    static Optional<CodedDate> day(FieldRow row, Cell cell, DayRule rule, ImportNotes notes) {
        String given = cell.get(row.values());
        Optional<CodedDate> date = given.isEmpty() ? Optional.empty() : rule.of(given);
        if (date.isEmpty() && !given.isEmpty()) {
            notes.add(Kind.UNUSABLE, row.place(), "the date was left out, since it is none that \"dayForm\" describes");
        }
        return date;
    }

    Set<Integer> columns() {
        Set<Integer> all = new TreeSet<>();
        for (Cell cell : List.of(key, title, text, day, url, description)) {
            all.addAll(cell.columns());
        }
        author.ifPresent(it -> all.addAll(it.columns()));
        publisher.ifPresent(it -> all.addAll(it.columns()));
        return all;
    }
}
