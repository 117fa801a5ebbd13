#!/usr/bin/env python3
"""Checks what a node serves, or an exported compartment, without any of the product's code.

Written from docs/exchange.md, docs/formats.md and the C2SP texts signed-note, tlog-checkpoint, tlog-cosignature and tlog-tiles. Needs the
standard library and python3-cryptography (Ed25519).

  verify_log.py GENESIS --url http://127.0.0.1:4871 --compartment ID    a public compartment, as anybody gets it
  verify_log.py GENESIS --folder EXPORTED                               a folder that "entente export" wrote
  verify_log.py GENESIS --fork PROOF                                    a proof that one log's key signed two heads that do not fit

GENESIS is the founding file (entente/founding-genesis@1) or coalition/epochs/0.json of an export, beside which 0.note stands. Coalitions whose
roster changed later are not understood. Prints one JSON object; ends with 0 where everything holds, 1 where something does not, 2 for bad use.
"""

import argparse
import base64
import hashlib
import json
import pathlib
import re
import struct
import sys
import urllib.error
import urllib.request

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

LOG, COSIGNATURE = 0x01, 0x04
TILE = 256
MOST_BYTES = 4_000_000
BODIES_AT_ONCE = 2048


class Wrong(Exception):
    """Something that does not hold."""


def need(holds, what):
    if not holds:
        raise Wrong(what)


