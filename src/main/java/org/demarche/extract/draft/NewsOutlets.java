package org.demarche.extract.draft;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.demarche.extract.speaker.CorpusActors;
import org.demarche.extract.speaker.Speaker;
import org.demarche.io.Resources;
import org.demarche.model.Institution;
import org.demarche.model.InstitutionCategory;

/** Recognises newspapers, news agencies and broadcasters. */
final class NewsOutlets {

    private static final List<String> LINES = Resources.lines(NewsOutlets.class, "news-outlets.txt");
    /** "The Harbour Courier", "Fox News", "Korean Central News Agency". */
    private static final Pattern NAME =
            Pattern.compile(".*\\b(?:" + LINES.getFirst().replace(' ', '|')
                    + ")(?: (?:Agency|Channel|Service|Network|Corporation|International))?");

    private static final Set<String> NAMES = Pattern.compile(" ")
            .splitAsStream(LINES.getLast())
            .map(name -> name.replace('-', ' '))
            .collect(Collectors.toUnmodifiableSet());

    private NewsOutlets() {}

    static boolean isOutlet(Speaker speaker, CorpusActors names) {
        return speaker.kind() == Speaker.Kind.INSTITUTION
                && names.named(speaker.name())
                        .map(actor -> actor instanceof Institution institution
                                && (institution.category() == InstitutionCategory.NEWS_OUTLET
                                        || institution.category() == InstitutionCategory.NEWS_AGENCY))
                        .orElseGet(() -> isOutlet(speaker.name())
                                || speaker.otherNames().stream().anyMatch(NewsOutlets::isOutlet));
    }

    private static boolean isOutlet(String name) {
        String plain = name.startsWith("The ") || name.startsWith("the ") ? name.substring(4) : name;
        return NAMES.contains(plain.replace('-', ' ')) || NAME.matcher(plain).matches();
    }
}
