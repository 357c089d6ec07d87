package org.demarche.extract.llm;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.demarche.io.Resources;
import org.demarche.model.Entities;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The prompt: the rules of the codebook in short, the targets of the corpus, and a part of an article. */
final class ModelPrompt {

    private static final String FOLDER = "/org/demarche/extract/llm/";
    private static final String RULES = text("prompt.md");
    private static final String SCHEMA = text("positions.schema.json");
    private static final int MOST_TARGETS = 80;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{4,}");

    private final List<Target> targets;

    private record Target(String id, String label) {}

    /** @param corpus its proposals and documents are the targets that the model can choose */
    ModelPrompt(Entities corpus) {
        targets = Stream.concat(
                        corpus.proposals().stream()
                                .map(proposal -> new Target(
                                        proposal.id(), proposal.label().value())),
                        corpus.documents().stream()
                                .map(document -> new Target(
                                        document.id(), document.title().value())))
                .toList();
    }

    private static String text(String file) {
        return new String(Resources.bytes(FOLDER + file), StandardCharsets.UTF_8);
    }

    /** Identifies the rules and the schema: the first twelve digits of their SHA-256. */
    static String hash() {
        return DigestUtils.sha256Hex(RULES + SCHEMA).substring(0, 12);
    }

    String rules() {
        return RULES;
    }

    /** JSON Schema of the reply. */
    JsonNode schema() {
        return JsonMapper.shared().readTree(SCHEMA);
    }

    /** Whether the model could choose a target of that id. */
    boolean offers(String target) {
        return targets.stream().anyMatch(it -> it.id().equals(target));
    }

    /**
     * The message for a part of an article.
     *
     * @param title of the article; may be empty
     * @param before the end of the part before, for names and pronouns; may be empty
     */
    String message(String title, String before, String part) {
        StringBuilder message = new StringBuilder();
        if (!title.isBlank()) {
            message.append("Title: ").append(title.strip()).append("\n\n");
        }
        message.append("Targets:\n").append(listed(part)).append('\n');
        if (!before.isBlank()) {
            message.append("What comes before the text, not to be coded:\n")
                    .append(before.strip())
                    .append("\n\n");
        }
        return message.append("Text:\n").append(part).toString();
    }

    /** The targets whose labels share most words with the text; all of them if they are few. */
    private String listed(String part) {
        if (targets.isEmpty()) {
            return "none\n";
        }
        String words = part.toLowerCase(Locale.ROOT);
        return targets.stream()
                .sorted(Comparator.comparingLong((Target target) -> -shared(target, words)))
                .limit(MOST_TARGETS)
                .map(target -> target.id() + ": " + target.label() + "\n")
                .collect(Collectors.joining());
    }

    private static long shared(Target target, String words) {
        return WORD.matcher(target.label().toLowerCase(Locale.ROOT))
                .results()
                .filter(word -> words.contains(word.group()))
                .count();
    }
}
