"""What cryptography proves: signed notes, heads, and C2SP tlog-proofs of permanent entries (RFC 6962 trees). Needs python3-cryptography."""

import base64
import binascii
import functools
import hashlib
import re
import struct

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

LOG, COSIGNATURE = 0x01, 0x04
MOST_PROOF_BYTES = 2 * 1024 * 1024
MOST_SIZE = 2**53 - 1


class Unproven(ValueError):
    """A proof that does not hold."""


def need(holds, what):
    if not holds:
        raise Unproven(what)


def sha256(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


def unbase64(text):
    """Standard base64 with padding and no stray bits: one text for each run of bytes."""
    try:
        data = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError) as error:
        raise Unproven("no base64") from error
    need(base64.b64encode(data) == (text if isinstance(text, bytes) else text.encode()), "base64 of stray bits")
    return data


@functools.lru_cache(maxsize=100_000)
def verifies(public, signature, message):
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
        return True
    except (InvalidSignature, ValueError):
        return False


def key_id(name, kind, public):
    return sha256(name.encode(), b"\n", bytes([kind]), public)[:4]


class Note:
    """A signed note: its text, and who signed it among keys that one knows. A line of a known key that does not verify refuses the whole note."""

    def __init__(self, data):
        text, gap, tail = data.rpartition(b"\n\n")
        need(gap and text and tail.endswith(b"\n"), "no signed note")
        self.text = text + b"\n"
        try:
            need(not re.search("[\x00-\x09\x0b-\x1f]", self.text.decode()), "control characters in a note")
            lines = tail[:-1].decode().split("\n")
        except UnicodeDecodeError as error:
            raise Unproven("a note is UTF-8") from error
        self.lines = []
        for line in lines:
            found = re.fullmatch(r"\u2014 ([^\s+]+) ([A-Za-z0-9+/]+={0,2})", line)
            need(found, "no line of a signature")
            raw = unbase64(found[2])
            need(len(raw) > 4, "a signature is missing")
            self.lines.append((found[1], raw[:4], raw[4:]))

    def signers(self, keys):
        """Names among (name, kind, public) that signed, each key once."""
        known = {(name, key_id(name, kind, public)): (kind, public) for name, kind, public in keys}
        found = []
        for name, number, signature in self.lines:
            kind, public = known.pop((name, number), (None, None))
            if kind is None:
                continue
            message = self.text
            if kind == COSIGNATURE:
                need(len(signature) == 72, f"the cosignature of {name} has another length")
                message = b"cosignature/v1\ntime %d\n" % struct.unpack(">Q", signature[:8]) + self.text
                signature = signature[8:]
            need(verifies(public, signature, message), f"the signature of {name} does not hold")
            found.append(name)
        return found


def decimal(text):
    need(re.fullmatch("0|[1-9][0-9]{0,15}", text) and int(text) <= MOST_SIZE, f"no size or index: {text[:40]}")
    return int(text)


def root_from(leaf, index, size, hashes):
    """The root that an inclusion proof leads to (RFC 9162, section 2.1.3.2)."""
    need(index < size, "an index beyond the tree")
    node, last, value = index, size - 1, leaf
    for each in hashes:
        need(last > 0, "an inclusion proof is too long")
        if node & 1 or node == last:
            value = sha256(b"\x01", each, value)
            while not node & 1 and node:
                node, last = node >> 1, last >> 1
        else:
            value = sha256(b"\x01", value, each)
        node, last = node >> 1, last >> 1
    need(last == 0, "an inclusion proof is too short")
    return value


class Proof:
    """A tlog-proof as it is read: salt and body, where it stands, under which head. Nothing is signed by anybody yet."""

    def __init__(self, data):
        need(len(data) <= MOST_PROOF_BYTES, "a proof has too many bytes")
        head, gap, note = data.partition(b"\n\n")
        need(gap, "no tlog-proof")
        try:
            lines = head.decode("ascii").split("\n")
        except UnicodeDecodeError as error:
            raise Unproven("a proof is ASCII before its note") from error
        need(len(lines) >= 3 and lines[0] == "c2sp.org/tlog-proof@v1", "no tlog-proof")
        need(lines[1].startswith("extra ") and lines[2].startswith("index "), "a proof says what it is of, and at which index")
        extra = unbase64(lines[1][6:])
        need(len(extra) > 16, "salt and body are missing")
        self.data, self.salt, self.body = data, extra[:16], extra[16:]
        self.index = decimal(lines[2][6:])
        hashes = [unbase64(line) for line in lines[3:]]
        need(len(hashes) <= 63 and all(len(each) == 32 for each in hashes), "a hash has 32 bytes")
        self.note = Note(note)
        parts = self.note.text.decode().split("\n")
        need(len(parts) == 4 and parts[3] == "", "a head has three lines")
        self.origin, self.size, root = parts[0], decimal(parts[1]), unbase64(parts[2])
        commitment = sha256(b"entente/body/v1\n", extra)
        self.id = commitment.hex()
        need(root_from(sha256(b"\x00\x02", commitment), self.index, self.size, hashes) == root, "the entry does not stand under this head")
