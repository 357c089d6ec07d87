package org.demarche.wikidata.index;

import java.util.List;

/** Ids of items as numbers: "Q5" is 5. */
final class ItemNumbers {

    private ItemNumbers() {}

    /** The number of an item's id; 0, which no item has, for what is none. */
    static int of(String id) {
        if (id.length() < 2 || id.charAt(0) != 'Q') {
            return 0;
        }
        try {
            return Integer.parseUnsignedInt(id, 1, id.length(), 10) & Integer.MAX_VALUE;
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    static int[] of(List<String> ids) {
        return ids.stream().mapToInt(ItemNumbers::of).toArray();
    }
}
