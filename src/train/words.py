"""Words, paragraphs, quotations and word pieces, cut exactly as org.demarche.extract cuts them: the model knows no other."""

import json
import re
import unicodedata
import zipfile
from dataclasses import dataclass, field

WORD = re.compile(r"\w+|[^\w\s]")
MARK = re.compile("[“”\"«»]|``|''")
OPENING = ("“", "``", "«")
STRAIGHT = ('"', "''")
LEAST_OPEN = 20
LONGEST_WORD = 100


class Vocabulary:
    """The word pieces of the base model, from the jar that Demarche runs with."""

    def __init__(self, jar):
        with zipfile.ZipFile(jar) as archive:
            tokenizer = json.loads(archive.read("all-minilm-l6-v2-q-tokenizer.json"))
        self.number = tokenizer["model"]["vocab"]
        self.known = {}

    def pieces(self, word):
        if word not in self.known:
            self.known[word] = self._cut(word)
        return self.known[word]

    def _cut(self, word):
        """Greedily from the left."""
        plain = "".join(c for c in unicodedata.normalize("NFD", word.lower()) if unicodedata.category(c) != "Mn")
        pieces, start = [], 0
        while start < len(plain):
            end = len(plain)
            while end > start and (piece := ("##" if start else "") + plain[start:end]) not in self.number:
                end -= 1
            if end == start:
                return [self.number["[UNK]"]]
            pieces.append(self.number[piece])
            start = end
        return pieces if pieces and len(word) <= LONGEST_WORD else [self.number["[UNK]"]]


def quotations(text):
    """Stretches between quotation marks, marks included; one that its paragraph does not close runs to the paragraph's end."""
    found = []
    for paragraph in re.finditer(r"[^\n]+", text):
        end = paragraph.start() + len(paragraph.group().rstrip())
        opened = None
        for mark in MARK.finditer(text, paragraph.start(), end):
            if opened is None and mark.group() in OPENING + STRAIGHT:
                opened = mark.start()
            elif opened is not None and mark.group() not in OPENING:
                found.append((opened, mark.end()))
                opened = None
        if opened is not None and end - opened > LEAST_OPEN and text[opened] != "'":
            found.append((opened, end))
    return found


def token_type(word, quoted):
    """Letter case, which the word pieces lack, and whether the word is quoted: from 0 to 5."""
    capitals = 2 if len(word) > 1 and word.isupper() else 1 if word[0].isupper() else 0
    return 2 * capitals + quoted


@dataclass
class Window:
    """What the encoder sees at once: its pieces with their types, and for each word its first piece and its label."""

    pieces: list
    types: list
    first: list = field(default_factory=list)
    words: list = field(default_factory=list)


def windows(text, vocabulary, limit):
    """The words of a text as (start, end), and whole paragraphs packed into windows of at most `limit` pieces."""
    words = [match.span() for match in WORD.finditer(text)]
    quotes = quotations(text)
    packed, window = [], Window([vocabulary.number["[CLS]"]], [0])

    def fresh():
        packed.append(window)
        return Window([vocabulary.number["[CLS]"]], [0])

    for paragraph in paragraphs(text, words):
        length = sum(len(vocabulary.pieces(text[slice(*words[word])])) for word in paragraph)
        if window.words and len(window.pieces) + length + 1 > limit:
            window = fresh()
        for word in paragraph:
            start, end = words[word]
            pieces = vocabulary.pieces(text[start:end])
            if window.words and len(window.pieces) + len(pieces) + 1 > limit:
                window = fresh()
            window.first.append(len(window.pieces))
            window.words.append(word)
            while quotes and quotes[0][1] < end:
                quotes.pop(0)
            quoted = bool(quotes) and quotes[0][0] <= start
            window.pieces += pieces
            window.types += [token_type(text[start:end], quoted)] * len(pieces)
        window.pieces.append(vocabulary.number["[SEP]"])
        window.types.append(0)
    if window.words:
        packed.append(window)
    return words, packed


def paragraphs(text, words):
    """Runs of word numbers without a line break between."""
    run = []
    for number, (start, _) in enumerate(words):
        if run and "\n" in text[words[number - 1][1] : start]:
            yield run
            run = []
        run.append(number)
    if run:
        yield run
