package org.demarche.wikidata.name;

import java.util.ArrayList;
import java.util.List;

/**
 * A personal name as words and initials. "M. V. Ramana", "Ramana, M. V." and "M.V. Ramana" are equal.
 *
 * @param parts folded words in the order in which they are spoken; an initial is a part of one letter
 */
public record PersonalName(List<String> parts) {

    private static final double CONTRADICTION = -1;
    private static final double SURNAMES_ALIKE = 0.6;
    private static final double GIVEN_NAMES_ALIKE = 0.4;
    /** Weight of an initial that fits. */
    private static final double INITIAL = 0.8;
    /** Weight of a second given name that only one of the names has. */
    private static final double MISSING = 0.7;
    /** Weight of a second given name that differs. */
    private static final double MIDDLE_DIFFERS = -0.5;

    public PersonalName {
        parts = List.copyOf(parts);
    }

    /** Reads a name; the part after a comma is moved to the front. */
    public static PersonalName of(String text) {
        String name = Folding.cut(text);
        int comma = name.indexOf(',');
        String spoken = comma > 0 && comma == name.lastIndexOf(',')
                ? name.substring(comma + 1) + " " + name.substring(0, comma)
                : name;
        List<String> parts = new ArrayList<>();
        for (String word : spoken.split("[\\s.\\-‐–·]+", -1)) {
            String folded = Folding.fold(word).replace(" ", "");
            if (!folded.isEmpty()) {
                addPart(word, folded, parts);
            }
        }
        return new PersonalName(parts);
    }

    /** "MV" without dots is two initials, unless it is the whole name. */
    private static void addPart(String word, String folded, List<String> parts) {
        boolean capitals =
                word.length() <= 3 && folded.length() > 1 && word.chars().allMatch(Character::isUpperCase);
        if (capitals) {
            folded.chars().forEach(initial -> parts.add(Character.toString(initial)));
        } else {
            parts.add(folded);
        }
    }

    public boolean isInitial(int part) {
        return parts.get(part).length() == 1;
    }

    /**
     * The keys to look it up by: a surname with the initial of a given name, with the surname at the end and at the
     * beginning.
     */
    public List<String> keys() {
        int last = parts.size() - 1;
        if (last < 1) {
            return List.of();
        }
        List<String> keys = new ArrayList<>();
        if (!isInitial(last)) {
            keys.add(parts.get(last) + " " + parts.getFirst().charAt(0));
        }
        if (!isInitial(0)) {
            keys.add(parts.getFirst() + " " + parts.get(last).charAt(0));
        }
        return keys;
    }

    /**
     * How well two names can be one person's, 0 to 1; below 0 if a part of one contradicts the other.
     *
     * <p>The surnames must be similar, at either end. Given names may be missing or be initials, but must not differ.
     */
    public double compatibility(PersonalName other) {
        if (parts.size() < 2 || other.parts.size() < 2) {
            return 0;
        }
        double best = aligned(parts, other.parts);
        best = better(best, aligned(rotated(parts), other.parts));
        best = better(best, aligned(parts, rotated(other.parts)));
        return best;
    }

    private static double better(double one, double other) {
        return one == 0 || other > one ? (other == 0 ? one : other) : one;
    }

    /** The first part put last. */
    private static List<String> rotated(List<String> parts) {
        List<String> rotated = new ArrayList<>(parts.subList(1, parts.size()));
        rotated.add(parts.getFirst());
        return rotated;
    }

    /** Both with the surname last: 0 if those differ. */
    private static double aligned(List<String> one, List<String> other) {
        double surnames = Word.alike(one.getLast(), other.getLast());
        if (one.getLast().length() == 1 || surnames < SURNAMES_ALIKE) {
            return 0;
        }
        return surnames * givenNames(one.subList(0, one.size() - 1), other.subList(0, other.size() - 1));
    }

    private static double givenNames(List<String> one, List<String> other) {
        double first = part(one.getFirst(), other.getFirst());
        if (first < 0) {
            return CONTRADICTION;
        }
        double sum = 2 * first;
        double all = 2;
        for (int i = 1; i < Math.max(one.size(), other.size()); i++) {
            double middle = i < one.size() && i < other.size() ? part(one.get(i), other.get(i)) : MISSING;
            sum += middle < 0 ? MIDDLE_DIFFERS : middle;
            all++;
        }
        return Math.max(sum / all, 0.1);
    }

    private static double part(String one, String other) {
        if (one.length() == 1 || other.length() == 1) {
            return one.charAt(0) == other.charAt(0) ? (one.equals(other) ? 1 : INITIAL) : CONTRADICTION;
        }
        double alike = Word.alike(one, other);
        return alike >= GIVEN_NAMES_ALIKE ? alike : CONTRADICTION;
    }
}
