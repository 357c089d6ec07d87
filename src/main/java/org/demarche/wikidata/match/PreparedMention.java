package org.demarche.wikidata.match;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.wikidata.Context;
import org.demarche.wikidata.Countries;
import org.demarche.wikidata.EntityKind;
import org.demarche.wikidata.Mention;
import org.demarche.wikidata.name.NameForm;
import org.demarche.wikidata.name.PersonalName;
import org.demarche.wikidata.name.Word;

/** A mention, prepared for comparison. */
final class PreparedMention {

    final Mention mention;
    final List<NameForm> forms;
    final List<WeightedName> weighed;
    /** Whether all its names are acronyms. */
    final boolean isAcronym;
    /** Whether it must be a person. */
    final boolean isPerson;

    final List<PersonalName> personalNames;
    final Optional<Countries.Country> country;
    final Set<String> described;
    final List<PreparedPost> posts;

    /**
     * A post.
     *
     * @param institution name of the institution
     * @param words words of role and institution
     * @param id entity of the institution, or empty
     */
    record PreparedPost(Optional<WeightedName> institution, Set<String> words, String id) {}

    PreparedMention(Mention mention, WordWeights weights) {
        this.mention = mention;
        this.forms = all(mention)
                .flatMap(name -> NameForm.readings(name).stream())
                .filter(form -> !form.folded().isEmpty())
                .toList();
        this.weighed =
                forms.stream().map(form -> new WeightedName(form, weights)).toList();
        this.isAcronym = !forms.isEmpty() && forms.stream().allMatch(NameForm::isAcronym);
        this.isPerson = mention.kinds().equals(Set.of(EntityKind.PERSON));
        boolean maybePerson = mention.kinds().isEmpty() || mention.kinds().contains(EntityKind.PERSON);
        this.personalNames = maybePerson ? all(mention).map(PersonalName::of).toList() : List.of();
        Context context = mention.context();
        this.country = Countries.find(context.countries());
        this.described = words(context.description());
        this.posts =
                context.affiliations().stream().map(post -> post(post, weights)).toList();
    }

    private static Stream<String> all(Mention mention) {
        return Stream.concat(Stream.of(mention.name()), mention.otherNames().stream());
    }

    static Set<String> words(String text) {
        return NameForm.of(text).words().stream().map(Word::text).collect(Collectors.toSet());
    }

    private static PreparedPost post(Context.Affiliation affiliation, WordWeights weights) {
        String institution = affiliation.institution();
        String id = affiliation.institutionId();
        return new PreparedPost(
                institution.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new WeightedName(NameForm.of(institution), weights)),
                words(affiliation.role() + " " + institution),
                id == null ? "" : id);
    }
}
