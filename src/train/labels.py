"""Seven labels for words: outside, and each role begun or gone on with, in the order of org.demarche.extract.attribution.Label."""

from bisect import bisect_left, bisect_right

from corpus import ROLES

OUTSIDE = 0
COUNT = 1 + 2 * len(ROLES)
# Where spans overlap, the shorter kind wins: a cue within a content is a cue.
PAINTED = ("content", "source", "cue")


def begins(role):
    return 1 + 2 * ROLES.index(role)


def goes_on(role):
    return 2 + 2 * ROLES.index(role)


def may_follow(first, second):
    """A role goes on only after it has begun."""
    return second == OUTSIDE or second % 2 == 1 or first in (second, second - 1)


def of_words(words, spans):
    """The label of each word, given where each role stands."""
    labels = [OUTSIDE] * len(words)
    begins_at, ends_at = [start for start, _ in words], [end for _, end in words]
    for role in PAINTED:
        for span_role, start, end in spans:
            if span_role == role:
                first, after = bisect_right(ends_at, start), bisect_left(begins_at, end)
                for number in range(first, after):
                    labels[number] = begins(role) if number == first else goes_on(role)
    return labels


def valid(labels):
    """The same with a beginning wherever a role would go on after something else, as at the start of a window."""
    fixed = []
    for label in labels:
        first = fixed[-1] if fixed else OUTSIDE
        fixed.append(label if may_follow(first, label) else label - 1)
    return fixed


def spans(labels):
    """The stretches that labels tell of, as (role number, first word, after the last)."""
    found, start = set(), 0
    while start < len(labels):
        end = start + 1
        if labels[start] != OUTSIDE:
            role = (labels[start] - 1) // 2
            while end < len(labels) and labels[end] == 2 * role + 2:
                end += 1
            found.add((role, start, end))
        start = end
    return found
