package org.demarche.extract.speaker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** States by their names, adjectives, capitals and seats of government. */
public final class StateNames {

    private static final Pattern TAB = Pattern.compile("\t");
    private static final Pattern COMMA = Pattern.compile(",");
    private static final StateNames ALL = read();

    private final Map<String, State> byName = new HashMap<>();
    private final Map<String, State> byStandIn = new HashMap<>();
    private final Map<String, State> byAdjective = new HashMap<>();

    private StateNames() {}

    /**
     * A state.
     *
     * @param id short id
     * @param name name
     */
    public record State(String id, String name) {}

    public static StateNames all() {
        return ALL;
    }

    private static StateNames read() {
        StateNames names = new StateNames();
        for (String line : WordList.lines("states.tsv")) {
            List<String> cells = new ArrayList<>(TAB.splitAsStream(line).toList());
            while (cells.size() < 5) {
                cells.add("");
            }
            State state = new State(cells.get(0), cells.get(1));
            names.byName.put(state.name(), state);
            put(names.byName, cells.get(2), state);
            put(names.byAdjective, cells.get(3), state);
            put(names.byStandIn, cells.get(4), state);
        }
        return names;
    }

    private static void put(Map<String, State> map, String words, State state) {
        COMMA.splitAsStream(words).filter(word -> !word.isEmpty()).forEach(word -> map.putIfAbsent(word, state));
    }

    /** The state with a name. */
    public Optional<State> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The state that a capital or a seat of government stands for: Washington. */
    public Optional<State> meantBy(String place) {
        return Optional.ofNullable(byStandIn.get(place));
    }

    /** The state of an adjective: Russian. */
    public Optional<State> ofAdjective(String word) {
        return Optional.ofNullable(byAdjective.get(word));
    }
}
