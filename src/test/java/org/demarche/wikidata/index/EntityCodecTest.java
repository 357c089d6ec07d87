package org.demarche.wikidata.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.lucene.util.BytesRef;
import org.demarche.wikidata.Coordinates;
import org.demarche.wikidata.EntityKind;
import org.demarche.wikidata.KnownEntity;
import org.demarche.wikidata.PartialDate;
import org.demarche.wikidata.Relation;
import org.junit.jupiter.api.Test;

class EntityCodecTest {

    private static final String[] TEXTS = {"", "a", "Ünïted", "جامعة", "哈尔", "😀", "\u0000", "x".repeat(300)};

    private final Random random = new Random(20260304);

    private String text() {
        return TEXTS[random.nextInt(TEXTS.length)];
    }

    private List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            texts.add(text());
        }
        return texts;
    }

    private PartialDate date() {
        int month = random.nextInt(13);
        return new PartialDate(random.nextInt(6_000) - 3_000, month, month == 0 ? 0 : random.nextInt(32));
    }

    private KnownEntity entity(int number) {
        Map<String, String> labels = new HashMap<>();
        Map<String, List<String>> lists = new HashMap<>();
        Map<String, PartialDate> dates = new HashMap<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            labels.put("l" + i, text());
            lists.put("l" + i, texts());
            dates.put("P" + i, date());
        }
        Set<EntityKind> kinds = EnumSet.noneOf(EntityKind.class);
        for (EntityKind kind : EntityKind.values()) {
            if (random.nextBoolean()) {
                kinds.add(kind);
            }
        }
        return new KnownEntity(
                "Q" + number,
                labels,
                lists,
                texts(),
                labels,
                kinds,
                texts(),
                List.of(
                        new Relation("P17", "Q30"),
                        new Relation("P39", "Q1", date(), random.nextBoolean() ? date() : null)),
                dates,
                random.nextBoolean() ? new Coordinates(random.nextDouble() * 90, -random.nextDouble() * 180) : null,
                lists,
                random.nextInt(400));
    }

    @Test
    void givesBackWhatItWasGiven() {
        for (int i = 1; i <= 500; i++) {
            KnownEntity entity = entity(i);
            assertEquals(entity, EntityCodec.decode(new BytesRef(EntityCodec.encode(entity))));
        }
    }

    @Test
    void unpacksWhatWasPacked() throws IOException {
        List<ScannedItem> items = new ArrayList<>();
        for (int i = 1; i <= 300; i++) {
            items.add(new ScannedItem(entity(i), List.of(i, Integer.MAX_VALUE)));
        }
        assertEquals(items, ScannedItem.unpack(ScannedItem.pack(items)));
        assertEquals(List.of(), ScannedItem.unpack(ScannedItem.pack(List.of())));
    }
}
