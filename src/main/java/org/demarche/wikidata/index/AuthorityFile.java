package org.demarche.wikidata.index;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.demarche.wikidata.Entity;
import org.demarche.wikidata.EntityKind;
import org.demarche.wikidata.dump.Block;
import org.demarche.wikidata.dump.BlockReader;
import org.demarche.wikidata.dump.DumpFile;
import org.demarche.wikidata.dump.EntityReader;
import org.demarche.wikidata.dump.ItemNumbers;

/**
 * The entities that ship ({@code data/wikidata/authority.json}), in the form of a dump: states, big international organisations,
 * and what the codings that ship need.
 */
public final class AuthorityFile {

    private static final String RESOURCE = "authority.json";
    private static final String TITLE = "the authority file that ships with Demarche";

    private AuthorityFile() {}

    /** Indexes them in memory. */
    public static IndexedEntities open() {
        try (InputStream in = Objects.requireNonNull(AuthorityFile.class.getResourceAsStream(RESOURCE))) {
            return index(items(DumpFile.ofStream(RESOURCE, in)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<GatheredItem> items(DumpFile file) throws IOException {
        EntityReader reader = new EntityReader();
        List<GatheredItem> items = new ArrayList<>();
        try (BlockReader blocks = new BlockReader(file)) {
            for (Optional<Block> block = blocks.next(); block.isPresent(); block = blocks.next()) {
                Block taken = block.get();
                taken.forEachLine(line -> {
                    switch (reader.read(taken.bytes(), line.offset(), line.length())) {
                        case EntityReader.Line.Item item -> items.add(GatheredItem.of(item.item()));
                        case EntityReader.Line.Other other -> {}
                        case EntityReader.Line.Bad bad -> throw new IllegalStateException(line + ": " + bad.reason());
                    }
                });
            }
        }
        return items;
    }

    private static IndexedEntities index(List<GatheredItem> items) {
        ClassTree tree = ClassTree.of(items.stream()
                .flatMapToLong(item -> item.superclasses().stream()
                        .mapToLong(superclass ->
                                ClassTree.edge(ItemNumbers.of(item.entity().id()), superclass)))
                .toArray());
        EntityKinds kinds = EntityKinds.of(tree, RootClasses.builtIn());
        List<Entity> entities = new ArrayList<>();
        for (GatheredItem item : items) {
            Set<EntityKind> its = kinds.of(item);
            if (!its.isEmpty()) {
                entities.add(item.entity().withKinds(its));
            }
        }
        return MemoryIndex.of(TITLE, entities, tree);
    }
}
