package org.demarche.network.select;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.demarche.model.PositionKind;
import org.demarche.model.Term;
import org.demarche.network.DuplicateRule;
import org.demarche.network.NetworkOptions;
import org.demarche.network.Normalization;
import org.demarche.network.select.NetworkSettings.Measure;
import org.demarche.network.select.NetworkSettings.Nodes;

/**
 * Reads the settings of a network from named values, as the command line and URLs have them: {@code of}, {@code aggregation},
 * {@code normalization}, {@code duplicates}, {@code conditional}, {@code neutral}, {@code isolates}, {@code level}, {@code since}, {@code until},
 * {@code issue}, {@code kind}, {@code article}, {@code actor}, {@code type}, {@code country}. Those that are missing or empty have defaults.
 */
public final class SettingsReader {

    private static final String LATEST = "latest";

    private final Map<String, List<String>> values;
    private final UnaryOperator<String> ids;

    /** @param ids turns an id or IRI as typed into an id of the network data */
    public SettingsReader(Map<String, List<String>> values, UnaryOperator<String> ids) {
        this.values = values;
        this.ids = ids;
    }

    /**
     * The settings.
     *
     * @throws IllegalArgumentException if a value is not known, or does not fit the others; the message says how to fix it
     */
    public NetworkSettings read() {
        Nodes nodes = value(Nodes.class, "of", Nodes.ACTORS);
        Measure measure =
                value(Measure.class, "aggregation", nodes.isOneMode() ? Measure.CONGRUENCE : Measure.SUBTRACT);
        boolean sidesOnly =
                measure == Measure.AGREEMENT || text("duplicates").orElse("").equals(LATEST);
        StanceScale scale = scale();
        NetworkOptions options = new NetworkOptions(
                nodes.isOneMode(),
                NetworkSettings.levels(scale, sidesOnly),
                measure.aggregation(),
                value(Normalization.class, "normalization", Normalization.NONE),
                sidesOnly ? DuplicateRule.INCLUDE : value(DuplicateRule.class, "duplicates", DuplicateRule.INCLUDE),
                isYes("isolates"));
        ActorLevel level = value(ActorLevel.class, "level", ActorLevel.HOLDER);
        if (measure == Measure.AGREEMENT && options.normalization() != Normalization.NONE) {
            throw new IllegalArgumentException(
                    "agreement is not normalized; use aggregation subtract with duplicates latest");
        }
        return new NetworkSettings(nodes, measure, options, scale, sidesOnly, level, filter());
    }

    private NetworkFilter filter() {
        return new NetworkFilter(
                day("since"),
                day("until"),
                id("issue"),
                oneOf("kind", Term.words(PositionKind.class)),
                id("article"),
                actors(),
                oneOf("type", List.of("Person", "Institution", "State")),
                id("country"));
    }

    private Set<String> actors() {
        return values.getOrDefault("actor", List.of()).stream()
                .filter(actor -> !actor.isBlank())
                .map(actor -> ids.apply(actor.strip()))
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    private StanceScale scale() {
        String conditional = text("conditional").orElse("half");
        if (!conditional.equals("half") && !conditional.equals("full")) {
            throw unknown(conditional, "conditional", List.of("half", "full"));
        }
        return new StanceScale(conditional.equals("full"), isYes("neutral"));
    }

    private Optional<String> text(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    /** Empty if there is no value. */
    private String oneOf(String name, List<String> known) {
        String value = text(name).orElse("");
        if (!value.isEmpty() && !known.contains(value)) {
            throw unknown(value, name, known);
        }
        return value;
    }

    private String id(String name) {
        return text(name).map(ids).orElse("");
    }

    private boolean isYes(String name) {
        return text(name)
                .filter(text -> !text.equals("false") && !text.equals("no"))
                .isPresent();
    }

    private Optional<LocalDate> day(String name) {
        return text(name).map(text -> {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                throw new IllegalArgumentException(name + " is a day such as 2022-01-31, not \"" + text + "\"", e);
            }
        });
    }

    private <E extends Enum<E>> E value(Class<E> type, String name, E otherwise) {
        Optional<String> text = text(name);
        return text.isEmpty()
                ? otherwise
                : Arrays.stream(type.getEnumConstants())
                        .filter(value -> name(value).equals(text.get().toLowerCase(Locale.ROOT)))
                        .findFirst()
                        .orElseThrow(() -> unknown(text.get(), name, names(type)));
    }

    private static IllegalArgumentException unknown(String value, String name, List<String> known) {
        return new IllegalArgumentException(
                "\"" + value + "\" is not a value of " + name + "; use " + String.join(", ", known));
    }

    /** The names of the values of an option. */
    public static List<String> names(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(SettingsReader::name).toList();
    }

    /** A value as it is written in options and URLs: {@code dna-cosine}. */
    public static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
