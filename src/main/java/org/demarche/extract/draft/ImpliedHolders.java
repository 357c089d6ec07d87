package org.demarche.extract.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.demarche.extract.speaker.Speaker;
import org.demarche.extract.speaker.SpeakerIndex;
import org.demarche.extract.text.Span;

/** Finds holders other than the speaker: the party whose will a statement reports, "Russia will not take it off the table". */
final class ImpliedHolders {

    private static final Pattern LEAD = Pattern.compile(
            "^[“\"'\\s]*(?:(?:that|but|and|so|then|predictably|of course|in fact|indeed|clearly),?\\s+)*(?:the\\s+)?",
            Pattern.CASE_INSENSITIVE);
    /** Words that show the will of a party, and not only what it is or did. */
    private static final Pattern WILL = Pattern.compile(
            "^(?:\\s+(?:also|still|now|had|has|have|is|was|were|are|been|both|never|not|already|again|again and again|\\p{L}+ly))*\\s+(?:will|would|wo|did|does|do|wants?|wanted|demand(?:s|ed)?|reject(?:s|ed)?|accept(?:s|ed)?"
                    + "|refuse[sd]?|oppose[sd]?|support(?:s|ed|ive)?|agree[sd]?|seem(?:s|ed)?|insist(?:s|ed)?|ready|willing|prepared|remains?|open to|opposed|against|in favou?r|committed"
                    + "|ask(?:s|ed)|call(?:s|ed) (?:for|on)|urge[sd]?|propose[sd]?|offer(?:s|ed)?|plan(?:s|ned)?|promise[sd]?|pledge[sd]?|decided|intend(?:s|ed)?|seek(?:s)?|sought|threaten(?:s|ed)"
                    + "|voted|vowed|declined|welcome[sd]?|condemn(?:s|ed)?|back(?:s|ed)|favou?r(?:s|ed)|disappointed|concerned|pleased|no longer|trying|planning|asking|calling|seeking|considering)\\b");

    private static final Pattern ITS_PEOPLE = Pattern.compile(
            "^(?:its|their)\\s+(?:government|leaders?|leadership|commanders|ministers|officials|members|army|board)(?=\\s)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BLANK = Pattern.compile("\\s");

    /** How many characters of a passage are searched. */
    private static final int LONGEST_START = 1_000;

    /** How far before a passage the antecedent of "they" is searched, about two sentences. */
    private static final int FURTHEST = 200;

    private static final int KEY = 3;

    private final String text;
    private final Map<String, List<Party>> byName = new HashMap<>();
    private final Map<String, List<Party>> byFirstLetters = new HashMap<>();
    private int longestName;

    /** An institution or state by one of its names, with its place in the order of speakers. */
    private record Party(int number, Speaker speaker, String name) {}

    ImpliedHolders(String text, SpeakerIndex speakers) {
        this.text = text;
        for (int number = 0; number < speakers.all().size(); number++) {
            Speaker speaker = speakers.all().get(number);
            if (speaker.isParty()) {
                add(number, speaker);
            }
        }
    }

    private void add(int number, Speaker speaker) {
        Stream.concat(Stream.of(speaker.name()), speaker.otherNames().stream())
                .map(name -> new Party(number, speaker, name))
                .forEach(party -> {
                    longestName = Math.max(longestName, party.name().length());
                    byName.computeIfAbsent(party.name(), any -> new ArrayList<>())
                            .add(party);
                    byFirstLetters
                            .computeIfAbsent(firstLetters(party.name()), any -> new ArrayList<>())
                            .add(party);
                });
    }

    private static String firstLetters(String name) {
        return name.substring(0, Math.min(KEY, name.length()));
    }

    /** The parties that a passage begins with, if a verb of will follows: "Washington and Brussels had been …". */
    List<Speaker> in(Span passage) {
        String words = text.substring(passage.start(), Math.min(passage.end(), passage.start() + LONGEST_START));
        return in(words, passage.start());
    }

    private List<Speaker> in(String words, int offset) {
        Matcher lead = LEAD.matcher(words);
        String rest = lead.find() ? words.substring(lead.end()) : words;
        Matcher people = ITS_PEOPLE.matcher(rest);
        if (people.find()) {
            return antecedent(offset, rest.substring(people.end()));
        }
        if (rest.regionMatches(true, 0, "they ", 0, 5)) {
            return antecedent(offset, rest.substring(4));
        }
        for (Party party : partiesAtStart(rest)) {
            String after = rest.substring(party.name().length());
            if (WILL.matcher(after).find()) {
                return List.of(party.speaker());
            }
            List<Speaker> others = after.startsWith(" and ") ? in(after.substring(5), 0) : List.of();
            if (!others.isEmpty()) {
                return Stream.concat(Stream.of(party.speaker()), others.stream())
                        .toList();
            }
        }
        return List.of();
    }

    /** The parties with a name at the start of a text, each by its longest name, in the order of speakers. */
    private List<Party> partiesAtStart(String words) {
        Map<Speaker, Party> found = new LinkedHashMap<>();
        Matcher blank = BLANK.matcher(words);
        while (blank.find() && blank.start() <= longestName) {
            byName.getOrDefault(words.substring(0, blank.start()), List.of())
                    .forEach(party -> found.put(party.speaker(), party));
        }
        return found.values().stream()
                .sorted((one, other) -> Integer.compare(one.number(), other.number()))
                .toList();
    }

    private List<Speaker> antecedent(int offset, String after) {
        return lastPartyBefore(offset).filter(party -> WILL.matcher(after).find()).stream()
                .toList();
    }

    /** "They" means the party that was named last. */
    private Optional<Speaker> lastPartyBefore(int offset) {
        String before = text.substring(Math.max(0, offset - FURTHEST), offset);
        for (int start = before.length() - 1; start >= 0; start--) {
            int from = start;
            Optional<Party> party = Stream.iterate(1, length -> length <= KEY, length -> length + 1)
                    .filter(length -> from + length <= before.length())
                    .flatMap(length ->
                            byFirstLetters.getOrDefault(before.substring(from, from + length), List.of()).stream())
                    .filter(it -> before.startsWith(it.name(), from))
                    .min((one, other) -> Integer.compare(one.number(), other.number()));
            if (party.isPresent()) {
                return party.map(Party::speaker);
            }
        }
        return Optional.empty();
    }
}
