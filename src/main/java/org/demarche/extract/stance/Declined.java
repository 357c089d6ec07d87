package org.demarche.extract.stance;

import java.util.regex.Pattern;

/** What can be declined or denied so that a side shows: "declined the offer", "denied the permit", but not "denied the report". */
final class Declined {

    private static final Pattern DECLINES = Pattern.compile("(?i)declin\\p{L}*");
    private static final Pattern CAN_BE_DECLINED = Pattern.compile(
            "(?i)^(?:[^,;]{0,60}\\s)?(?:offers?|invitations?|requests?|proposals?|appeals?|resignations?|petitions?|nominations?|demands?|plans?|applications?|aid|help)\\b.*",
            Pattern.DOTALL);
    private static final Pattern DENIES = Pattern.compile("(?i)den(?:y|ie)\\p{L}*");
    private static final Pattern CAN_BE_DENIED = Pattern.compile(
            "(?i)^(?:[^,;]{0,60}\\s)?(?:requests?|petitions?|applications?|permission|entry|access|permits?|visas?|bail|asylum)\\b.*",
            Pattern.DOTALL);

    private Declined() {}

    /** Whether the words behind a verb can be declined or denied; true for all other verbs. */
    static boolean canBe(String verb, String words) {
        boolean declines = DECLINES.matcher(verb).matches();
        boolean denies = DENIES.matcher(verb).matches();
        return !(declines && !CAN_BE_DECLINED.matcher(words).matches())
                && !(denies && !CAN_BE_DENIED.matcher(words).matches());
    }
}
