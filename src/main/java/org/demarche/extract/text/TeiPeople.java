package org.demarche.extract.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.demarche.io.UntrustedXml;
import org.jspecify.annotations.Nullable;

/** Whom TEI lists, and how a transcript calls them: "Jane Doe (Labour)", "The Minister for Health (Jane Doe)". */
final class TeiPeople {

    private static final Set<String> PARTIES =
            Set.of("parliamentaryGroup", "politicalParty", "politicalGroup", "party", "coalition");
    private static final Set<String> POSTS = Set.of(
            "minister",
            "headOfGovernment",
            "deputyHeadOfGovernment",
            "deputyMinister",
            "ministerOfState",
            "secretaryOfState",
            "headOfState");

    /** What the reader of transcripts takes for the words of a label. */
    private static final Pattern WORDS = Pattern.compile(
            "\\p{Lu}[\\p{L}\\p{M}.'’-]*(?: (?:\\p{Lu}[\\p{L}\\p{M}.'’-]*|of|for|the|and|van|von|de|der|den|la|le|bin|al|el|da|di|du|dos)){0,7}");

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{M}'’ -]+");
    private static final int LONGEST_PARTY = 60;

    /** A list that a file includes by its name alone. */
    private static final Pattern INCLUDED =
            Pattern.compile("<(?:\\w+:)?include\\s[^>]{0,200}?href=\"([\\w.-]{1,100}-list(?:Person|Org)\\.xml)\"");

    private static final long MAX_LIST = 64L << 20;

    private final TeiLists lists = new TeiLists();

    /**
     * The lists beside a file, in its folder or the one above: those that it includes by name, and {@code CORPUS-listPerson.xml}, {@code
     * CORPUS-listOrg.xml}. Nothing is fetched from elsewhere.
     *
     * @param file a file of the corpus; empty if it has no place
     * @param content its content
     */
    static TeiPeople beside(Optional<Path> file, String content) {
        TeiPeople people = new TeiPeople();
        Optional<Path> folder = file.map(Path::toAbsolutePath).map(Path::getParent);
        if (folder.isEmpty()) {
            return people;
        }
        Set<String> names = new LinkedHashSet<>();
        INCLUDED.matcher(content).results().map(found -> found.group(1)).forEach(names::add);
        String corpus = String.valueOf(file.get().getFileName()).replaceFirst("[_.].*$", "");
        names.addAll(List.of(corpus + "-listPerson.xml", corpus + "-listOrg.xml"));
        for (String name : names) {
            Stream.of(folder.get(), folder.get().resolveSibling(""))
                    .map(place -> place.resolve(name))
                    .filter(Files::isRegularFile)
                    .findFirst()
                    .ifPresent(people::readList);
        }
        return people;
    }

    private void readList(Path list) {
        try (InputStream in = Files.newInputStream(list)) {
            if (Files.size(list) > MAX_LIST) {
                throw new NotAnArticleException(
                        list + " has more than " + (MAX_LIST >> 20) + " MiB.", "Shorten the list.");
            }
            lists.read(in);
        } catch (XMLStreamException e) {
            throw new NotAnArticleException(
                    list + " is no complete TEI: " + UntrustedXml.problem(e) + ".",
                    "Get the list of the corpus again.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds those whom a file lists. */
    void read(InputStream xml) throws IOException, XMLStreamException {
        lists.read(xml);
    }

    /** Whether the lists have a person. */
    boolean has(String id) {
        return lists.people().containsKey(id);
    }

    /**
     * The label of a person: with the post in the government or, if there is none, the party.
     *
     * @param id the id of the person; null or unknown for somebody whom the lists do not have
     * @param day the date, as an ISO date; empty if unknown
     * @param chairs whether the person chairs, and holds no position by it
     */
    String label(@Nullable String id, String day, boolean chairs) {
        String known = id == null ? "" : id;
        TeiLists.Member member = lists.people().get(known);
        String name = words(member == null || member.name().isEmpty() ? ofId(known) : member.name())
                .orElse("");
        if (name.isEmpty()) {
            return chairs ? "The Speaker" : "Unidentified Speaker";
        }
        if (chairs) {
            return "The Speaker (" + name + ")";
        }
        List<TeiLists.Affiliation> now = member == null
                ? List.of()
                : member.affiliations().stream().filter(it -> it.holds(day)).toList();
        return now.stream()
                .filter(it -> POSTS.contains(it.role()))
                .flatMap(it -> words("The " + it.post().replaceFirst("^[Tt]he ", "")).stream())
                .filter(post -> !post.equals("The") && name.length() <= LONGEST_PARTY)
                .map(post -> post + " (" + name + ")")
                .findFirst()
                .orElseGet(() -> name
                        + now.stream()
                                .flatMap(it -> party(it).stream())
                                .findFirst()
                                .map(party -> " (" + party + ")")
                                .orElse(""));
    }

    private Optional<String> party(TeiLists.Affiliation affiliation) {
        TeiLists.Body body = lists.bodies().get(affiliation.of());
        String name = body == null
                ? affiliation.of().matches("(?i)(?:party|parliamentaryGroup|group)\\..+")
                        ? affiliation.of().replaceFirst("^[^.]*\\.", "")
                        : ""
                : PARTIES.contains(body.role()) ? body.name() : "";
        return Optional.of(name.replaceAll("[()\\n:]", " ").strip())
                .filter(it -> !it.isEmpty() && it.length() <= LONGEST_PARTY);
    }

    /** The id of a person is mostly the name: {@code JamesTouhig}, {@code Touhig_James}. */
    private static String ofId(String id) {
        return id.replaceAll("[_.\\d]+", " ")
                .replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ")
                .strip();
    }

    /** Words as a label may have them; empty if there are none. */
    private static Optional<String> words(String name) {
        String plain = TeiLists.oneLine(NO_LETTER.matcher(name).replaceAll(" "));
        String label = Stream.of(plain.split(" "))
                .filter(word -> !word.isEmpty())
                .limit(8)
                .map(word -> WORDS.matcher("A " + word).matches()
                        ? word
                        : Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining(" "));
        return Optional.of(label.isEmpty() ? label : Character.toUpperCase(label.charAt(0)) + label.substring(1))
                .filter(it -> WORDS.matcher(it).matches());
    }
}
