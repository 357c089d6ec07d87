package org.demarche.wikidata;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.*;
import java.util.stream.Stream;
import org.demarche.wikidata.name.Folding;
import org.demarche.wikidata.name.NameForm;
import org.demarche.wikidata.name.SearchKeys;

/** Entities in memory with an index of their names: for an authority file, or for the actors of a graph. */
public final class MemoryEntities implements EntitySource {

    static double EXACT = 6, WORD = 1, GRAM = 0.5, K1 = 1.2, B = 0.5;

    private final String title;
    private final List<Entity> entities;
    private final Map<String, Integer> byId = new HashMap<>();
    private final List<Integer> owners = new ArrayList<>();
    private final List<Integer> lengths = new ArrayList<>();
    private final Map<String, int[]> exact = new HashMap<>();
    private final Map<String, int[]> words = new HashMap<>();
    private final Map<String, int[]> grams = new HashMap<>();
    private final double averageLength;

    public MemoryEntities(String title, Collection<Entity> entities) {
        this.title = title;
        this.entities = List.copyOf(entities);
        for (int i = 0; i < this.entities.size(); i++) {
            byId.put(this.entities.get(i).id(), i);
            add(i);
        }
        for (var map : List.of(exact, words, grams)) map.replaceAll((k, v) -> Arrays.copyOfRange(v, 1, 1 + v[0]));
        averageLength = lengths.stream().mapToInt(i -> i).average().orElse(1);
    }

    private void add(int e) {
        Entity entity = entities.get(e);
        boolean person = entity.kinds().contains(EntityKind.PERSON);
        for (EntityName en : EntityName.of(entity)) {
            NameForm form = en.form();
            int name = owners.size();
            owners.add(e);
            SearchKeys keys = SearchKeys.ofEntity(form, person);
            lengths.add(keys.words().size() * 2 + keys.grams().size());
            keys.exact().forEach(k -> post(exact, k, name));
            keys.words().forEach(k -> post(words, k, name));
            keys.grams().forEach(k -> post(grams, k, name));
        }
    }

    private static void post(Map<String, int[]> map, String key, int name) {
        int[] list = map.get(key);
        if (list == null) list = new int[3];
        if (list[0] + 1 == list.length) list = Arrays.copyOf(list, list.length * 2);
        list[++list[0]] = name;
        map.put(key, list);
    }

    @Override
    public List<Entity> candidates(Mention mention, int most) {
        float[] scores = new float[owners.size()];
        List<Integer> touched = new ArrayList<>();
        boolean maybePerson = mention.kinds().isEmpty() || mention.kinds().contains(EntityKind.PERSON);
        Stream.concat(Stream.of(mention.name()), mention.otherNames().stream()).forEach(n -> {
            Set<String> x=new HashSet<>(), w=new HashSet<>(), g=new HashSet<>();
            for (NameForm form : NameForm.readings(n)) { SearchKeys keys = SearchKeys.ofMention(form, maybePerson); x.addAll(keys.exact()); w.addAll(keys.words()); g.addAll(keys.grams()); }
            x.forEach(k -> score(exact.get(k), EXACT, scores, touched));
            w.forEach(k -> score(words.get(k), WORD, scores, touched));
            g.forEach(k -> score(grams.get(k), GRAM, scores, touched));
        });
        Map<Integer, Float> best = new HashMap<>();
        for (int name : touched) best.merge(owners.get(name), scores[name], Math::max);
        return best.entrySet().stream()
                .filter(e -> admits(mention, entities.get(e.getKey())))
                .sorted(Map.Entry.<Integer, Float>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(e -> entities.get(e.getKey()))
                .toList();
    }

    private void score(int[] names, double weight, float[] scores, List<Integer> touched) {
        if (names == null) return;
        double idf = Math.log(1 + (owners.size() - names.length + 0.5) / (names.length + 0.5));
        for (int name : names) {
            if (scores[name] == 0) touched.add(name);
            double w = weight == EXACT ? weight * idf : weight * idf / (1 + K1 * (1 - B + B * lengths.get(name) / averageLength));
            scores[name] += (float) w;
        }
    }

    private static boolean admits(Mention mention, Entity entity) {
        return mention.kinds().isEmpty() || mention.kinds().stream().anyMatch(entity.kinds()::contains);
    }

    @Override
    public int frequency(String word) {
        int[] list = words.get(word);
        return list == null ? 0 : list.length;
    }

    @Override
    public Optional<Entity> find(String id) {
        return Optional.ofNullable(byId.get(id)).map(entities::get);
    }

    @Override
    public List<Entity> suggest(String prefix, int most) {
        String wanted = Folding.fold(prefix);
        return entities.stream()
                .filter(entity -> entity.names().map(Folding::fold).anyMatch(name -> name.startsWith(wanted)))
                .sorted(Comparator.comparingInt(Entity::sitelinks).reversed())
                .limit(most)
                .toList();
    }

    @Override
    public boolean isA(String type, String superclass) {
        return type.equals(superclass);
    }

    @Override
    public Description description() {
        return new Description(title, entities.size(), "");
    }

    @Override
    public void close() {}
}
