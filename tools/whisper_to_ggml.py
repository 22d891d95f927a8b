#!/usr/bin/env python3
"""Turns Whisper, as CTranslate2 keeps it in halves of floats, into the file that whisper.cpp loads.

usage: whisper_to_ggml.py MODEL.bin VOCABULARY.json OUT.bin

Both files are lists of named arrays. Names, order of rows and what is kept whole differ; no number is computed but the
filters from sound to mel bands, which CTranslate2 leaves to whoever calls it.
"""

import json
import math
import pathlib
import struct
import sys

HALF, WHOLE = 1, 0  # how ggml calls floats of 16 and of 32 bits
WRITTEN_TOKENS = 50257  # all tokens that stand for text; whisper.cpp knows the others itself
RATE, WINDOW = 16000, 400  # of the sound, a second; of one spectrum, in samples


class Source:
    """What stands in CTranslate2's file: {name: (shape, bytes)}, of halves alone."""

    FLOAT16 = 4

    def __init__(self, data):
        self.data, self.place = memoryview(data), 0
        version, kind, _ = self.number("I"), self.word(), self.number("I")
        if (version, kind) != (6, "WhisperSpec"):
            sys.exit(f"this is {kind} {version}, not Whisper in version 6 of the format")
        self.arrays = {}
        for _ in range(self.number("I")):
            name = self.word()
            shape = [self.number("I") for _ in range(self.number("B"))]
            element, content = self.number("B"), self.bytes(self.number("I"))
            # What is no half is a switch, not a weight.
            if element == self.FLOAT16:
                self.arrays[name] = (shape, content)

    def bytes(self, count):
        self.place += count
        return self.data[self.place - count : self.place]

    def number(self, form):
        return struct.unpack("<" + form, self.bytes(struct.calcsize("<" + form)))[0]

    def word(self):
        return bytes(self.bytes(self.number("H"))).rstrip(b"\0").decode()

    def rows(self, name, part=0, parts=1):
        """One of several equal parts of an array, which lie behind each other."""
        shape, content = self.arrays[name]
        size = len(content) // parts
        return [shape[0] // parts, *shape[1:]], content[part * size : (part + 1) * size]

    def layers(self, side):
        names = (name.split("/") for name in self.arrays)
        return len({name[1] for name in names if name[0] == side and name[1].removeprefix("layer_").isdigit()})


def tensors(source):
    """(whisper.cpp's name, shape, bytes) of all that it loads."""

    def norm(new, old):
        yield f"{new}.weight", *source.rows(f"{old}/gamma")
        yield f"{new}.bias", *source.rows(f"{old}/beta")

    def linear(new, old, part=0, parts=1):
        yield f"{new}.weight", *source.rows(f"{old}/weight", part, parts)
        # whisper.cpp knows of no bias of keys: it is nothing but zeros.
        if not new.endswith(".key"):
            yield f"{new}.bias", *source.rows(f"{old}/bias", part, parts)

    def attention(new, old, layers):
        """`layers`: what each linear layer holds, side by side."""
        for number, held in enumerate(layers):
            for part, name in enumerate(held):
                yield from linear(f"{new}.{name}", f"{old}/linear_{number}", part, len(held))

    def block(side, number):
        new, old = f"{side}.blocks.{number}", f"{side}/layer_{number}"
        yield from norm(f"{new}.attn_ln", f"{old}/self_attention/layer_norm")
        yield from attention(f"{new}.attn", f"{old}/self_attention", [["query", "key", "value"], ["out"]])
        if side == "decoder":
            yield from norm(f"{new}.cross_attn_ln", f"{old}/attention/layer_norm")
            yield from attention(f"{new}.cross_attn", f"{old}/attention", [["query"], ["key", "value"], ["out"]])
        yield from norm(f"{new}.mlp_ln", f"{old}/ffn/layer_norm")
        yield from linear(f"{new}.mlp.0", f"{old}/ffn/linear_0")
        yield from linear(f"{new}.mlp.2", f"{old}/ffn/linear_1")

    for conv in ("conv1", "conv2"):
        yield f"encoder.{conv}.weight", *source.rows(f"encoder/{conv}/weight")
        shape, content = source.rows(f"encoder/{conv}/bias")
        yield f"encoder.{conv}.bias", [*shape, 1], content
    for side in ("encoder", "decoder"):
        yield f"{side}.positional_embedding", *source.rows(f"{side}/position_encodings/encodings")
        for number in range(source.layers(side)):
            yield from block(side, number)
    yield "decoder.token_embedding.weight", *source.rows("decoder/embeddings/weight")
    yield from norm("encoder.ln_post", "encoder/layer_norm")
    yield from norm("decoder.ln", "decoder/layer_norm")


def mel_filters(bands):
    """Slaney's triangles: linear below 1,000 Hz, logarithmic above, each of the same area."""

    def hertz(mel):
        return mel * 200 / 3 if mel < 15 else 1000 * math.exp((mel - 15) * math.log(6.4) / 27)

    highest = 15 + 27 * math.log(RATE / 2 / 1000) / math.log(6.4)
    corners = [hertz(highest * number / (bands + 1)) for number in range(bands + 2)]
    bins = [RATE * number / WINDOW for number in range(WINDOW // 2 + 1)]
    for low, middle, high in zip(corners, corners[1:], corners[2:]):
        for bin in bins:
            slope = min((bin - low) / (middle - low), (high - bin) / (high - middle))
            yield max(0.0, slope) * 2 / (high - low)


def token_bytes(tokens):
    """The bytes of tokens that are written as GPT-2 does: a letter for each byte, also for those that are none."""
    as_they_are = [*range(33, 127), *range(161, 173), *range(174, 256)]
    others = [byte for byte in range(256) if byte not in as_they_are]
    byte_of = {chr(byte): byte for byte in as_they_are} | {chr(256 + n): byte for n, byte in enumerate(others)}
    return [bytes(byte_of[letter] for letter in token) for token in tokens]


def integers(*values):
    return struct.pack(f"<{len(values)}i", *values)


def main():
    model, vocabulary, out = map(pathlib.Path, sys.argv[1:])
    source = Source(model.read_bytes())
    shape_of = {name: shape for name, (shape, _) in source.arrays.items()}
    width, bands, _ = shape_of["encoder/conv1/weight"]
    heads = width // 64
    hearing, writing = (
        (shape_of[f"{side}/position_encodings/encodings"][0], width, heads, source.layers(side))
        for side in ("encoder", "decoder")
    )
    words = token_bytes(json.loads(vocabulary.read_text())[:WRITTEN_TOKENS])
    with out.open("wb") as file:
        file.write(b"lmgg" + integers(shape_of["decoder/embeddings/weight"][0], *hearing, *writing, bands, HALF))
        filters = list(mel_filters(bands))
        file.write(integers(bands, len(filters) // bands) + struct.pack(f"<{len(filters)}f", *filters))
        file.write(integers(len(words)))
        for word in words:
            file.write(integers(len(word)) + word)
        for name, shape, content in tensors(source):
            stays_half = name.endswith(".weight") and len(shape) > 1
            if not stays_half:
                count = len(content) // 2
                content = struct.pack(f"<{count}f", *struct.unpack(f"<{count}e", content))
            file.write(integers(len(shape), len(name), HALF if stays_half else WHOLE, *reversed(shape)))
            file.write(name.encode() + content)


main()
