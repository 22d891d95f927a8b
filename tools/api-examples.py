#!/usr/bin/env python3
"""Holds every example of an OpenAPI description against the schema that stands beside it.

usage: tools/api-examples.py URL

Prints those that do not fit, and how many there are; exits with 1 where one does not, or where there are none at all."""

import json
import sys
import urllib.request

from jsonschema import Draft202012Validator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

DOCUMENT = "urn:description"


def absolute(node):
    """The same, with each reference naming the document that it points into."""
    if isinstance(node, dict):
        return {key: DOCUMENT + value if key == "$ref" else absolute(value) for key, value in node.items()}
    return [absolute(value) for value in node] if isinstance(node, list) else node


def examples(node, place="#"):
    """Every example below a node, with the schema that it has to fit, and where it stands. A schema holds lists of them, a body or
    parameter one, or several by name."""
    if isinstance(node, list):
        for nth, value in enumerate(node):
            yield from examples(value, f"{place}/{nth}")
    if not isinstance(node, dict):
        return
    schema = node.get("schema", node)
    named = node.get("examples", {})
    told = named if isinstance(named, list) else [example.get("value") for example in named.values()]
    for example in [*told, *([node["example"]] if "example" in node else [])]:
        yield schema, example, place
    for key, value in node.items():
        # Properties are called what they like.
        below = list(value.values()) if key == "properties" else value
        if key not in ("example", "examples"):
            yield from examples(below, f"{place}/{key}")


def main():
    with urllib.request.urlopen(sys.argv[1], timeout=30) as answer:
        document = absolute(json.load(answer))
    known = Registry().with_resource(DOCUMENT, Resource(contents=document, specification=DRAFT202012))
    count, wrong = 0, 0
    for schema, example, place in examples(document):
        count += 1
        for error in Draft202012Validator(schema, registry=known).iter_errors(example):
            wrong += 1
            print(f"{place}: {error.json_path}: {error.message}")
    print(f"{count} examples, {wrong} mistakes in them")
    sys.exit(wrong > 0 or count == 0)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main()
