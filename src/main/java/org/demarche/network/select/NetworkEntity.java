package org.demarche.network.select;

import java.util.List;
import java.util.Set;
import org.demarche.network.NetworkNode;

/**
 * An actor or a target, with what networks select and group by.
 *
 * @param node as files and pictures show it
 * @param country id of the state that it belongs to; empty if unknown
 * @param posts of a person
 * @param wholes ids of the actors that it is a part or a member of
 * @param isAlliance whether it is an alliance or an international organization
 * @param issues ids of the issues that a target is about, with all broader issues
 */
public record NetworkEntity(
        NetworkNode node,
        String country,
        List<Post> posts,
        Set<String> wholes,
        boolean isAlliance,
        Set<String> issues) {

    public NetworkEntity {
        posts = List.copyOf(posts);
        wholes = Set.copyOf(wholes);
        issues = Set.copyOf(issues);
    }

    /**
     * A post of a person at an institution.
     *
     * @param from first day, month or year; empty if unknown
     * @param until last day, month or year; empty if unknown
     * @param isFormer whether it is said to be a former one
     */
    public record Post(String institution, String from, String until, boolean isFormer) {

        /** Whether the post is known not to be held at a date: before its start, or after its end. */
        boolean isOver(String date) {
            if (date.isEmpty() || (from.isEmpty() && until.isEmpty())) {
                return isFormer;
            }
            return (!from.isEmpty() && precedes(date, from)) || (!until.isEmpty() && precedes(until, date));
        }

        /** Compares as much of both dates as both have. */
        private static boolean precedes(String one, String other) {
            int exact = Math.min(one.length(), other.length());
            return one.substring(0, exact).compareTo(other.substring(0, exact)) < 0;
        }
    }

    /** The institution whose post a person held at a date: the first in the coding; empty if there is none. */
    String institution(String date) {
        return posts.stream()
                .filter(post -> !post.isOver(date))
                .map(Post::institution)
                .findFirst()
                .orElse("");
    }
}
