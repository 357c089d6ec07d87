package org.demarche.wikidata.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.demarche.wikidata.dump.DumpFile;
import org.demarche.wikidata.dump.EntityReader;
import org.demarche.wikidata.dump.ItemIds;
import org.demarche.wikidata.dump.LineBlock;
import org.demarche.wikidata.dump.LineBlockReader;

/**
 * Reads dumps once and stores, in segments, the items that may be indexed. Which classes are indexed is only known at the
 * end, and standard input cannot be read twice. Segments of an earlier run are reused.
 */
final class DumpScan {

    private static final int TROUBLES_KEPT = 20;

    private final List<DumpFile> dumps;
    private final Path folder;
    private final RootClasses classes;
    private final int blocksPerPart;
    private final IndexProgress progress;
    private final EntityReader reader = new EntityReader();
    private final long all;

    private ScanCheckpoint state;
    private long storedBefore;
    private long bytes;

    DumpScan(List<DumpFile> dumps, Path folder, RootClasses classes, int blocksPerPart, IndexProgress progress)
            throws IOException {
        this.blocksPerPart = blocksPerPart;
        this.dumps = dumps;
        this.folder = folder;
        this.classes = classes;
        this.progress = progress;
        this.all = dumps.stream().anyMatch(dump -> dump.size() == 0)
                ? 0
                : dumps.stream().mapToLong(DumpFile::size).sum();
        this.state = ScanCheckpoint.read(folder, names(), form());
    }

    private String names() {
        return dumps.stream()
                .map(dump -> dump.name() + " (" + dump.size() + ")")
                .collect(Collectors.joining(", "));
    }

    /** The other settings that an unfinished index depends on. */
    private String form() {
        return "version " + IndexFormat.VERSION + ", " + classes.text();
    }

    /** Reads what earlier runs have not read. */
    ScanCheckpoint run(BoundedExecutor workers) throws IOException {
        storedBefore =
                dumps.stream().limit(state.dump()).mapToLong(DumpFile::size).sum();
        while (state.dump() < dumps.size()) {
            read(dumps.get(state.dump()), workers);
        }
        return state;
    }

    private void read(DumpFile dump, BoundedExecutor workers) throws IOException {
        try (LineBlockReader blocks = new LineBlockReader(dump)) {
            blocks.skip(state.bytes(), state.fileLines());
            boolean more = true;
            while (more) {
                more = writePart(blocks, workers);
            }
            storedBefore += dump.size();
        }
    }

    /** How many bytes of JSON were read, without those that an earlier run has read. */
    long bytes() {
        return bytes;
    }

    /** @return whether there may be more in the dump */
    private boolean writePart(LineBlockReader blocks, BoundedExecutor workers) throws IOException {
        SegmentTotals totals = new SegmentTotals(state.counts());
        Optional<LineBlock> last = Optional.empty();
        Optional<LineBlock> block = Optional.empty();
        try (ScanSegment.Writer part = new ScanSegment(folder, state.parts()).new Writer()) {
            for (int i = 0; i < blocksPerPart; i++) {
                block = blocks.next();
                if (block.isEmpty()) {
                    break;
                }
                last = block;
                LineBlock taken = block.get();
                bytes += taken.length();
                workers.submit(() -> gather(taken, part, totals));
                progress.advanced(
                        IndexProgress.Phase.READING,
                        storedBefore + blocks.stored(),
                        all,
                        totals.counts().entities(),
                        totals.counts().bad());
            }
            workers.await();
        }
        state = after(blocks, block.isEmpty(), last, totals);
        state.write(folder);
        return block.isPresent();
    }

    private ScanCheckpoint after(
            LineBlockReader blocks, boolean ended, Optional<LineBlock> last, SegmentTotals totals) {
        List<String> failures = new ArrayList<>(state.failures());
        totals.failures().stream().limit(TROUBLES_KEPT - failures.size()).forEach(failures::add);
        boolean complete = state.complete();
        if (ended && !blocks.failure().isEmpty()) {
            failures.add(dumps.get(state.dump()).name() + ": " + blocks.failure());
            complete = false;
        }
        return new ScanCheckpoint(
                state.dumps(),
                state.form(),
                state.parts() + 1,
                ended ? state.dump() + 1 : state.dump(),
                ended ? 0 : last.map(LineBlock::end).orElse(state.bytes()),
                ended
                        ? 0
                        : last.map(block -> block.firstLine() + block.lines() - 1)
                                .orElse(state.fileLines()),
                totals.counts(),
                failures,
                complete);
    }

    private void gather(LineBlock block, ScanSegment.Writer part, SegmentTotals totals) throws IOException {
        List<ScannedItem> items = new ArrayList<>();
        List<Long> edges = new ArrayList<>();
        block.forEachLine(line -> {
            switch (reader.read(block.bytes(), line.offset(), line.length())) {
                case EntityReader.Line.Item item -> keep(ScannedItem.of(item.item()), items, edges, totals);
                case EntityReader.Line.Other other -> totals.add(1, 0);
                case EntityReader.Line.Bad bad -> totals.bad(line, bad.reason());
            }
        });
        if (!items.isEmpty()) {
            part.append(
                    ScannedItem.pack(items),
                    edges.stream().mapToLong(Long::longValue).toArray());
        }
    }

    private void keep(ScannedItem item, List<ScannedItem> items, List<Long> edges, SegmentTotals totals) {
        int[] types = ItemIds.of(item.entity().types());
        for (int type : types) {
            if (classes.excluded().contains(type)) {
                totals.add(1, 0);
                return;
            }
        }
        int number = ItemIds.of(item.entity().id());
        item.superclasses().forEach(superclass -> edges.add(ClassTree.edge(number, superclass)));
        boolean wanted = types.length > 0 || !item.superclasses().isEmpty();
        totals.add(1, wanted ? 1 : 0);
        if (wanted) {
            items.add(item);
        }
    }
}