def sha256(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


def unbase64(text):
    return base64.b64decode(text, validate=True)


# Merkle trees after RFC 9162: leaves 0x00, nodes 0x01.


def node_hash(left, right):
    return sha256(b"\x01", left, right)


def fold(peaks):
    """The root over hashes of full subtrees, largest first."""
    need(peaks, "a tree without entries has no head here")
    root = peaks[-1]
    for left in reversed(peaks[:-1]):
        root = node_hash(left, root)
    return root


def levels_of(leaves):
    """Hashes of all full subtrees: levels[k][i] stands over 2^k leaves."""
    levels = [leaves]
    while len(levels[-1]) > 1:
        below = levels[-1]
        levels.append([node_hash(below[i], below[i + 1]) for i in range(0, len(below) - 1, 2)])
    return levels


def root_of(leaves):
    levels, peaks, at = levels_of(leaves), [], 0
    for level in reversed(range(len(levels))):
        if len(leaves) >> level & 1:
            peaks.append(levels[level][at >> level])
            at += 1 << level
    return fold(peaks)


# Signed notes.


def key_id(name, kind, public):
    return sha256(name.encode(), b"\n", bytes([kind]), public)[:4]


def parse_note(note):
    """The text of a note and its signature lines as (name, key id, signature)."""
    text, gap, tail = note.rpartition(b"\n\n")
    need(gap and tail.endswith(b"\n"), "this is no signed note")
    lines = []
    for line in tail.decode().splitlines():
        found = re.fullmatch("\u2014 ([^ +]+) ([A-Za-z0-9+/=]+)", line)
        need(found, f"no signature line: {line[:80]}")
        raw = unbase64(found[2])
        lines.append((found[1], raw[:4], raw[4:]))
    return text + b"\n", lines


def verifies(public, signature, message):
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
        return True
    except InvalidSignature:
        return False


def signed_by(note, name, public):
    """The text, if this log key signed it."""
    text, lines = parse_note(note)
    wanted = key_id(name, LOG, public)
    mine = [s for who, key, s in lines if who == name and key == wanted]
    need(mine, f"no signature by {name}")
    need(all(verifies(public, s, text) for s in mine), f"the signature of {name} does not hold")
    return text


def parse_checkpoint(text):
    lines = text.decode().split("\n")
    need(len(lines) == 4 and lines[3] == "", "a checkpoint has three lines")
    need(re.fullmatch("0|[1-9][0-9]{0,15}", lines[1]), "a checkpoint's second line is a size")
    root = unbase64(lines[2])
    need(len(root) == 32, "a root has 32 bytes")
    return lines[0], int(lines[1]), root


class Coalition:
    def __init__(self, genesis, note):
        self.id = hashlib.sha256(genesis).hexdigest()
        roster = json.loads(genesis)
        need(roster["format"] == "entente/roster@1" and roster["previous"] is None, "this is no genesis")
        self.members = {m["name"]: {k: unbase64(v) for k, v in m["keys"].items() if k != "age"} for m in roster["members"]}
        self.generations = {m["name"]: m["generation"] for m in roster["members"]}
        for name, keys in self.members.items():
            text = signed_by(note, name, keys["log"])
            need(text == f"entente/genesis/v1\n{self.id}\n".encode(), "the note is not over this genesis")

    def head(self, note, origin):
        """Size and root of a head by the author its origin names, and who cosigned it, by kind."""
        author = origin.split("/")[3]
        text = signed_by(note, author, self.members[author]["log"])
        named, size, root = parse_checkpoint(text)
        need(named == origin, f"the head is of {named}, not of {origin}")
        cosigned = {"held": [], "witness": []}
        for who, key, signature in parse_note(note)[1]:
            member, _, kind = who.partition("/")
            if kind not in cosigned or member not in self.members:
                continue
            public = self.members[member][kind]
            if key != key_id(who, COSIGNATURE, public):
                continue
            need(len(signature) == 72, f"the cosignature of {who} has another length")
            (seconds,) = struct.unpack(">Q", signature[:8])
            message = b"cosignature/v1\ntime %d\n" % seconds + text
            need(verifies(public, signature[8:], message), f"the cosignature of {who} does not hold")
            cosigned[kind].append(member)
        return size, root, {kind: sorted(members) for kind, members in cosigned.items()}


# Where the bytes come from.


class Web:
    def __init__(self, url, compartment):
        self.url, self.compartment = url.rstrip("/"), compartment

    def get(self, path, body=None):
        try:
            with urllib.request.urlopen(urllib.request.Request(f"{self.url}/{path}", data=body), timeout=60) as answer:
                data = answer.read(MOST_BYTES * 64 + 1)
                need(len(data) <= MOST_BYTES * 64, f"{path} has too many bytes")
                return data
        except urllib.error.HTTPError as error:
            if error.code == 404:
                return None
            raise Wrong(f"{path} was answered with {error.code}") from error

    def bodies(self, _log, wanted):
        found = {}
        for i in range(0, len(wanted), BODIES_AT_ONCE):
            some = wanted[i : i + BODIES_AT_ONCE]
            stream = self.get("exchange/bodies", b"".join(some))
            need(stream is not None, "bodies were not served")
            at = 0
            for commitment in some:
                kind, length = struct.unpack_from(">BI", stream, at)
                data, at = stream[at + 5 : at + 5 + length], at + 5 + length
                need(kind in (1, 2, 3) and len(data) == length, "a frame does not hold what it says")
                if kind == 1:
                    found[commitment] = (data[:16], data[16:])
            need(stream[at:] == struct.pack(">BII", 0, 4, len(some)), "the stream does not end as it should")
        return found


class Folder:
    def __init__(self, path):
        self.path = pathlib.Path(path)
        compartments = [p.name for p in (self.path / "log").iterdir()]
        need(len(compartments) == 1, "a folder holds one compartment")
        self.compartment = compartments[0]

    def get(self, path):
        file = self.path / path
        return file.read_bytes() if file.is_file() else None

    def bodies(self, log, _wanted):
        found = {}
        for line in (self.get(f"{log}/bodies.jsonl") or b"").splitlines():
            row = json.loads(line)
            salt, body = unbase64(row["salt"]), unbase64(row["body"])
            found[sha256(b"entente/body/v1\n", salt, body)] = (salt, body)
        return found


def tile_path(level, number, width):
    groups = [f"{number % 1000:03}"]
    while number >= 1000:
        number //= 1000
        groups.insert(0, f"x{number % 1000:03}")
    return f"tile/{level}/{'/'.join(groups)}" + ("" if width == TILE else f".p/{width}")


def tiles(count):
    """Number and width of the tiles that hold `count` hashes or entries."""
    return [(i // TILE, min(TILE, count - i)) for i in range(0, count, TILE)]


def served(source, log, path):
    data = source.get(f"{log}/{path}")
    need(data is not None, f"{log}/{path} is not there")
    return data


def entries_of(source, log, size):
    entries = []
    for number, width in tiles(size):
        data, at = served(source, log, tile_path("entries", number, width)), 0
        for _ in range(width):
            need(at + 2 <= len(data), f"bundle {number} of {log} ends early")
            (length,) = struct.unpack_from(">H", data, at)
            entries.append(data[at + 2 : at + 2 + length])
            at += 2 + length
        need(at == len(data), f"bundle {number} of {log} holds more or less than it says")
    for entry in entries:
        need((entry[:1] in (b"\x01", b"\x02") and len(entry) == 33) or (entry[:1] == b"\x03" and len(entry) == 65), f"{log} holds what is no entry")
    return entries


def check_tiles(source, log, leaves):
    hashes, level, count = leaves, 0, 0
    while hashes:
        for number, width in tiles(len(hashes)):
            data = served(source, log, tile_path(level, number, width))
            need(data == b"".join(hashes[number * TILE : number * TILE + width]), f"tile {level}/{number} of {log} is not that of its entries")
            count += 1
        full = len(hashes) // TILE
        hashes = [root_of(hashes[i * TILE : (i + 1) * TILE]) for i in range(full)]
        level += 1
    return count


def check_log(coalition, source, member):
    generation = coalition.generations[member]
    log = f"log/{source.compartment}/{member}/{generation}"
    note = source.get(f"{log}/checkpoint")
    if note is None:
        return None
    origin = f"entente/{coalition.id}/{source.compartment}/{member}/{generation}"
    size, root, cosigned = coalition.head(note, origin)
    entries = entries_of(source, log, size)
    leaves = [sha256(b"\x00", entry) for entry in entries]
    need(size > 0 and root_of(leaves) == root, f"the entries of {origin} do not give the signed root")
    tile_count = check_tiles(source, log, leaves)
    wanted = [entry[1:] for entry in entries if entry[0] != 3]
    bodies = source.bodies(log, wanted)
    for commitment, (salt, body) in bodies.items():
        need(sha256(b"entente/body/v1\n", salt, body) == commitment, f"a body of {origin} is not the one committed to")
        need(commitment in wanted, f"a body of {origin} belongs to no entry")
        said = json.loads(body)
        place = (coalition.id, source.compartment, member)
        need((said["coalition"], said["compartment"], said["author"]) == place, f"a body of {origin} was made for another log")
    return {"origin": origin, "size": size, "root": base64.b64encode(root).decode(), "tiles": tile_count, "bodies": len(bodies), "without": len(wanted) - len(bodies), **cosigned}


def spans(begin, end):
    """Sizes of the full subtrees that cover [begin, end), left to right."""
    while begin < end:
        size = begin & -begin if begin else 1 << (end - begin).bit_length() - 1
        while begin + size > end:
            size >>= 1
        yield begin, size
        begin += size


def check_fork(coalition, data):
    """A fork: two heads, the hashes over [0, m) in the larger tree, and those over [m, n)."""
    lines = data.decode().split("\n")
    need(len(lines) == 6 and lines[0] == "entente/fork/v1" and lines[5] == "", "this is no proof of a fork")
    small, large, before, after = (unbase64(line) for line in lines[1:5])
    origin = parse_checkpoint(parse_note(small)[0])[0]
    (m, root_m, _), (n, root_n, _) = coalition.head(small, origin), coalition.head(large, origin)
    if m == n:
        need(root_m != root_n and not before and not after, "the two heads agree")
    else:
        need(0 < m < n, "the smaller head stands first and is not empty")
        cover = list(spans(0, m)) + list(spans(m, n))
        raw = before + after
        hashes = [raw[i : i + 32] for i in range(0, len(raw), 32)]
        first = len(list(spans(0, m)))
        need(len(before) == 32 * first and len(hashes) == len(cover) and len(raw) == 32 * len(cover), "the hashes do not cover the larger tree")
        stack = []
        for (begin, size), value in zip(cover, hashes):
            stack.append((size, value))
            while len(stack) > 1 and stack[-1][0] == stack[-2][0]:
                (size, right), (_, left) = stack.pop(), stack.pop()
                stack.append((2 * size, node_hash(left, right)))
        need(fold([value for _, value in stack]) == root_n, "the hashes do not lead to the larger root")
        need(fold(hashes[:first]) != root_m, "the larger head continues the smaller one")
    return {"origin": origin, "sizes": [m, n], "roots": [base64.b64encode(r).decode() for r in (root_m, root_n)]}


def read_genesis(path):
    file = pathlib.Path(path)
    data = file.read_bytes()
    form = json.loads(data)
    if form.get("format") == "entente/founding-genesis@1":
        need(form["note"] is not None, "nobody has signed this genesis")
        return Coalition(unbase64(form["genesis"]), form["note"].encode())
    return Coalition(data, file.with_suffix(".note").read_bytes())


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("genesis")
    parser.add_argument("--url")
    parser.add_argument("--compartment")
    parser.add_argument("--folder")
    parser.add_argument("--fork")
    asked = parser.parse_args()
    if sum(x is not None for x in (asked.url, asked.folder, asked.fork)) != 1 or (asked.url is None) != (asked.compartment is None):
        parser.error("give --url with --compartment, or --folder, or --fork")
    try:
        coalition = read_genesis(asked.genesis)
        result = {"holds": True, "coalition": coalition.id}
        if asked.fork:
            result["fork"] = check_fork(coalition, pathlib.Path(asked.fork).read_bytes())
        else:
            source = Web(asked.url, asked.compartment) if asked.url else Folder(asked.folder)
            found = [check_log(coalition, source, member) for member in sorted(coalition.members)]
            result["logs"] = [log for log in found if log is not None]
            need(result["logs"], "no log is there")
    # What cannot be read as what it should be does not hold either.
    except (Wrong, ValueError, KeyError, IndexError, struct.error, OSError) as error:
        result = {"holds": False, "error": f"{type(error).__name__}: {error}"}
    print(json.dumps(result))
    return 0 if result["holds"] else 1


if __name__ == "__main__":
    sys.exit(main())
