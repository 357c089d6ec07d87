"""PolNeAR's articles: their texts, and where people found a source, a cue or a content."""

from dataclasses import dataclass
from pathlib import Path

ROLES = ("source", "cue", "content")


@dataclass(frozen=True)
class Article:
    name: str
    text: str
    spans: tuple  # of (role, start, end), offsets in code points


def read_part(folder):
    """All articles of a folder with `attributions` and `text` in it, each as its first annotator by name saw it."""
    annotations = {}
    for file in sorted(Path(folder, "attributions").glob("*.ann")):
        annotations.setdefault(file.stem.rpartition("_")[0], file)
    return [
        Article(file.stem, text_of(file), tuple(spans_of(text_of(annotations[file.stem]))))
        for file in sorted(Path(folder, "text").glob("*.txt"))
        if file.stem in annotations
    ]


def text_of(file):
    # Offsets count line ends as they stand in the file.
    with open(file, encoding="utf-8", newline="") as text:
        return text.read()


def spans_of(annotation):
    """The spans that take part in an attribution, from brat's stand-off lines."""
    named, events = {}, []
    for line in annotation.split("\n"):
        cells = line.split("\t")
        if len(cells) > 1 and cells[0].startswith("T"):
            named[cells[0]] = offsets_of(cells[1])
        elif len(cells) > 1 and cells[0].startswith("E"):
            events.append(cells[1])
    for event in events:
        for part in event.split():
            role, _, name = part.partition(":")
            role = role.rstrip("0123456789").lower()
            if role in ROLES:
                # Pieces of one span are told from neighbours by their order: the first one begins it.
                yield from ((role, start, end) for start, end in named.get(name, ()))


def offsets_of(cell):
    """From `Content 13 20;25 30`."""
    pairs = cell.partition(" ")[2].split(";")
    return [tuple(int(number) for number in pair.split()) for pair in pairs]
