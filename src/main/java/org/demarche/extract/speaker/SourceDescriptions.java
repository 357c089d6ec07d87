package org.demarche.extract.speaker;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.extract.text.AnalysedText;
import org.demarche.extract.text.Sentences;
import org.demarche.extract.text.Span;

/** Finds the speakers of sources that name nobody known: by a description, or by a name that nothing introduces. */
final class SourceDescriptions {

    private static final Pattern SOME = Pattern.compile("(?i)^(an?|one|some|several|many|two|three)\\s");
    private static final Pattern FOR_WHOM =
            Pattern.compile("(?i)\\b(?:for|of|from|at|with|in|to|on)\\s+((?:the\\s+|its\\s+)?[\\p{L}'’. -]+)$");
    private static final Pattern INSTITUTION = Pattern.compile("(?:[Tt]he\\s+)?" + ProperNames.INSTITUTION);
    private static final Pattern SEVERAL = Pattern.compile("\\sand\\s|\\s\\p{Ll}{4,}(?:\\s|$)");
    private static final Pattern RELATIVE_CLAUSE = Pattern.compile(
            ",?\\s+(?:who|which|that|whose|had|has|have|was|were|is|are|gathered|held|will|would)\\s.*|,$",
            Pattern.DOTALL);
    private static final Pattern NOBODY = Pattern.compile(
            "(?i)(?:the |a )?(?:nobody|no[ -]one|everyone|everybody|someone|somebody|anyone|anybody|none|many|some|others|most|both|all|few|several|there|that|this|these|those|what|who|which|one|another|question|answer|update[sd]?|polls?|surveys?|length|correction|read more|advertisement|people)");
    private static final String PRONOUN_BEHIND =
            "(?=[^.!?“\"\\n]{0,80}?\\b(?:(?<it>it|its|itself)|he|she|his|her|him)\\b)(?!\\s\\p{Lu})";
    private static final Pattern WHOSE_OFFICIALS = Pattern.compile(
            "(?:[Tt]he\\s+)?(?<owner>\\p{Lu}.{1,60}?)\\s+(?:officials|sources|negotiators|aides|diplomats|spokes\\p{L}+)");
    private static final Pattern SPEAKS_FOR_THE_LAST =
            Pattern.compile("(?i)^(?:an?|the) (?:spokes\\p{L}+|official there|source there)$");
    private static final Pattern WHOSE = Pattern.compile("(?i)^(its|their)\\s");
    /** "Critics of the minister" do not speak for the minister. */
    private static final Pattern OTHERS = Pattern.compile(
            "(?i)^(?:(?:an?|the|some|many|several|most|its|their|his|her|one|\\p{L}+['’]s?|\\p{L}+)\\s+){0,3}(?:critics?|opponents?|rivals?|enem(?:y|ies)|constituents?|voters?|supporters?|protesters?|protestors?|demonstrators?|victims?|families|residents?|citizens|neighbou?rs?|readers?|fans?|customers?|clients?|creditors?|bondholders?|people)\\b");

    private static final Pattern LEAD = Pattern.compile("(?:[Tt]he\\s+)?");

    private final AnalysedText analysed;
    private final String text;
    private final Sentences sentences;
    private final SpeakerRegistry registry;
    private final SpeakerMentions mentions;
    private final Coreference references;
    private final SpeakerFinder finder;

    SourceDescriptions(
            AnalysedText analysed,
            SpeakerRegistry registry,
            SpeakerMentions mentions,
            Coreference references,
            SpeakerFinder finder) {
        this.analysed = analysed;
        this.text = analysed.text();
        this.sentences = analysed.sentences();
        this.registry = registry;
        this.mentions = mentions;
        this.references = references;
        this.finder = finder;
    }

