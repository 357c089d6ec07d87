package org.demarche.coding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.demarche.model.Coding;
import org.demarche.model.CorpusFile;
import org.demarche.model.Entity;
import org.demarche.problem.Location;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;

/** Checks across files that an id means one thing: what two files define they must define alike. */
public final class DefinitionCheck {

    private final Map<String, Definition> definitions = new HashMap<>();

    private record Definition(Object meaning, boolean isFile, Location place) {}

    /**
     * Takes in a file's definitions, unless they clash with those of files taken in before.
     *
     * @return the clashes, none if the file was taken in
     */
    public List<Problem> add(CorpusFile file, SourceMap places) {
        Map<String, Definition> own = new HashMap<>();
        Object meaning = file instanceof Coding coding ? coding.article().document() : file;
        own.put(file.base() + file.id(), new Definition(meaning, true, place(file.id(), places)));
        file.entities()
                .all()
                .forEach(e -> own.put(file.base() + e.id(), new Definition(e, false, place(e.id(), places))));
        List<Problem> clashes = Stream.concat(
                        Stream.of(file.id()), file.entities().all().map(Entity::id))
                .distinct()
                .flatMap(id -> clash(id, file, own).stream())
                .toList();
        if (clashes.isEmpty()) {
            own.forEach((id, now) -> definitions.merge(id, now, (before, same) -> before.isFile() ? before : same));
        }
        return clashes;
    }

    private List<Problem> clash(String id, CorpusFile file, Map<String, Definition> own) {
        Definition before = definitions.get(file.base() + id);
        Definition now = own.get(file.base() + id);
        if (before == null || now == null) {
            return List.of();
        }
        if (before.isFile() && now.isFile()) {
            return List.of(
                    problem(ProblemCode.REPEATED_ARTICLE, now, "\"" + id + "\" stands already in " + before.place()));
        }
        if (before.meaning().equals(now.meaning())) {
            return List.of();
        }
        String message = "\"" + id + "\" is defined differently in " + before.place();
        return List.of(problem(ProblemCode.CONFLICTING_DEFINITION, now, message));
    }

    private static Problem problem(ProblemCode code, Definition at, String message) {
        return new Problem(code, at.place(), message, code.mend());
    }

    private static Location place(String id, SourceMap places) {
        return places.find(id, "id").orElseGet(() -> Location.ofFile(id));
    }
}
