package org.demarche.server.pages.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The names of all actors, proposals, issues and documents in memory, to be found by the beginnings of their words. */
public final class SearchIndex {

    private static final int MOST_WORDS = 8;
    private static final Comparator<EntitySummary> BY_WEIGHT = Comparator.comparingInt(EntitySummary::positions)
            .reversed()
            .thenComparing(EntitySummary::name)
            .thenComparing(EntitySummary::iri);

    private final EntitySummary[] entries;
    private final String[] folded;
    private final Map<String, EntitySummary> byIri = new HashMap<>();
    private final Map<EntityType, List<EntitySummary>> byKind = new EnumMap<>(EntityType.class);
    private final String[] words;
    private final int[][] places;

    private SearchIndex(Collection<EntitySummary> all) {
        entries = all.stream().sorted(BY_WEIGHT).toArray(EntitySummary[]::new);
        folded = new String[entries.length];
        TreeMap<String, IntList> found = new TreeMap<>();
        for (int i = 0; i < entries.length; i++) {
            byIri.put(entries[i].iri(), entries[i]);
            byKind.computeIfAbsent(entries[i].kind(), any -> new ArrayList<>()).add(entries[i]);
            folded[i] = String.join(" ", FoldedText.words(entries[i].name()));
            int place = i;
            Stream.concat(Stream.of(entries[i].name()), entries[i].otherNames().stream())
                    .flatMap(name -> FoldedText.words(name).stream())
                    .distinct()
                    .forEach(word ->
                            found.computeIfAbsent(word, any -> new IntList()).add(place));
        }
        byKind.replaceAll((kind, list) -> List.copyOf(list));
        words = found.keySet().toArray(String[]::new);
        places = found.values().stream().map(IntList::toArray).toArray(int[][]::new);
    }

    /** Of the answers to the questions {@code things} and {@code names}. */
    static SearchIndex of(List<Row> things, List<Row> names) {
        Map<String, EntitySummaryBuilder> entries = new LinkedHashMap<>();
        for (Row row : things) {
            row.iri("thing")
                    .ifPresent(iri -> row.term("class")
                            .flatMap(EntityType::of)
                            .ifPresent(kind -> entries.putIfAbsent(iri, new EntitySummaryBuilder(iri, kind))));
        }
        for (Row row : names) {
            EntitySummaryBuilder entry = entries.get(row.iri("thing").orElse(""));
            if (entry != null) {
                entry.add(row);
            }
        }
        return new SearchIndex(entries.values().stream()
                .flatMap(entry -> entry.build().stream())
                .toList());
    }

    /** A thing by its IRI. */
    public Optional<EntitySummary> get(String iri) {
        return Optional.ofNullable(byIri.get(iri));
    }

    /** The things of some kinds, those with the most positions first. */
    public List<EntitySummary> all(Collection<EntityType> kinds) {
        return kinds.size() == 1
                ? byKind.getOrDefault(kinds.iterator().next(), List.of())
                : kinds.stream()
                        .flatMap(kind -> byKind.getOrDefault(kind, List.of()).stream())
                        .sorted(BY_WEIGHT)
                        .toList();
    }

    /** How many things of a kind there are. */
    public int count(EntityType kind) {
        return byKind.getOrDefault(kind, List.of()).size();
    }

    /**
     * The things in whose names every word of a text begins a word: first those that have the text as their name, then those whose
     * name begins with it, then the others; among equals those with the most positions.
     *
     * @param most how many at most
     */
    public List<EntitySummary> find(String text, int most) {
        List<String> wanted = FoldedText.words(text);
        if (wanted.isEmpty()) {
            return List.of();
        }
        String whole = String.join(" ", wanted);
        BitSet hits = wanted.stream()
                .limit(MOST_WORDS)
                .map(this::beginningWith)
                .reduce((a, b) -> {
                    a.and(b);
                    return a;
                })
                .orElseThrow();
        // The best of those kept so far that may have to give way stands first.
        Comparator<Integer> order =
                Comparator.<Integer>comparingInt(place -> rank(place, whole)).thenComparing(Comparator.naturalOrder());
        PriorityQueue<Integer> best = new PriorityQueue<>(most + 1, order.reversed());
        hits.stream().forEach(place -> {
            best.add(place);
            if (best.size() > most) {
                best.remove();
            }
        });
        return best.stream().sorted(order).map(place -> entries[place]).toList();
    }

    private int rank(int place, String whole) {
        return folded[place].equals(whole) ? 0 : folded[place].startsWith(whole) ? 1 : 2;
    }

    private BitSet beginningWith(String start) {
        BitSet hits = new BitSet(entries.length);
        int from = Arrays.binarySearch(words, start);
        for (int i = from < 0 ? -from - 1 : from; i < words.length && words[i].startsWith(start); i++) {
            for (int place : places[i]) {
                hits.set(place);
            }
        }
        return hits;
    }

    /** Numbers, as many as come. */
    private static final class IntList {

        private int[] numbers = new int[2];
        private int size;

        void add(int number) {
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * size);
            }
            numbers[size++] = number;
        }

        int[] toArray() {
            return Arrays.copyOf(numbers, size);
        }
    }
}