    /** A name that nothing introduces: a place or a body if the text treats it so, else perhaps a person. */
    FoundSpeaker unknown(String name, int start) {
        if (WordList.isLineLabel(name) || NOBODY.matcher(name).matches()) {
            return FoundSpeaker.none("no name");
        }
        boolean person = !finder.isPlace(name)
                && !WordList.isTerritory(name)
                && !PostReader.looksLikeInstitution(name)
                && !isCalledIt(name)
                && !name.matches("\\p{Lu}{2,}.*|.*[\\p{N}&].*");
        boolean crowd = !name.contains(" ")
                && name.endsWith("s")
                && (isUsedInLowerCase(name) || sentences.around(start).start() == start);
        crowd |= SEVERAL.matcher(name).find();
        Speaker.Kind kind = crowd ? Speaker.Kind.COLLECTIVE : person ? Speaker.Kind.PERSON : Speaker.Kind.INSTITUTION;
        return FoundSpeaker.of(registry.speaker(kind, name), "a name without an introduction", 0.6);
    }

    /** "Boeing said it", "Hong Kong and its": more often a thing than a person. */
    private boolean isCalledIt(String name) {
        Matcher use = Pattern.compile("(?<!\\p{L})" + Pattern.quote(name) + PRONOUN_BEHIND)
                .matcher(text);
        int it = 0;
        int heOrShe = 0;
        while (use.find()) {
            boolean thing = use.group("it") != null;
            it += thing ? 1 : 0;
            heOrShe += thing ? 0 : 1;
        }
        return it > heOrShe;
    }

    /** "Islands" at the start of a sentence or headline is no name if the text speaks of islands. */
    private boolean isUsedInLowerCase(String name) {
        return Pattern.compile("(?<!\\p{L})" + Pattern.quote(name.toLowerCase(Locale.ROOT)) + "(?!\\p{L})")
                .matcher(text)
                .find();
    }

    /** The speaker whom a source describes: "the former diplomat", "a person close to the committee". */
    FoundSpeaker of(Span source, String words) {
        if (Coreference.isDefinite(words) && !WHOSE.matcher(words).find()) {
            Optional<Speaker> meant = references.described(words, source);
            if (meant.isPresent()) {
                return FoundSpeaker.of(meant.get(), "the antecedent of \"" + words + "\"", 0.75);
            }
        }
        String described = RELATIVE_CLAUSE.matcher(words).replaceFirst("");
        if (described.isBlank() || NOBODY.matcher(described).matches()) {
            return FoundSpeaker.none("no name");
        }
        Optional<String> head = Coreference.head(described);
        boolean named = analysed.names(source).stream()
                .findFirst()
                .filter(name -> LEAD.matcher(text.substring(source.start(), name.start()))
                        .matches())
                .isPresent();
        if (head.isEmpty() && named && !SOME.matcher(described).find()) {
            return unknown(described, source.start());
        }
        Speaker unnamed = registry.speaker(kind(head), described);
        principal(described, source, unnamed).ifPresent(unnamed::speaksFor);
        return FoundSpeaker.of(unnamed, "a description without a name", 0.8);
    }

    private static Speaker.Kind kind(Optional<String> head) {
        if (head.filter(it -> WordList.isOrganisation(it) && !WordList.isRole(it))
                .isPresent()) {
            return Speaker.Kind.INSTITUTION;
        }
        return head.filter(WordList::isPluralRole).isPresent() || head.isEmpty()
                ? Speaker.Kind.COLLECTIVE
                : Speaker.Kind.UNNAMED;
    }

    /** The institution of an unnamed speaker: "a person close to the committee", "an official there", "a spokeswoman". */
    private Optional<Speaker> principal(String described, Span source, Speaker unnamed) {
        if (OTHERS.matcher(described).find()) {
            return Optional.empty();
        }
        Matcher whose = WHOSE.matcher(described);
        if (whose.find()) {
            return references.owner(whose.group(1), source, unnamed);
        }
        Matcher whom = FOR_WHOM.matcher(described);
        if (whom.find()) {
            // "The House voting in favour" has words behind the name.
            Matcher name = INSTITUTION.matcher(whom.group(1));
            return references.owner(name.lookingAt() ? name.group() : whom.group(1), source, unnamed);
        }
        Matcher before = WHOSE_OFFICIALS.matcher(described);
        if (before.matches()) {
            return registry.institutionOrState(before.group("owner"));
        }
        return SPEAKS_FOR_THE_LAST.matcher(described).find()
                ? mentions.lastBefore(source.end(), it -> it != unnamed && it.kind() == Speaker.Kind.INSTITUTION)
                : Optional.empty();
    }
}
