package org.demarche.wikidata.index;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.io.Resources;
import org.demarche.wikidata.EntityKind;
import org.demarche.wikidata.KnownEntity;
import org.demarche.wikidata.dump.DumpFile;
import org.demarche.wikidata.dump.EntityReader;
import org.demarche.wikidata.dump.ItemIds;
import org.demarche.wikidata.dump.LineBlock;
import org.demarche.wikidata.dump.LineBlockReader;

/**
 * The built-in entities ({@code data/wikidata/authority.json}), in the format of a dump: states, large international
 * organisations, and what the shipped codings need.
 */
public final class AuthorityFile {

    private static final String RESOURCE = "authority.json";
    private static final String TITLE = "the built-in authority file";

    private AuthorityFile() {}

    /** Indexes them in memory. */
    public static EntityIndex open() {
        try (InputStream in = Resources.open("/org/demarche/wikidata/index/" + RESOURCE)) {
            return index(items(DumpFile.ofStream(RESOURCE, in)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<ScannedItem> items(DumpFile file) throws IOException {
        EntityReader reader = new EntityReader();
        List<ScannedItem> items = new ArrayList<>();
        try (LineBlockReader blocks = new LineBlockReader(file)) {
            for (Optional<LineBlock> block = blocks.next(); block.isPresent(); block = blocks.next()) {
                LineBlock taken = block.get();
                taken.forEachLine(line -> {
                    switch (reader.read(taken.bytes(), line.offset(), line.length())) {
                        case EntityReader.Line.Item item -> items.add(ScannedItem.of(item.item()));
                        case EntityReader.Line.Other other -> {}
                        case EntityReader.Line.Bad bad -> throw new IllegalStateException(line + ": " + bad.reason());
                    }
                });
            }
        }
        return items;
    }

    private static EntityIndex index(List<ScannedItem> items) {
        ClassTree tree = ClassTree.of(items.stream()
                .flatMapToLong(item -> item.superclasses().stream()
                        .mapToLong(superclass ->
                                ClassTree.edge(ItemIds.of(item.entity().id()), superclass)))
                .toArray());
        EntityKinds kinds = EntityKinds.of(tree, RootClasses.builtIn());
        List<KnownEntity> entities = new ArrayList<>();
        for (ScannedItem item : items) {
            Set<EntityKind> its = kinds.of(item);
            if (!its.isEmpty()) {
                entities.add(item.entity().withKinds(its));
            }
        }
        return MemoryIndex.of(TITLE, entities, tree);
    }
}
