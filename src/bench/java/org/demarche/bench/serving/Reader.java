package org.demarche.bench.serving;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.demarche.bench.serving.Wire.Reply;

/** Begins at home, follows a link of each page, and goes home again now and then. */
final class Reader implements Visitor {

    private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"(/[^\"#]*)\"");

    /** Downloads are taken once, not read. */
    private static final Pattern NO_PAGE = Pattern.compile(
            "/export/.*|/static/.*|/[.]well-known/.*|/ontology|/openapi.*|.*\\.(ttl|nt|jsonld|json|rdf|csv|tsv|trig|nq|svg|png)(\\?.*)?");

    private static final String HOME = "/";

    private final RandomGenerator chance;
    private String next = HOME;

    Reader(RandomGenerator chance) {
        this.chance = chance;
    }

    @Override
    public Reply visit(Wire wire) throws InterruptedException {
        Reply reply = wire.get(next, "text/html,*/*;q=0.8");
        List<String> links = LINK.matcher(reply.text())
                .results()
                .map(match -> match.group(1).replace("&amp;", "&"))
                .filter(link -> !NO_PAGE.matcher(link).matches())
                .toList();
        boolean home = links.isEmpty() || chance.nextInt(8) == 0;
        next = home ? HOME : links.get(chance.nextInt(links.size()));
        return reply;
    }
}
