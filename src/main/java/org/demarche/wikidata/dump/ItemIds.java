package org.demarche.wikidata.dump;

import java.util.List;

/** Ids of items as numbers: "Q5" is 5. */
public final class ItemIds {

    /** Digits of the highest number that an {@code int} holds; Wikidata has used nine. */
    private static final int MOST_DIGITS = 10;

    private ItemIds() {}

    /** The number of an item's id; 0, which no item has, if the text is not an item's id. */
    public static int of(String id) {
        int digits = id.length() - 1;
        if (digits < 1 || digits > MOST_DIGITS || id.charAt(0) != 'Q' || id.charAt(1) == '0') {
            return 0;
        }
        long number = 0;
        for (int i = 1; i <= digits; i++) {
            char digit = id.charAt(i);
            if (digit < '0' || digit > '9') {
                return 0;
            }
            number = 10 * number + (digit - '0');
        }
        return number <= Integer.MAX_VALUE ? (int) number : 0;
    }

    public static int[] of(List<String> ids) {
        return ids.stream().mapToInt(ItemIds::of).toArray();
    }

    /** Whether this is the id of an item. */
    public static boolean isId(String id) {
        return of(id) > 0;
    }
}
