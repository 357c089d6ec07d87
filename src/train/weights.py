"""Takes weights out of the base model's ONNX file, and puts trained ones into the eight-bit one that Demarche runs."""

import json

import numpy
import onnx
import torch
from onnx import numpy_helper

NORMS = (("attention_norm", "attention.output.LayerNorm"), ("norm", "output.LayerNorm"))
# In the order in which the graph multiplies by them.
MATRICES = (
    ("query", "attention.self.query"),
    ("key", "attention.self.key"),
    ("value", "attention.self.value"),
    ("output", "attention.output.dense"),
    ("wide", "intermediate.dense"),
    ("narrow", "output.dense"),
)
EMBEDDINGS = (
    ("pieces", "embeddings.word_embeddings.weight"),
    ("positions", "embeddings.position_embeddings.weight"),
    ("types", "embeddings.token_type_embeddings.weight"),
)


def read_base(tagger, model):
    """Fills the tagger's encoder from bytes of the ONNX file with plain weights."""
    graph = onnx.load_from_string(model).graph
    base = {tensor.name: torch.from_numpy(numpy_helper.to_array(tensor).copy()) for tensor in graph.initializer}
    matrices = iter([base[node.input[1]] for node in graph.node if node.op_type == "MatMul" and node.input[1] in base])
    with torch.no_grad():
        for ours, name in EMBEDDINGS:
            # The base model knows one type of token in use; all of ours begin as that one.
            theirs = base[name] if ours != "types" else base[name][0].expand(tagger.types.weight.shape)
            getattr(tagger, ours).weight.copy_(theirs)
        copy_norm(tagger.norm, "embeddings.LayerNorm", base)
        for number, layer in enumerate(tagger.layers):
            prefix = f"encoder.layer.{number}."
            for ours, name in MATRICES:
                linear = getattr(layer, ours)
                linear.weight.copy_(next(matrices).t())
                linear.bias.copy_(base[prefix + name + ".bias"])
            for ours, name in NORMS:
                copy_norm(getattr(layer, ours), prefix + name, base)


def copy_norm(norm, name, base):
    norm.weight.copy_(base[name + ".weight"])
    norm.bias.copy_(base[name + ".bias"])


def eight_bit(tagger, frame):
    """The bytes of the eight-bit ONNX file: `frame`, the base model's, with the tagger's weights in it."""
    model = onnx.load_from_string(frame)
    slots = {tensor.name: tensor for tensor in model.graph.initializer}

    def put(name, values):
        slots[name].CopyFrom(numpy_helper.from_array(numpy.ascontiguousarray(values), name))

    for ours, name in EMBEDDINGS:
        put_embedding(put, name, getattr(tagger, ours).weight.detach().numpy())
    put_norm(put, "embeddings.LayerNorm", tagger.norm)
    products = iter([node.input[1] for node in model.graph.node if node.op_type == "MatMulInteger"])
    for number, layer in enumerate(tagger.layers):
        prefix = f"encoder.layer.{number}."
        for ours, name in MATRICES:
            linear = getattr(layer, ours)
            put_matrix(put, next(products).removesuffix("_quantized"), linear.weight.detach().t().numpy())
            put(prefix + name + ".bias", linear.bias.detach().numpy())
        for ours, name in NORMS:
            put_norm(put, prefix + name, getattr(layer, ours))
    return model.SerializeToString()


def put_norm(put, name, norm):
    put(name + ".weight", norm.weight.detach().numpy())
    put(name + ".bias", norm.bias.detach().numpy())


def put_embedding(put, name, values):
    """One scale for the whole table, zero kept exact."""
    low, high = min(0.0, float(values.min())), max(0.0, float(values.max()))
    scale = (high - low) / 255
    zero = round(-low / scale)
    put(name + "_quantized", numpy.clip(numpy.round(values / scale) + zero, 0, 255).astype(numpy.uint8))
    put(name + "_scale", numpy.array(scale, dtype=numpy.float32))
    put(name + "_zero_point", numpy.array(zero, dtype=numpy.uint8))


def put_matrix(put, name, values):
    """A scale for each column."""
    scales = numpy.maximum(numpy.abs(values).max(0), 1e-8) / 127
    put(name + "_quantized", numpy.clip(numpy.round(values / scales), -127, 127).astype(numpy.int8))
    put(name + "_scale", scales.astype(numpy.float32))
    put(name + "_zero_point", numpy.zeros(values.shape[1], dtype=numpy.int8))


def head(tagger):
    """The last layer and the random field, as org.demarche.extract.attribution.LabelScores reads them."""
    return json.dumps(
        {
            "w": tagger.fit.weight.tolist(),
            "b": tagger.fit.bias.tolist(),
            "tr": tagger.transition_scores().tolist(),
            "st": tagger.start_scores().tolist(),
        }
    )
