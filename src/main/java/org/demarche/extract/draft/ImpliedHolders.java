package org.demarche.extract.draft;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.demarche.extract.speaker.Speaker;
import org.demarche.extract.text.Span;

/** Whether what somebody says tells where a party stands: "Russia will not take it off the table". */
final class ImpliedHolders {

    private static final Pattern LEAD = Pattern.compile(
            "^[“\"'\\s]*(?:(?:that|but|and|so|then|predictably|of course|in fact|indeed|clearly),?\\s+)*(?:the\\s+)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WILL = Pattern.compile(
            "^(?:\\s+(?:also|still|now|had|has|have|is|was|were|are))*\\s+(?:will|would|wo|did|does|do|wants?|wanted|demands?|demanded|rejects?|rejected|accepts?"
                    + "|accepted|refuses?|refused|opposes?|opposed|supports?|supported|agreed|agrees|seems?|seemed|insists?|insisted|ready|willing"
                    + "|prepared|remains?|has|have|had|is|are|was|were|been|must|could|may|might|can)\\b.*",
            Pattern.DOTALL);

    private static final Pattern ITS_PEOPLE = Pattern.compile(
            "^(?:its|their)\\s+(?:government|leaders?|leadership|commanders|ministers|officials|members|army|board)(?=\\s)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern BOTH = Pattern.compile(
            "(?:[Bb]oth\\s+)?(?:[Tt]he\\s+)?(?<first>.{2,60}?)\\s+and\\s+(?<second>[^,]{2,60}?)(?:,.*)?",
            Pattern.DOTALL);

    private ImpliedHolders() {}

    /** The institutions or states with which a passage begins, if a verb follows: "Washington and Brussels had been …". */
    static List<Speaker> spokenOf(String text, Span passage, Collection<Speaker> speakers) {
        String words = passage.of(text);
        Matcher lead = LEAD.matcher(words);
        String rest = lead.find() ? words.substring(lead.end()) : words;
        Matcher people = ITS_PEOPLE.matcher(rest);
        if (people.find()) {
            return lastPartyBefore(text, passage.start(), speakers)
                    .filter(party -> WILL.matcher(rest.substring(people.end())).matches())
                    .stream()
                    .toList();
        }
        if (rest.regionMatches(true, 0, "they ", 0, 5)) {
            return lastPartyBefore(text, passage.start(), speakers)
                    .filter(party -> WILL.matcher(rest.substring(4)).matches())
                    .stream()
                    .toList();
        }
        for (Speaker speaker : speakers) {
            Optional<String> name = isParty(speaker) ? nameAtStart(speaker, rest) : Optional.empty();
            String after = name.map(it -> rest.substring(it.length())).orElse("");
            if (WILL.matcher(after).matches()) {
                return List.of(speaker);
            }
            if (after.startsWith(" and ")) {
                List<Speaker> others = spokenOf(after.substring(5), speakers);
                if (!others.isEmpty()) {
                    return Stream.concat(Stream.of(speaker), others.stream()).toList();
                }
            }
        }
        return List.of();
    }

    /** Those who speak together: "Caldria and Aldmark, the largest donors, said …"; else the one who was found. */
    static List<Speaker> together(String source, Speaker found, Collection<Speaker> speakers) {
        Matcher both = BOTH.matcher(source);
        if (!isParty(found) || !both.matches()) {
            return List.of(found);
        }
        List<Speaker> named = Stream.of(both.group("first"), both.group("second"))
                .flatMap(name -> speakers.stream()
                        .filter(it -> isParty(it) && it.isCalled(name))
                        .limit(1))
                .toList();
        return named.size() == 2 && named.contains(found) ? named : List.of(found);
    }

    private static List<Speaker> spokenOf(String words, Collection<Speaker> speakers) {
        return spokenOf(words, new Span(0, words.length()), speakers);
    }

    private static Optional<String> nameAtStart(Speaker speaker, String words) {
        return names(speaker).filter(words::startsWith).max(Comparator.comparingInt(String::length));
    }

    /** "They" means the party that was named last, in the two sentences before. */
    private static Optional<Speaker> lastPartyBefore(String text, int offset, Collection<Speaker> speakers) {
        String before = text.substring(Math.max(0, offset - 200), offset);
        int best = -1;
        Optional<Speaker> last = Optional.empty();
        for (Speaker speaker : speakers) {
            if (isParty(speaker)) {
                int place = names(speaker).mapToInt(before::lastIndexOf).max().orElse(-1);
                if (place > best) {
                    best = place;
                    last = Optional.of(speaker);
                }
            }
        }
        return last;
    }

    private static boolean isParty(Speaker speaker) {
        return List.of(Speaker.Kind.STATE, Speaker.Kind.INSTITUTION).contains(speaker.kind());
    }

    private static Stream<String> names(Speaker speaker) {
        return Stream.concat(Stream.of(speaker.name()), speaker.otherNames().stream());
    }
}
