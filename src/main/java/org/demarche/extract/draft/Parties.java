package org.demarche.extract.draft;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.demarche.extract.speaker.Speaker;
import org.demarche.extract.text.Span;

/** Whether what somebody says tells where a party stands: "Russia will not take it off the table". */
final class Parties {

    private static final Pattern LEAD = Pattern.compile(
            "^[“\"'\\s]*(?:(?:that|but|and|so|then|predictably|of course|in fact|indeed|clearly),?\\s+)*(?:the\\s+)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WILL = Pattern.compile(
            "^(?:\\s+(?:also|still|now|had|has|have|is|was|were|are))*\\s+(?:will|would|wo|did|does|do|wants?|wanted|demands?|demanded|rejects?|rejected|accepts?"
                    + "|accepted|refuses?|refused|opposes?|opposed|supports?|supported|agreed|agrees|seems?|seemed|insists?|insisted|ready|willing"
                    + "|prepared|remains?|has|have|had|is|are|was|were|been|must)\\b.*",
            Pattern.DOTALL);

    private Parties() {}

    /** The institution or state with which a passage begins, if a verb follows. */
    static Optional<Speaker> spokenOf(String text, Span passage, Collection<Speaker> speakers) {
        String words = passage.of(text);
        Matcher lead = LEAD.matcher(words);
        String rest = lead.find() ? words.substring(lead.end()) : words;
        if (rest.regionMatches(true, 0, "they ", 0, 5)) {
            return lastPartyBefore(text, passage.start(), speakers)
                    .filter(party -> WILL.matcher(rest.substring(4)).matches());
        }
        return speakers.stream()
                .filter(Parties::isParty)
                .filter(speaker -> names(speaker)
                        .anyMatch(name -> rest.startsWith(name)
                                && WILL.matcher(rest.substring(name.length())).matches()))
                .findFirst();
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
