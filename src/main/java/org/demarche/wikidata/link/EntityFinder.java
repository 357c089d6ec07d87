package org.demarche.wikidata.link;

import java.util.List;
import org.demarche.wikidata.EntitySource;
import org.demarche.wikidata.Mention;
import org.demarche.wikidata.match.Match;
import org.demarche.wikidata.match.Matcher;

/** Finds entities for mentions: the matcher, or a remote service. */
public interface EntityFinder {

    /** The match for each mention, in order. */
    List<Match> find(List<Mention> mentions);

    /** The built-in matcher. */
    static EntityFinder among(EntitySource source) {
        Matcher matcher = new Matcher(source);
        return mentions -> mentions.stream().map(matcher::match).toList();
    }
}
