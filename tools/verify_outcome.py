#!/usr/bin/env python3
"""Verifies outcome certificates without any of the product's code: what became of a motion, proven by one file.

Written from docs/certificate.md, the JSON Schemas in contracts/, and the C2SP texts signed-note, tlog-checkpoint, tlog-cosignature and tlog-proof.
Needs the standard library and python3-cryptography (Ed25519). Reads no clock and no network.

  verify_outcome.py FILE --genesis GENESIS              what the file proves
  verify_outcome.py FILE --trust ID                     the same, where the id of the genesis or of an epoch is known
  verify_outcome.py FILE --compare OTHER --trust ID     whether two files contradict each other, and who signed both
  verify_outcome.py --batch                             lines ID<TAB>FILE[<TAB>OTHER] on the standard input, one answer each
  verify_outcome.py --self-check                        the worked example of the documentation, whole and damaged

GENESIS is a genesis body, or the file of a founding (entente/founding-genesis@1). Prints one JSON object for each file; ends with 0 where all is as
the files say, 1 where a file is invalid, shows a fault or contradicts the other, 2 for bad use.
"""

import argparse
import json
import pathlib
import re
import sys

sys.dont_write_bytecode = True  # a source tree is no place for compiled files

from outcome import certificate, proofs, rosters, strict_json

EXAMPLE = pathlib.Path(__file__).resolve().parent.parent / "docs" / "certificate-example.json"
EXAMPLE_ID = "97385d513cda000fde2a8473304dab6a85d2f7864e269f5811aad2816da4e123"
FINE = {"adopted", "rejected", "dead", "pending", "agree"}


def opened(path, trusted):
    """The certificate in a file, or why it is invalid."""
    try:
        data = pathlib.Path(path).read_bytes()
        return certificate.verify(data, trusted), None
    # Whatever a file holds that cannot be read as what it should be makes it invalid.
    except (ValueError, RecursionError, OSError) as error:
        return None, f"{type(error).__name__}: {error}"


def answer(trusted, path, other=None):
    first, why = opened(path, trusted)
    second, why_second = opened(other, trusted) if other is not None else (first, None)
    if first is None or second is None:
        return {"result": "invalid", "code": "invalid", "members": [], "why": why or why_second}
    if other is not None:
        result, faults = certificate.compare(first, second)
        return {"result": result, "code": None, "members": sorted({each["member"] for each in faults}), "faults": faults}
    return {
        "result": first.result,
        "code": None,
        "members": first.members,
        "faults": first.faults,
        "motion": first.motion.id,
        "epoch": {"id": first.epoch.id, "number": len(first.chain) - 1},
        "counted": [{"type": each.type, "author": each.author, "id": each.id, "behind": each.signers} for each in first.counted],
        "notes": first.notes,
    }


def trusted_id(text):
    if not re.fullmatch("[0-9a-f]{64}", text):
        raise argparse.ArgumentTypeError("an id has 64 hexadecimal digits")
    return text


def genesis_id(path):
    data = pathlib.Path(path).read_bytes()
    form = strict_json.parse(data, rosters.MOST_BODY_BYTES * 4)
    if isinstance(form, dict) and form.get("format") == "entente/founding-genesis@1":
        data = proofs.unbase64(form["genesis"])
    return rosters.id_of(data)


def batch():
    fine = True
    for line in sys.stdin:
        trust, path, *other = line.rstrip("\n").split("\t")
        found = answer({trust}, path, *other)
        fine = fine and found["result"] in FINE
        print(json.dumps({field: found[field] for field in ("result", "code", "members")}), flush=True)
    return fine


def self_check():
    """The example verifies; with any byte of it changed in one of many places it proves nothing else."""
    whole = EXAMPLE.read_bytes()
    found = certificate.verify(whole, {EXAMPLE_ID})
    wrong = [] if found.result == "adopted" else [f"the example comes to {found.result}"]
    tried = 0
    for at in range(0, len(whole), 97):
        damaged = whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :]
        tried += 1
        try:
            if certificate.verify(damaged, {EXAMPLE_ID}).result != "adopted":
                wrong.append(f"changed at {at} it proves something else")
        except (ValueError, RecursionError):
            pass
    print(json.dumps({"result": "holds" if not wrong else "wrong", "damaged": tried, "wrong": wrong}))
    return not wrong


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", nargs="?")
    parser.add_argument("--genesis")
    parser.add_argument("--trust", type=trusted_id, action="append", default=[])
    parser.add_argument("--compare")
    parser.add_argument("--batch", action="store_true")
    parser.add_argument("--self-check", action="store_true")
    asked = parser.parse_args()
    if asked.batch or asked.self_check:
        return 0 if (batch() if asked.batch else self_check()) else 1
    try:
        trusted = {*asked.trust, *([genesis_id(asked.genesis)] if asked.genesis else [])}
    except (ValueError, OSError) as error:
        parser.error(f"no genesis: {error}")
    if asked.file is None or not trusted:
        parser.error("give a file, and --genesis or --trust")
    found = answer(trusted, asked.file, *([asked.compare] if asked.compare else []))
    print(json.dumps(found, indent=2))
    return 0 if found["result"] in FINE else 1


if __name__ == "__main__":
    sys.exit(main())
