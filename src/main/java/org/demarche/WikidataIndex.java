package org.demarche;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.demarche.wikidata.EntitySource;
import org.demarche.wikidata.dump.DumpFile;
import org.demarche.wikidata.index.AuthorityFile;
import org.demarche.wikidata.index.EntityIndex;
import org.demarche.wikidata.index.IndexBuilder;
import org.demarche.wikidata.index.IndexProgress;
import org.demarche.wikidata.index.IndexReport;
import org.demarche.wikidata.index.LazyEntitySource;
import org.demarche.wikidata.index.RootClasses;
import org.jspecify.annotations.Nullable;

/** The entities of Wikidata on this machine: what ships, or an index of dumps. */
public final class WikidataIndex {

    private WikidataIndex() {}

    /**
     * Makes an index.
     *
     * @param place the folder that it will be
     * @param classes a table of the classes whose instances are kept; null for those that ship
     * @param threads how many work at a time, at least 1
     * @throws org.demarche.wikidata.index.IndexException if the place is taken by something else, an unfinished index is of other
     *     dumps, or the dumps have no entity
     * @throws IOException if a file cannot be read or written; what was done so far is kept, and the next run goes on
     */
    public static IndexReport make(
            List<DumpFile> dumps, Path place, @Nullable Path classes, int threads, IndexProgress progress)
            throws IOException {
        RootClasses wanted = classes == null ? RootClasses.builtIn() : RootClasses.read(classes);
        return new IndexBuilder(place, wanted, threads, Clock.systemUTC()).build(dumps, progress);
    }

    /**
     * Opens an index.
     *
     * @param folder null for the entities that ship, which are indexed when something is first asked of them
     * @throws org.demarche.wikidata.index.IndexException if there is none, or it is of another version
     * @throws IOException if it cannot be read
     */
    public static EntitySource open(@Nullable Path folder) throws IOException {
        return folder == null ? new LazyEntitySource(AuthorityFile::open) : EntityIndex.open(folder);
    }
}
