package org.demarche.validate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.demarche.anchor.Passage;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Corrects what a coding says about its text: the digest, the length, and each quotation whose words the text has in one place
 * only. What the text does not decide stays as it is.
 */
public final class AnchorRepair {

    private final AnchoredText text;
    private final List<Change> changes = new ArrayList<>();

    private AnchorRepair(AnchoredText text) {
        this.text = text;
    }

    /**
     * One corrected value.
     *
     * @param owner the id of the object that has the field, as in {@link org.demarche.coding.SourceMap#find}
     * @param field the field's key
     * @param before the value that it had; empty if it had none
     * @param after its value now; empty if it was removed
     */
    public record Change(String owner, String field, String before, String after) {}

    /**
     * Corrects a coding in place.
     *
     * @param coding the content of its file, with or without errors
     * @param bytes the article's text
     */
    public static List<Change> repair(ObjectNode coding, byte[] bytes) {
        AnchorRepair repair = new AnchorRepair(new AnchoredText(bytes));
        repair.identity(coding);
        for (JsonNode position : coding.path("positions")) {
            JsonNode evidence = position.path("evidence");
            String owner = position.path("id").asString("") + "/evidence/";
            if (evidence instanceof ObjectNode quotation) {
                repair.quotation(quotation, owner + 1);
            }
            for (int i = 0; evidence.isArray() && i < evidence.size(); i++) {
                if (evidence.get(i) instanceof ObjectNode quotation) {
                    repair.quotation(quotation, owner + (i + 1));
                }
            }
        }
        return repair.changes;
    }

    private void identity(ObjectNode coding) {
        String id = coding.path("id").asString("");
        boolean imported =
                coding.path("coding").path("codingStatus").asString("").equals("imported");
        if (!coding.has("text") && !imported) {
            coding.putObject("text");
        }
        if (coding.get("text") instanceof ObjectNode identity) {
            set(identity, id, "sha256", text.sha256());
            set(identity, id, "length", text.length());
        }
    }

    private void quotation(ObjectNode quotation, String owner) {
        Quoted quoted = Quoted.of(quotation);
        if (quoted.hasNothing() || quoted.fits(text)) {
            return;
        }
        Passage range = quoted.place(text).orElse(null);
        if (range == null) {
            return;
        }
        set(quotation, owner, "start", range.start());
        set(quotation, owner, "end", range.end());
        String words = text.slice(range.start(), range.end());
        if (quoted.exact() != null) {
            setWords(quotation, owner, "exact", words);
        }
        if (quoted.fragment() != null && !words.contains(quoted.fragment())) {
            new AnchoredText(words)
                    .similarPlace(quoted.fragment())
                    .map(within -> new AnchoredText(words).slice(within.start(), within.end()))
                    .ifPresent(fragment -> setWords(quotation, owner, "fragment", fragment));
        }
        if (quoted.prefix() != null) {
            String before = text.slice(range.start() - length(quoted.prefix()), range.start());
            setWords(quotation, owner, "prefix", before);
        }
        if (quoted.suffix() != null) {
            String after = text.slice(range.end(), range.end() + length(quoted.suffix()));
            setWords(quotation, owner, "suffix", after);
        }
    }

    private void set(ObjectNode object, String owner, String field, String value) {
        if (!value.equals(object.path(field).asString(""))) {
            note(owner, field, object.get(field), value);
            object.put(field, value);
        }
    }

    private void set(ObjectNode object, String owner, String field, int value) {
        if (!object.path(field).isIntegralNumber() || object.path(field).asInt(-1) != value) {
            note(owner, field, object.get(field), Integer.toString(value));
            object.put(field, value);
        }
    }

    /** A text in the default language, or an object with a language of its own. At the edge of the article there may be none. */
    private void setWords(ObjectNode object, String owner, String field, String words) {
        JsonNode old = object.get(field);
        if (old instanceof ObjectNode tagged && !words.isEmpty()) {
            if (!words.equals(tagged.path("value").asString(""))) {
                note(owner, field, tagged.get("value"), words);
                tagged.put("value", words);
            }
        } else if (words.isEmpty()) {
            note(owner, field, old, "");
            object.remove(field);
        } else {
            set(object, owner, field, words);
        }
    }

