package org.demarche.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.coding.CorpusFiles;
import org.junit.jupiter.api.Test;

/** The case {@code every-field} is what other tests rely on to see all that a coding can say. */
class EveryFieldTest {

    private final Set<String> filled = new TreeSet<>();
    private final Set<String> seen = new TreeSet<>();

    @Test
    void everyFieldOfTheModelIsFilledInSomewhere() {
        CorpusFiles.in(Path.of("src/test/resources/cases/every-field")).forEach(sound -> visit(sound.file()));
        seen.removeAll(filled);
        seen.remove("Coding.coder"); // The folder of a coding says whose it is, not its content.
        assertEquals(Set.of(), seen, "fields of the model that the case every-field leaves out");
    }

    private void visit(Object value) {
        if (value instanceof Collection<?> several) {
            several.forEach(this::visit);
        } else if (value instanceof Record owner
                && owner.getClass().getPackageName().equals("org.demarche.model")) {
            for (RecordComponent field : owner.getClass().getRecordComponents()) {
                visit(owner, field);
            }
        }
    }

    private void visit(Record owner, RecordComponent field) {
        String name = owner.getClass().getSimpleName() + "." + field.getName();
        seen.add(name);
        value(owner, field)
                .filter(value -> !value.equals(false) && !(value instanceof Collection<?> several && several.isEmpty()))
                .ifPresent(value -> {
                    filled.add(name);
                    visit(value);
                });
    }

    private static Optional<Object> value(Record owner, RecordComponent field) {
        try {
            return Optional.ofNullable(field.getAccessor().invoke(owner));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
