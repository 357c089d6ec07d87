package org.demarche.extract.speaker;

import java.util.Optional;
import org.demarche.extract.attribution.Attribution;

/**
 * An attribution with its speaker.
 *
 * @param attribution who is said, in which words, to have said what
 * @param speaker who that is; empty where it cannot be told
 * @param namedAs the words of the source; empty where there are none
 * @param basis on what the choice of the speaker rests, in a few words
 * @param confidence that it is the right one, from 0 to 1: how often that basis was right on articles coded by hand
 */
public record ResolvedAttribution(
        Attribution attribution, Optional<Speaker> speaker, String namedAs, String basis, double confidence) {}
