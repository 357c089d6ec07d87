package org.demarche.wikidata.index;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.wikidata.dump.DumpFile;
import org.demarche.wikidata.dump.ItemJson;

/** Small dumps and their indexes, for tests. */
final class Dumps {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-04T12:00:00Z"), ZoneOffset.UTC);

    private Dumps() {}

    static DumpFile of(Object... lines) {
        String text = Stream.of(lines).map(Object::toString).collect(Collectors.joining(",\n", "[\n", "\n]\n"));
        return DumpFile.ofStream("dump.json", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    static IndexBuilder builder(Path place) {
        return new IndexBuilder(place, RootClasses.builtIn(), 2, CLOCK);
    }

    static EntityIndex index(Path place, Object... lines) throws java.io.IOException {
        builder(place).build(List.of(of(lines)), IndexProgress.NONE);
        return EntityIndex.open(place);
    }

    static ItemJson organization(String id, String name) {
        return ItemJson.item(id).label("en", name).to("P31", "Q43229");
    }
}
