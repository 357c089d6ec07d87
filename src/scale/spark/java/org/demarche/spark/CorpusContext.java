package org.demarche.spark;

import java.nio.file.Path;
import java.util.Optional;
import org.apache.jena.sys.JenaSystem;
import org.demarche.coding.CodingReader;
import org.demarche.coding.LinksCheck.Mention;
import org.demarche.coding.RawCoding;
import org.demarche.coding.ReadResult;
import org.demarche.coding.Registry;
import org.demarche.load.CheckedFile;
import org.demarche.load.CorpusLinks;
import org.demarche.load.FileCheck;
import org.demarche.load.FileGraphs;
import org.demarche.model.Coding;
import org.demarche.model.CorpusDescription;
import org.demarche.model.CorpusFile;
import org.demarche.rdf.NamedGraph;
import org.demarche.store.derived.GraphDeriver;
import org.demarche.validate.TextFolder;
import org.jspecify.annotations.Nullable;

/** Maps the codings of a corpus, each by itself, with what they share: made once on each machine. Thread-safe once it is made. */
final class CorpusContext {

    static {
        // Jena can deadlock if several threads initialise it at the same time.
        JenaSystem.init();
    }

    private static CorpusFiles.@Nullable Shared lastShared;
    private static @Nullable CorpusContext last;

    private final FileCheck check;
    private final Optional<CorpusDescription> description;
    private final Registry shared;
    private final CorpusLinks links;
    private final GraphDeriver deriver = new GraphDeriver();
    private final Optional<MappedFile> corpus;

    private CorpusContext(CorpusFiles.Shared files) {
        check = new FileCheck(Optional.ofNullable(files.texts()).map(Path::of).map(TextFolder::new), false);
        Optional<ReadResult> read = Optional.ofNullable(files.corpus())
                .map(CorpusFiles.SmallFile::raw)
                .map(new CodingReader(Registry.EMPTY)::read);
        links = CorpusLinks.of(Optional.ofNullable(files.links()).map(CorpusFiles.SmallFile::raw), read);
        Optional<CheckedFile<NamedGraph>> checked =
                read.map(file -> check.check(file, null, CorpusDescription.class, (made, places) -> graph(made)));
        corpus = checked.map(file -> MappedFile.of(CorpusLine.FIRST, file, links, deriver));
        description = checked.map(CheckedFile::sound).map(sound -> (CorpusDescription) sound.file());
        shared = description.map(Registry::of).orElse(Registry.EMPTY);
        checked.map(CheckedFile::sound)
                .ifPresent(sound -> deriver.share(sound.made().triples()));
        checked.flatMap(CheckedFile::read).ifPresent(links::add);
    }

    /** The context of a corpus; kept, since each task of a machine needs the same. */
    static synchronized CorpusContext of(CorpusFiles.Shared files) {
        CorpusContext context = last;
        if (context == null || lastShared != files) {
            context = new CorpusContext(files);
            last = context;
            lastShared = files;
        }
        return context;
    }

    /** The corpus file, if there is one. Without the shared entities, problems reported for the codings would mislead. */
    Optional<MappedFile> corpus() {
        return corpus;
    }

    /** What the corpus file says, if there is one without errors. */
    Optional<CorpusDescription> description() {
        return description;
    }

    /** Reads, checks and maps a line; empty if it is blank. */
    Optional<MappedFile> map(CorpusLine line) {
        return RawCoding.ofLine(line.file(), line.number(), line.bytes())
                .map(new CodingReader(shared)::read)
                .map(read -> check.check(read, null, Coding.class, (file, places) -> graph(file)))
                .map(checked -> MappedFile.of(line.order(), checked, links, deriver));
    }

    /**
     * The file of links, if there is one.
     *
     * @param mentions what the codings say of the entities that it refers to, in the order of the corpus
     */
    Optional<MappedFile> links(Iterable<Mention> mentions) {
        mentions.forEach(links::add);
        return links.checked(true, true, (file, places) -> graph(file))
                .map(checked -> MappedFile.of(CorpusLine.LAST, checked, links, deriver));
    }

    private NamedGraph graph(CorpusFile file) {
        return FileGraphs.named(file, links.merged());
    }
}