    private void note(String owner, String field, @Nullable JsonNode before, String after) {
        changes.add(new Change(owner, field, before == null ? "" : before.asString(before.toString()), after));
    }

    private static int length(String words) {
        return words.codePointCount(0, words.length());
    }

    /** What a quotation says about its place: offsets that may be wrong, and words that may be missing. */
    private record Quoted(
            OptionalInt start,
            OptionalInt end,
            @Nullable String fragment,
            @Nullable String exact,
            @Nullable String prefix,
            @Nullable String suffix) {

        static Quoted of(ObjectNode quotation) {
            return new Quoted(
                    offset(quotation.path("start")),
                    offset(quotation.path("end")),
                    words(quotation.path("fragment")),
                    words(quotation.path("exact")),
                    words(quotation.path("prefix")),
                    words(quotation.path("suffix")));
        }

        private static OptionalInt offset(JsonNode value) {
            return value.isIntegralNumber() && value.canConvertToInt()
                    ? OptionalInt.of(value.asInt())
                    : OptionalInt.empty();
        }

        private static @Nullable String words(JsonNode value) {
            JsonNode words = value.isObject() ? value.path("value") : value;
            return words.isString() && !words.asString().isBlank() ? words.asString() : null;
        }

        boolean hasNothing() {
            return fragment == null && exact == null && prefix == null && suffix == null;
        }

        boolean fits(AnchoredText text) {
            if (start.isEmpty()
                    || end.isEmpty()
                    || start.getAsInt() < 0
                    || start.getAsInt() >= end.getAsInt()
                    || end.getAsInt() > text.length()) {
                return false;
            }
            Passage range = new Passage(start.getAsInt(), end.getAsInt());
            String words = text.slice(range.start(), range.end());
            return (exact == null || exact.equals(words))
                    && (fragment == null || words.contains(fragment))
                    && (prefix == null || isBefore(range, text))
                    && (suffix == null || isAfter(range, text));
        }

        /** The only passage that can be meant. */
        Optional<Passage> place(AnchoredText text) {
            if (exact != null) {
                return place(exact, text);
            }
            Optional<Passage> between = between(text);
            if (fragment == null || between.isPresent()) {
                return between;
            }
            // The fragment is where it should be, so only the context is wrong.
            Passage now = new Passage(start.orElse(0), end.orElse(0));
            boolean kept = now.start() >= 0
                    && now.end() <= text.length()
                    && text.slice(now.start(), now.end()).contains(fragment);
            return kept && text.places(fragment).size() == 1 ? Optional.of(now) : place(fragment, text);
        }

        private Optional<Passage> place(String words, AnchoredText text) {
            List<Passage> all = text.places(words);
            if (all.isEmpty()) {
                return text.similarPlace(words);
            }
            List<Passage> behind = all.stream()
                    .filter(range -> prefix != null && isBefore(range, text))
                    .toList();
            List<Passage> ahead = all.stream()
                    .filter(range -> suffix != null && isAfter(range, text))
                    .toList();
            List<Passage> both = behind.stream().filter(ahead::contains).toList();
            return List.of(all, both, behind, ahead).stream()
                    .filter(ranges -> ranges.size() == 1)
                    .map(List::getFirst)
                    .findFirst();
        }

        /** The passage from the only place of the prefix to the only place of the suffix, if it has the fragment. */
        private Optional<Passage> between(AnchoredText text) {
            List<Passage> before = prefix == null ? List.of() : text.places(prefix);
            List<Passage> after = suffix == null ? List.of() : text.places(suffix);
            if (before.size() != 1 || after.size() != 1) {
                return Optional.empty();
            }
            int from = before.getFirst().end();
            int to = after.getFirst().start();
            Passage range = new Passage(from, to);
            return Optional.of(range)
                    .filter(it -> it.start() < it.end())
                    .filter(it ->
                            fragment == null || text.slice(it.start(), it.end()).contains(fragment));
        }

        private boolean isBefore(Passage range, AnchoredText text) {
            return prefix != null
                    && text.slice(range.start() - length(prefix), range.start()).equals(prefix);
        }

        private boolean isAfter(Passage range, AnchoredText text) {
            return suffix != null
                    && text.slice(range.end(), range.end() + length(suffix)).equals(suffix);
        }
    }
}
