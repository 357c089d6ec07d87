"""Windows as tensors."""

import random
from dataclasses import dataclass

import torch


@dataclass
class Batch:
    pieces: torch.Tensor
    types: torch.Tensor
    filled: torch.Tensor  # which pieces are any
    first: torch.Tensor  # the first piece of each word
    labels: torch.Tensor
    there: torch.Tensor  # which words are any


def batch(examples):
    """From (window, labels) pairs."""
    piece_rows = [window.pieces for window, _ in examples]
    first_rows = [window.first for window, _ in examples]
    return Batch(
        padded(piece_rows),
        padded([window.types for window, _ in examples]),
        padded([[1] * len(row) for row in piece_rows]).bool(),
        padded(first_rows),
        padded([labels for _, labels in examples]),
        padded([[1] * len(row) for row in first_rows]).bool(),
    )


def padded(rows):
    longest = max(map(len, rows))
    return torch.tensor([row + [0] * (longest - len(row)) for row in rows])


def shuffled(examples, size, rng):
    """All examples in batches of neighbours in length, in random order."""
    examples = list(examples)
    rng.shuffle(examples)
    stretch = 20 * size
    batches = []
    for start in range(0, len(examples), stretch):
        near = sorted(examples[start : start + stretch], key=lambda example: len(example[0].pieces))
        batches += [near[i : i + size] for i in range(0, len(near), size)]
    rng.shuffle(batches)
    return batches


def seeded(seed):
    torch.manual_seed(seed)
    return random.Random(seed)
