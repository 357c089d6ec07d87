package org.demarche.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.demarche.Demarche;
import org.demarche.model.PositionKind;
import org.demarche.model.Stance;
import org.demarche.model.Term;
import org.demarche.problem.Suggestions;
import org.demarche.query.catalogue.ParameterType;
import org.demarche.query.result.ResultFormat;
import org.demarche.query.result.ResultWriter;
import org.demarche.search.ResultKind;
import org.demarche.search.SearchAnswer;
import org.demarche.search.SearchFacet;
import org.demarche.search.SearchRequest;
import org.demarche.search.SearchTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "search",
        description = "Find actors, proposals, issues, documents and positions by words, in any order and form.",
        footer = {
            "",
            "Examples:",
            "  demarche search nato enlargement",
            "  demarche search --type position --stance support missiles"
        })
final class SearchCommand implements Callable<ExitCode> {

    private final StandardStreams streams;

    @Mixin
    private DataSourceOptions data;

    @Mixin
    private FormatOption format;

    @Mixin
    private OutputOption output;

    @Mixin
    private ByteOrderMarkOption byteOrderMark;

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            split = ",",
            description = "person, institution, state, proposal, issue, article, document or position. Default: all.")
    private List<String> types = new ArrayList<>();

    @Option(names = "--stance", paramLabel = "STANCE", description = "Only positions of this stance, such as support.")
    private @Nullable String stance;

    @Option(names = "--kind", paramLabel = "KIND", description = "Only positions of this kind, such as demand.")
    private @Nullable String kind;

    @Option(names = "--actor", paramLabel = "ACTOR", description = "Only positions of this actor.")
    private @Nullable String actor;

    @Option(names = "--issue", paramLabel = "ISSUE", description = "Only positions on this issue or a narrower one.")
    private @Nullable String issue;

    @Option(names = "--year", paramLabel = "YYYY", description = "Only positions of this year.")
    private @Nullable String year;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "Maximum number of results of each type, up to 10000. Default: ${DEFAULT-VALUE}.",
            defaultValue = "10")
    private int limit;

    @Parameters(arity = "1..*", paramLabel = "WORD", description = "Words to search for.")
    private List<String> words = new ArrayList<>();

    SearchCommand(StandardStreams streams) {
        this.streams = streams;
    }

    @Override
    public ExitCode call() throws IOException {
        ResultFormat chosen = format.format();
        byteOrderMark.check(chosen == ResultFormat.CSV);
        if (limit < 1 || limit > SearchRequest.MAX_RESULTS) {
            throw new UsageException(
                    "--limit is " + limit + ".", "Use a number from 1 to " + SearchRequest.MAX_RESULTS + ".");
        }
        Set<ResultKind> wanted = types();
        try (DataSourceOptions.Opened opened = data.open(streams.err())) {
            Demarche demarche = opened.demarche();
            SearchRequest request = new SearchRequest(String.join(" ", words), wanted, filters(demarche), 0, limit);
            SearchAnswer answer = demarche.search().find(request);
            int width = output.isFile() ? 0 : streams.width();
            output.write(streams.out(), byteOrderMark.mark(out -> {
                if (chosen == ResultFormat.TEXT) {
                    out.write(new SearchText(width).write(answer).getBytes(StandardCharsets.UTF_8));
                } else {
                    new ResultWriter(demarche.names(), width).write(SearchTable.of(answer), chosen, out);
                }
            }));
            return opened.exitCode();
        }
    }

    private Set<ResultKind> types() {
        Set<ResultKind> wanted = new HashSet<>();
        List<String> known = ResultKind.all().stream().map(ResultKind::word).toList();
        for (String type : types) {
            wanted.add(ResultKind.named(type).orElseThrow(() -> unknown("type", type, known)));
        }
        return wanted;
    }

    private Map<SearchFacet, String> filters(Demarche demarche) {
        Map<SearchFacet, String> filters = new EnumMap<>(SearchFacet.class);
        put(filters, SearchFacet.STANCE, stance, word -> term(word, "stance", Term.words(Stance.class)));
        put(filters, SearchFacet.KIND, kind, word -> term(word, "kind of position", Term.words(PositionKind.class)));
        put(
                filters,
                SearchFacet.ACTOR,
                actor,
                name -> demarche.resolve(name, ParameterType.ACTOR).getURI());
        put(
                filters,
                SearchFacet.ISSUE,
                issue,
                name -> demarche.resolve(name, ParameterType.ISSUE).getURI());
        put(filters, SearchFacet.YEAR, year, digits -> digits);
        return filters;
    }

    private static void put(
            Map<SearchFacet, String> filters,
            SearchFacet facet,
            @Nullable String typed,
            UnaryOperator<String> meaning) {
        if (typed != null) {
            filters.put(facet, meaning.apply(typed));
        }
    }

    private static String term(String word, String what, List<String> known) {
        if (!known.contains(word)) {
            throw unknown(what, word, known);
        }
        return word;
    }

    private static UsageException unknown(String what, String word, List<String> known) {
        String near = Suggestions.didYouMean(word, known);
        return new UsageException(
                "Unknown " + what + " \"" + word + "\".",
                near.isEmpty() ? "Use " + String.join(", ", known) + "." : near);
    }
}
