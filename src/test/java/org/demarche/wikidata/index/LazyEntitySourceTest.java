package org.demarche.wikidata.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.store.AlreadyClosedException;
import org.demarche.wikidata.EntitySource;
import org.junit.jupiter.api.Test;

class LazyEntitySourceTest {

    private final AtomicInteger openings = new AtomicInteger();
    private final EntitySource source = EntityIndex.of("nobody", List.of());
    private final LazyEntitySource late = new LazyEntitySource(() -> {
        openings.incrementAndGet();
        return source;
    });

    @Test
    void areOpenedOnceAndOnlyWhenSomethingIsAsked() {
        assertEquals(0, openings.get());

        assertEquals("nobody", late.description().name());
        assertEquals(List.of(), late.suggest("n", 3));

        assertEquals(1, openings.get());
    }

    @Test
    void closingOpensNothing() {
        late.close();

        assertEquals(0, openings.get());
    }

    @Test
    void closingClosesWhatWasOpened() {
        late.description();

        late.close();

        assertThrows(AlreadyClosedException.class, () -> source.suggest("n", 3));
    }
}
