package org.demarche.workbench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.demarche.coding.CorpusFolder;
import org.demarche.load.CoderReader;
import org.demarche.load.Corpus;
import org.demarche.load.LoadListener;
import org.demarche.model.Position;
import org.demarche.reliability.CodedField;
import org.demarche.reliability.CodedPosition;
import org.demarche.reliability.Coder;
import org.demarche.reliability.CoderPair;
import org.demarche.reliability.ComparedArticle;
import org.demarche.reliability.Extent;
import org.demarche.reliability.MatchRule;
import org.demarche.workbench.Disagreements.Field;
import org.demarche.workbench.Disagreements.Row;
import org.demarche.workbench.Disagreements.Segment;
import org.demarche.workbench.Disagreements.Side;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compares the codings of the coders of a corpus folder, for people who look at them. */
record ComparedCodings(CodingFiles files) {

    private static final CoderPair.Comparison WITHOUT_INTERVALS = new CoderPair.Comparison(MatchRule.EVIDENCE, 0, 0);

    /** How much of the text is shown on each side of a passage, in code points. */
    private static final int CONTEXT = 160;

    /** All pairs of coders, on the articles that both have coded. */
    List<CoderPair> pairs() throws IOException {
        List<String> names = CorpusFolder.coders(files.folder());
        List<CoderPair> pairs = new ArrayList<>();
        if (names.size() > 1) {
            List<Coder> coders = read(names);
            for (int i = 0; i < coders.size(); i++) {
                for (int j = i + 1; j < coders.size(); j++) {
                    pairs.add(CoderPair.of(coders.get(i), coders.get(j), WITHOUT_INTERVALS));
                }
            }
        }
        return pairs;
    }

    /** Two coders' codings of an article; empty if there are no such coders, or if one of them has no coding of it without errors. */
    Optional<Disagreements> of(String article, Path shared, String first, String second) throws IOException {
        List<String> names = CorpusFolder.coders(files.folder());
        if (!names.contains(first) || !names.contains(second) || first.equals(second)) {
            return Optional.empty();
        }
        List<Coder> coders = read(List.of(first, second));
        CoderPair pair = CoderPair.of(coders.getFirst(), coders.getLast(), WITHOUT_INTERVALS);
        StoredFile agreed = StoredFile.read(shared);
        StoredFile one = StoredFile.read(coding(first, article));
        StoredFile two = StoredFile.read(coding(second, article));
        String state = DigestUtils.sha256Hex(agreed.digest() + one.digest() + two.digest());
        Labels labels = Labels.of(List.of(StoredFile.read(files.corpus()), one, two));
        int[] text = files.text(article)
                .map(bytes ->
                        new String(bytes, StandardCharsets.UTF_8).codePoints().toArray())
                .orElse(new int[0]);
        return pair.articles().stream()
                .filter(compared -> compared.id().equals(article))
                .findFirst()
                .map(compared -> new Disagreements(
                        article,
                        first,
                        second,
                        rows(compared, labels, text),
                        agreed.exists()
                                ? JsonMapper.shared()
                                        .readTree(agreed.text())
                                        .path("positions")
                                        .size()
                                : 0,
                        state));
    }

    /** The file of a coder's coding. */
    Path coding(String coder, String article) {
        return files.folder().resolve("codings").resolve(coder).resolve(article + ".json");
    }

    private List<Coder> read(List<String> coders) throws IOException {
        Corpus corpus =
                new Corpus(files.folder(), Optional.of(files.texts()).filter(Files::isDirectory), Optional.empty());
        return CoderReader.read(corpus.by(coders), LoadListener.NONE);
    }

    private static List<Row> rows(ComparedArticle compared, Labels labels, int[] text) {
        record Placed(int start, Row row) {}
        List<Placed> rows = new ArrayList<>();
        compared.matches()
                .forEach(match -> rows.add(new Placed(
                        start(match.first()),
                        new Row(
                                passage(match.first(), match.second(), text),
                                Optional.of(side(match.first(), match.differences(), labels)),
                                Optional.of(side(match.second(), match.differences(), labels))))));
        compared.onlyFirst()
                .forEach(only -> rows.add(new Placed(
                        start(only),
                        new Row(
                                passage(only, null, text),
                                Optional.of(side(only, List.of(), labels)),
                                Optional.empty()))));
        compared.onlySecond()
                .forEach(only -> rows.add(new Placed(
                        start(only),
                        new Row(
                                passage(null, only, text),
                                Optional.empty(),
                                Optional.of(side(only, List.of(), labels))))));
        return rows.stream()
                .sorted(Comparator.comparingInt(Placed::start))
                .map(Placed::row)
                .toList();
    }

