package org.demarche.bench.serving;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Addresses of pages of every kind, found on a server by its lists; these begin with the things of which most is said. Half of a kind's addresses at
 * most are measured; the others are there to warm up with.
 *
 * @param measured kind to addresses
 * @param others addresses of pages of the same kinds
 */
record PageAddresses(Map<String, List<String>> measured, List<String> others) {

    private static final Pattern THING = Pattern.compile("<a href=\"(/id/[^\"#?]+)\"");
    private static final String END_OF_HEAD = "<main";

    /** Gives the text of the page at a path. */
    interface Source {
        String page(String path) throws IOException, InterruptedException;
    }

    /** @param each how many pages of a kind are measured, at most */
    static PageAddresses of(Source pages, int each) throws IOException, InterruptedException {
        List<String> actors = things(pages, "/actors");
        List<String> proposals = things(pages, "/proposals");
        List<String> issues = things(pages, "/issues");
        Map<String, List<String>> all = new LinkedHashMap<>();
        all.put("first page", List.of("/"));
        all.put("lists", List.of("/actors", "/proposals", "/issues", "/documents", "/questions", "/ask"));
        all.put("actors", actors);
        all.put("proposals", proposals);
        all.put("issues", issues);
        all.put("documents", things(pages, "/documents"));
        all.put("positions", positions(pages, actors.subList(0, Math.min(each, actors.size()))));
        all.put("positions of an actor", with("/positions?actor=", actors));
        all.put("matrix of an issue", with("/?issue=", issues));
        all.put("timelines", with("/timeline?target=", proposals));
        all.put("networks", List.of("/networks", "/networks?show=proposals"));
        all.put("questions: an actor's positions", with("/query/positions-of?actor=", actors));
        all.put("questions: positions on a proposal", with("/query/positions-on?proposal=", proposals));
        all.put("search", with("/search?q=", "reply", "talks", "united", "no-such-word", "in", "missile"));
        all.put("suggestions", with("/suggest?q=", "u", "un", "uni", "re", "rep", "na"));
        return split(all, each);
    }

    private static PageAddresses split(Map<String, List<String>> all, int each) {
        Map<String, List<String>> measured = new LinkedHashMap<>();
        List<String> others = new ArrayList<>();
        all.forEach((kind, addresses) -> {
            int end = Math.min(each, (addresses.size() + 1) / 2);
            if (end > 0) {
                measured.put(kind, addresses.subList(0, end));
                others.addAll(addresses.subList(end, Math.min(addresses.size(), end + each)));
            }
        });
        return new PageAddresses(measured, others);
    }

    /** Some positions of each of some actors. */
    private static List<String> positions(Source pages, List<String> actors) throws IOException, InterruptedException {
        List<String> positions = new ArrayList<>();
        for (String address : with("/positions?actor=", actors)) {
            things(pages, address).stream()
                    .filter(thing -> thing.indexOf('/', "/id/".length()) > 0)
                    .limit(4)
                    .forEach(positions::add);
        }
        return positions.stream().distinct().toList();
    }

    private static List<String> things(Source pages, String list) throws IOException, InterruptedException {
        String page = pages.page(list);
        return THING.matcher(page.substring(Math.max(0, page.indexOf(END_OF_HEAD))))
                .results()
                .map(match -> Objects.requireNonNull(match.group(1)))
                .distinct()
                .toList();
    }

    private static List<String> with(String path, List<String> things) {
        return things.stream()
                .map(thing -> path + URLEncoder.encode(thing.substring("/id/".length()), StandardCharsets.UTF_8))
                .toList();
    }

    private static List<String> with(String path, String... words) {
        return List.of(words).stream().map(word -> path + word).toList();
    }
}
