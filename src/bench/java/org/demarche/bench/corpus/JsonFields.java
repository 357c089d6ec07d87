package org.demarche.bench.corpus;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.demarche.model.LangText;
import org.demarche.model.Term;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes fields; those that a record leaves out are not written. */
final class JsonFields {

    private final JsonGenerator out;

    JsonFields(JsonGenerator out) {
        this.out = out;
    }

    void object(Runnable fields) {
        out.writeStartObject();
        fields.run();
        out.writeEndObject();
    }

    void object(String name, Runnable fields) {
        out.writeName(name);
        object(fields);
    }

    void array(String name, Runnable elements) {
        out.writeArrayPropertyStart(name);
        elements.run();
        out.writeEndArray();
    }

    void element(String value) {
        out.writeString(value);
    }

    <T> void objects(String name, List<T> things, Consumer<T> fields) {
        if (!things.isEmpty()) {
            array(name, () -> things.forEach(thing -> object(() -> fields.accept(thing))));
        }
    }

    void string(String name, @Nullable String value) {
        if (value != null) {
            out.writeStringProperty(name, value);
        }
    }

    void strings(String name, List<String> values) {
        if (!values.isEmpty()) {
            array(name, () -> values.forEach(out::writeString));
        }
    }

    void number(String name, int value) {
        out.writeNumberProperty(name, value);
    }

    void yes(String name) {
        out.writeBooleanProperty(name, true);
    }

    void date(String name, @Nullable LocalDate date) {
        string(name, date == null ? null : date.toString());
    }

    void term(String name, @Nullable Term term) {
        string(name, term == null ? null : term.term());
    }

    void terms(String name, List<? extends Term> terms) {
        strings(name, terms.stream().map(Term::term).toList());
    }

    void text(String name, @Nullable LangText text) {
        if (text != null) {
            out.writeName(name);
            value(text);
        }
    }

    void texts(String name, List<LangText> texts) {
        if (!texts.isEmpty()) {
            array(name, () -> texts.forEach(this::value));
        }
    }

    private void value(LangText text) {
        if (text.language().equals(CorpusJson.LANGUAGE)) {
            out.writeString(text.value());
        } else {
            object(() -> {
                string("value", text.value());
                string("language", text.language());
            });
        }
    }
}