    private static int start(CodedPosition position) {
        return position.evidence().ranges().stream()
                .mapToInt(Extent.Range::start)
                .findFirst()
                .orElse(0);
    }

    private static Side side(CodedPosition coded, List<CodedField> differences, Labels labels) {
        Position position = coded.position();
        List<Field> fields = new ArrayList<>();
        for (CodedField field : CodedField.values()) {
            String value = switch (field) {
                case HOLDER -> labels.of(position.holder());
                case TARGET -> labels.of(position.target());
                case CONDITION ->
                    position.conditions().stream()
                            .map(condition -> condition.proviso().value())
                            .collect(Collectors.joining("; "));
                case CERTAINTY -> position.certainty() == null ? "" : field.text(coded);
                case COMMENT -> "";
                default -> field.text(coded);
            };
            boolean differs = differences.contains(field);
            if (!value.isEmpty() || differs) {
                fields.add(new Field(field.label(), value.isEmpty() ? "none" : value, differs));
            }
        }
        fields.add(new Field("summary", position.summary().value(), false));
        return new Side(position.id(), fields);
    }

    /** The passages of both with a little text around them, cut wherever somebody's evidence begins or ends. */
    private static List<Segment> passage(@Nullable CodedPosition first, @Nullable CodedPosition second, int[] text) {
        Extent one = first == null ? Extent.of(List.of()) : first.evidence();
        Extent two = second == null ? Extent.of(List.of()) : second.evidence();
        List<Extent.Range> both = new ArrayList<>(one.ranges());
        both.addAll(two.ranges());
        Extent shown = Extent.of(both.stream()
                .map(range -> new Extent.Range(
                        wordEdge(range.start() - CONTEXT, -1, text), wordEdge(range.end() + CONTEXT, 1, text)))
                .toList());
        List<Segment> segments = new ArrayList<>();
        for (Extent.Range window : shown.ranges()) {
            if (!segments.isEmpty()) {
                segments.add(new Segment(" … ", false, false));
            }
            TreeSet<Integer> cuts = new TreeSet<>(List.of(window.start(), window.end()));
            both.forEach(range -> cuts.addAll(List.of(range.start(), range.end())));
            int from = window.start();
            for (int cut : cuts.tailSet(from, false).headSet(window.end(), true)) {
                segments.add(new Segment(new String(text, from, cut - from), covers(one, from), covers(two, from)));
                from = cut;
            }
        }
        return segments;
    }

    /** The next edge of a word in a direction, so that no word is cut. */
    private static int wordEdge(int from, int step, int[] text) {
        int at = Math.clamp(from, 0, text.length);
        while (at > 0 && at < text.length && !Character.isWhitespace(text[step < 0 ? at - 1 : at])) {
            at += step;
        }
        return at;
    }

    private static boolean covers(Extent extent, int at) {
        return extent.ranges().stream().anyMatch(range -> range.start() <= at && at < range.end());
    }

    /** What people call the entities of some files. */
    private record Labels(Map<String, String> labels) {

        static Labels of(List<StoredFile> files) {
            Map<String, String> labels = new HashMap<>();
            for (StoredFile file : files) {
                JsonNode content = file.exists()
                        ? JsonMapper.shared().readTree(file.text())
                        : JsonMapper.shared().createObjectNode();
                for (String list : SharedEntities.LISTS) {
                    content.path(list)
                            .forEach(entity -> labels.putIfAbsent(
                                    entity.path("id").asString(""),
                                    Entries.text(
                                            entity.has("name")
                                                    ? entity.path("name")
                                                    : entity.has("label")
                                                            ? entity.path("label")
                                                            : entity.path("title"))));
                }
            }
            return new Labels(labels);
        }

        String of(String id) {
            String label = labels.getOrDefault(id, "");
            return Objects.requireNonNull(label).isEmpty() ? id : label;
        }
    }
}
