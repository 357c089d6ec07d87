package org.demarche.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.demarche.coding.DefinitionCheck.Definition;
import org.demarche.coding.DefinitionCheck.Definitions;
import org.demarche.coding.LinksCheck.Mention;
import org.demarche.load.CheckedFile;
import org.demarche.load.CorpusLinks;
import org.demarche.model.Coding;
import org.demarche.problem.Location;
import org.demarche.problem.Problem;
import org.demarche.rdf.NamedGraph;
import org.demarche.store.derived.GraphDeriver;
import org.jspecify.annotations.Nullable;

/**
 * What came of one file, in a form that travels between machines.
 *
 * @param order its place in the corpus
 * @param problems found in it alone
 * @param definitions what it defines, to be compared with other files; empty if it cannot be used
 * @param mentions what it says of entities that links refer to
 * @param quads its graph as N-Quads; empty if it cannot be used
 * @param contribution what follows from its graph; null if it cannot be used
 * @param statements the number of quads
 * @param positions the number of positions
 */
record MappedFile(
        long order,
        List<FoundProblem> problems,
        List<Meaning> definitions,
        List<Mention> mentions,
        byte[] quads,
        @Nullable Contribution contribution,
        int statements,
        int positions)
        implements Serializable {

    private static final byte[] NOTHING = {};

    /**
     * A problem.
     *
     * @param order of its file
     * @param number among those of the file
     * @param text as it is printed
     */
    record FoundProblem(long order, int number, boolean isError, String text) implements Serializable {

        static FoundProblem of(long order, int number, Problem problem) {
            return new FoundProblem(order, number, problem.isError(), problem.toString());
        }
    }

    /**
     * What a file says that an id means.
     *
     * @param order of the file
     * @param number among those of the file
     */
    record Meaning(
            long order,
            int number,
            String id,
            long hash,
            long meaning,
            boolean isFile,
            String file,
            int line,
            int column)
            implements Serializable {

        Definition definition() {
            return new Definition(hash, meaning, isFile, new Location(file, line, column, ""));
        }
    }

    static MappedFile of(long order, CheckedFile<NamedGraph> checked, CorpusLinks links, GraphDeriver deriver) {
        List<FoundProblem> problems = new ArrayList<>();
        checked.problems().forEach(problem -> problems.add(FoundProblem.of(order, problems.size(), problem)));
        Definitions definitions = checked.definitions();
        CheckedFile.Sound<NamedGraph> sound = checked.sound();
        boolean isUsable = sound != null && definitions != null;
        return new MappedFile(
                order,
                problems,
                definitions == null ? List.of() : meanings(order, definitions),
                List.copyOf(checked.read().map(links::mentions).orElse(List.of())),
                isUsable ? Quads.bytes(sound.made()) : NOTHING,
                isUsable ? Contribution.of(sound.made(), deriver) : null,
                isUsable ? sound.made().triples().size() : 0,
                isUsable && sound.file() instanceof Coding coding
                        ? coding.positions().size()
                        : 0);
    }

    private static List<Meaning> meanings(long order, Definitions definitions) {
        List<Meaning> meanings = new ArrayList<>();
        definitions.ids().forEach((id, definition) -> {
            Location place = definition.place();
            meanings.add(new Meaning(
                    order,
                    meanings.size(),
                    id,
                    definition.hash(),
                    definition.meaning(),
                    definition.isFile(),
                    place.file(),
                    place.line(),
                    place.column()));
        });
        return meanings;
    }

    /** Whether its graph is part of the result, unless it contradicts other files. */
    boolean isUsable() {
        return quads.length > 0;
    }
}
