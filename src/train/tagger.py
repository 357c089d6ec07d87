"""The tagger: MiniLM's encoder (six layers, 384 wide) under a linear-chain conditional random field over seven labels."""

import math

import torch
from torch import nn
from torch.nn import functional

import labels

WIDTH, HEADS, LAYERS = 384, 12, 6
PIECES, POSITIONS, TYPES = 30522, 512, 6
NEVER = -1e4
DROPOUT = 0.1


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.query, self.key, self.value, self.output = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.wide, self.narrow = nn.Linear(WIDTH, 4 * WIDTH), nn.Linear(4 * WIDTH, WIDTH)
        self.attention_norm, self.norm = nn.LayerNorm(WIDTH, 1e-12), nn.LayerNorm(WIDTH, 1e-12)

    def forward(self, vectors, mask):
        def heads(linear):
            rows, length, _ = vectors.shape
            return linear(vectors).view(rows, length, HEADS, WIDTH // HEADS).transpose(1, 2)

        attention = heads(self.query) @ heads(self.key).transpose(-1, -2) / math.sqrt(WIDTH // HEADS) + mask
        seen = (attention.softmax(-1) @ heads(self.value)).transpose(1, 2).reshape(vectors.shape)
        vectors = self.attention_norm(vectors + self._drop(self.output(seen)))
        return self.norm(vectors + self._drop(self.narrow(functional.gelu(self.wide(vectors)))))

    def _drop(self, vectors):
        return functional.dropout(vectors, DROPOUT, self.training)


class Tagger(nn.Module):
    def __init__(self):
        super().__init__()
        self.pieces, self.positions = nn.Embedding(PIECES, WIDTH), nn.Embedding(POSITIONS, WIDTH)
        self.types, self.norm = nn.Embedding(TYPES, WIDTH), nn.LayerNorm(WIDTH, 1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.fit = nn.Linear(WIDTH, labels.COUNT)
        self.transitions = nn.Parameter(torch.zeros(labels.COUNT, labels.COUNT))
        self.starts = nn.Parameter(torch.zeros(labels.COUNT))
        allowed = [[labels.may_follow(i, j) for j in range(labels.COUNT)] for i in range(labels.COUNT)]
        self.register_buffer("barred", (~torch.tensor(allowed)).float() * NEVER)

    def head(self):
        return [self.fit.weight, self.fit.bias, self.transitions, self.starts]

    def body(self):
        head = {id(parameter) for parameter in self.head()}
        return [parameter for parameter in self.parameters() if id(parameter) not in head]

    def transition_scores(self):
        return self.transitions + self.barred

    def start_scores(self):
        # At the start of a paragraph stands what may follow a word outside.
        return self.starts + self.barred[labels.OUTSIDE]

    def forward(self, batch):
        """How well each label fits each word by itself: a word is seen by its first piece."""
        places = torch.arange(batch.pieces.shape[1])
        vectors = self.norm(self.pieces(batch.pieces) + self.positions(places)[None] + self.types(batch.types))
        mask = (~batch.filled)[:, None, None, :].float() * NEVER
        for layer in self.layers:
            vectors = layer(vectors, mask)
        first = batch.first[:, :, None].expand(-1, -1, WIDTH)
        words = torch.gather(vectors, 1, first)
        return self.fit(functional.dropout(words, DROPOUT, self.training))

    def loss(self, fit, batch):
        """Minus the logarithm of the right sequences' likelihood, for each word (Lafferty, McCallum and Pereira, ICML 2001)."""
        transitions, rows = self.transition_scores(), torch.arange(len(fit))
        sums = fit[:, 0] + self.start_scores()
        right = sums[rows, batch.labels[:, 0]]
        for word in range(1, fit.shape[1]):
            there = batch.there[:, word]
            now, before = batch.labels[:, word], batch.labels[:, word - 1]
            right = right + there * (transitions[before, now] + fit[rows, word, now])
            longer = torch.logsumexp(sums[:, :, None] + transitions[None], 1) + fit[:, word]
            sums = torch.where(there[:, None], longer, sums)
        return (torch.logsumexp(sums, 1) - right).sum() / batch.there.sum()

    def best(self, fit):
        """The likeliest labels of a window's words (Viterbi)."""
        transitions, back = self.transition_scores(), []
        sums = fit[0] + self.start_scores()
        for scores in fit[1:]:
            largest, before = (sums[:, None] + transitions).max(0)
            back.append(before.tolist())
            sums = largest + scores
        found = [int(sums.argmax())]
        for before in reversed(back):
            found.append(before[found[-1]])
        return found[::-1]
