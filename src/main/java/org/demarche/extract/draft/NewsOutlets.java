package org.demarche.extract.draft;

import java.util.regex.Pattern;
import org.demarche.extract.speaker.CorpusActors;
import org.demarche.extract.speaker.Speaker;
import org.demarche.model.Institution;
import org.demarche.model.InstitutionCategory;

/** Recognises newspapers, news agencies and broadcasters. */
final class NewsOutlets {

    private static final Pattern NAME = Pattern.compile(
            ".*\\b(?:Courier|Gazette|Times|Post|Tribune|Herald|Journal|Review|Dispatch|News|Radio|Television|Press|Magazine|Weekly|Daily"
                    + "|Observer|Guardian|Chronicle|Wire|Mail|Telegraph)");

    private NewsOutlets() {}

    static boolean isOutlet(Speaker speaker, CorpusActors names) {
        return speaker.kind() == Speaker.Kind.INSTITUTION
                && names.named(speaker.name())
                        .map(actor -> actor instanceof Institution institution
                                && (institution.category() == InstitutionCategory.NEWS_OUTLET
                                        || institution.category() == InstitutionCategory.NEWS_AGENCY))
                        .orElseGet(() -> NAME.matcher(speaker.name()).matches());
    }
}
