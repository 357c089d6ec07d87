package org.demarche.coding;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.codec.digest.MurmurHash3;
import org.demarche.io.SpillTable;
import org.demarche.model.Coding;
import org.demarche.model.CorpusFile;
import org.demarche.model.Entity;
import org.demarche.problem.Location;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * Checks across files that an id has one meaning: if two files define it, the definitions must be equal. Keeps only hashes and
 * the location of each definition.
 */
public final class DefinitionCheck {

    private static final int SLOTS_IN_HEAP = 1 << 16;

    /** In place of the hash of a definition: equal to any other. */
    private static final long UNKNOWN = 0;

    /** Keyed by the hash of the id. Among ten million ids, two collide with a probability of 3 in a million. */
    private final SpillTable definitions = new SpillTable(1, 3, SLOTS_IN_HEAP);

    private final List<String> files = new ArrayList<>();

    /**
     * The definitions of a file, prepared for comparison.
     *
     * @param ids every id of the file with its definition, the file's own first
     */
    public record Definitions(Map<String, Definition> ids) {

        /** Collects the definitions of a file without errors. */
        public static Definitions of(CorpusFile file, SourceMap places) {
            return of(file, places, true);
        }

        /**
         * Collects the definitions of a file; may run for several files in parallel.
         *
         * @param whole false for a part of a file, whose article or corpus may mean anything
         */
        public static Definitions of(CorpusFile file, SourceMap places, boolean whole) {
            Map<String, Definition> ids = new LinkedHashMap<>();
            Object meaning = file instanceof Coding coding ? coding.article().document() : file;
            Definition own = Definition.of(file.base(), file.id(), meaning, true, places);
            ids.put(file.id(), whole ? own : new Definition(own.hash(), UNKNOWN, true, own.place()));
            file.entities().all().forEach(entity -> ids.put(entity.id(), Definition.of(file.base(), entity, places)));
            return new Definitions(ids);
        }
    }

    /**
     * What a file says that an id means.
     *
     * @param hash hash of the base and the id
     * @param meaning hash of the definition
     * @param isFile whether the id names the file itself
     */
    public record Definition(long hash, long meaning, boolean isFile, Location place) {

        static Definition of(String base, Entity entity, SourceMap places) {
            return of(base, entity.id(), entity, false, places);
        }

        static Definition of(String base, String id, Object meaning, boolean isFile, SourceMap places) {
            Location place = places.find(id, "id").orElseGet(() -> Location.ofFile(id));
            // The text of a record contains all its fields.
            return new Definition(hash(base + id), hash(meaning.toString()), isFile, place);
        }

        private static long hash(String text) {
            return MurmurHash3.hash128x64(text.getBytes(StandardCharsets.UTF_8))[0];
        }

        /**
         * How it contradicts the definition of the same id that earlier files have left.
         *
         * @param before null if there is none
         * @return null if it does not
         */
        public @Nullable Problem clash(String id, @Nullable Definition before) {
            if (before == null) {
                return null;
            }
            if (before.isFile && isFile) {
                String message = "\"" + id + "\" is already coded in " + before.place;
                return problem(ProblemCode.REPEATED_ARTICLE, message);
            }
            if (before.meaning == meaning || before.meaning == UNKNOWN || meaning == UNKNOWN) {
                return null;
            }
            String message = "\"" + id + "\" is defined differently in " + before.place;
            return problem(ProblemCode.CONFLICTING_DEFINITION, message);
        }

        private Problem problem(ProblemCode code, String message) {
            return new Problem(code, place, message, code.hint());
        }

        /**
         * Whether later files are compared with it, if its file is accepted, and no longer with the one before.
         *
         * @param before null if there is none
         */
        public boolean replaces(@Nullable Definition before) {
            return before == null || !before.isFile;
        }
    }

    /**
     * Adds the definitions of a file, unless they conflict with those of earlier files.
     *
     * @return the conflicts; empty if the definitions were added
     */
    public List<Problem> add(Definitions file) {
        List<Problem> clashes = new ArrayList<>();
        file.ids().forEach((id, now) -> {
            Problem clash = now.clash(id, known(now.hash()));
            if (clash != null) {
                clashes.add(clash);
            }
        });
        if (clashes.isEmpty()) {
            file.ids().values().forEach(this::keep);
        }
        return clashes;
    }

    private void keep(Definition now) {
        if (now.replaces(known(now.hash()))) {
            Location place = now.place();
            long where = (long) number(place.file()) << 32 | place.line();
            long detail = (long) place.column() << 1 | (now.isFile() ? 1 : 0);
            definitions.put(new long[] {now.hash(), now.meaning(), where, detail});
        }
    }

    private @Nullable Definition known(long hash) {
        long[] entry = {hash, 0, 0, 0};
        if (!definitions.get(entry)) {
            return null;
        }
        String file = files.get((int) (entry[2] >>> 32));
        Location place = new Location(file, (int) entry[2], (int) (entry[3] >>> 1), "");
        return new Definition(hash, entry[1], (entry[3] & 1) != 0, place);
    }

    /** Files are added one after the other, so only the last one can be the current one. */
    private int number(String file) {
        if (files.isEmpty() || !Objects.equals(files.getLast(), file)) {
            files.add(file);
        }
        return files.size() - 1;
    }
}
