"""Epochs and who is in them: rosters, the chain that leads from the genesis to the epoch of a motion, charters, compartments."""

import hashlib
import re

from . import proofs, strict_json
from .proofs import need

MOST_BODY_BYTES = 1024 * 1024
TLP = ["CLEAR", "GREEN", "AMBER", "AMBER+STRICT", "RED"]


def id_of(data):
    return hashlib.sha256(data).hexdigest()


def ascending(values):
    return all(a < b for a, b in zip(values, values[1:]))


class Epoch:
    """A roster body: its id and its members by name."""

    def __init__(self, data, before=None):
        self.id = id_of(data)
        self.body = strict_json.read(data, "roster", MOST_BODY_BYTES)
        members = self.body["members"]
        need(ascending([member["name"] for member in members]), "members of a roster are sorted, each once")
        keys = [key for member in members for key in member["keys"].values()]
        need(len(set(keys)) == len(keys), "a key stands twice in a roster")
        need(self.body["recordVersion"] <= 2, "records of a version that is not known")
        self.members = {member["name"]: member for member in members}
        self.hosts = {member["host"] for member in members}
        need(not self.body["study"] or len(self.hosts) == 1, "a study has one host")
        need(self.body["previous"] == (before.id if before else None), "an epoch does not follow the one before")
        need(before or self.body["slot"] is None, "a genesis follows no slot")
        standing = lambda epoch: [(name, member["status"]) for name, member in epoch.members.items()]
        self.membership = self.id if before is None or standing(before) != standing(self) else before.membership

    def voters(self, names=None):
        """Members of status member, of all or of those named, sorted."""
        return sorted(name for name, member in self.members.items() if member["status"] == "member" and (names is None or name in names))

    def log_key(self, name):
        return (name, proofs.LOG, proofs.unbase64(self.members[name]["keys"]["log"]))

    def held_key(self, name):
        return (f"{name}/held", proofs.COSIGNATURE, proofs.unbase64(self.members[name]["keys"]["held"]))


def check_operator(before, after, note):
    """An epoch without a motion: of one operator, with nothing new but generations."""
    need(len(before.hosts | after.hosts) == 1 and after.body["slot"] is None, "an epoch that one operator signs has one host, and no slot")
    need(all(before.body[field] == after.body[field] for field in ("charter", "recordVersion", "study")), "such an epoch changes nothing else")
    need(before.members.keys() == after.members.keys(), "such an epoch has the same members")
    for name, was in before.members.items():
        now = after.members[name]
        need(all(was[field] == now[field] for field in ("host", "status", "weight", "ratified", "keys")), "such an epoch changes nothing of a member")
        need(now["generation"] > was["generation"], "such an epoch begins new logs")
        places = [head["compartment"] for head in now["frozen"]]
        need(len(set(places)) == len(places) and all(head["generation"] == was["generation"] for head in now["frozen"]), "it freezes the logs that it ends, each once")
    signed = proofs.Note(note)
    need(signed.text == f"entente/genesis/v1\n{after.id}\n".encode(), "the note is not over this epoch")
    need(len(signed.signers([before.log_key(name) for name in before.members])) == len(before.members), "not every member signed this epoch")


class Charter:
    def __init__(self, data):
        self.body = strict_json.read(data, "charter", MOST_BODY_BYTES)
        for rule in self.body["decisionRules"]:
            method = rule["method"]
            need((method == "qualified") == ("fraction" in rule) and (method == "fixedNumber") == ("fixedNumber" in rule), "a rule has the number of its method")
            need((method == "none") == ("because" in rule), "a rule without a method says why")
            need(method != "silence" or "period" in rule, "a silence says how long it runs")
            need(method != "consensusMinusNamed" or "excluded" in rule, "a rule says who is named")
            shares = [rule.get("fraction"), rule["quorum"].get("fraction") if isinstance(rule.get("quorum"), dict) else None]
            need(all(share is None or share["p"] <= share["d"] for share in shares), "a share is at most one")

    def faults(self, members):
        """f as the charter says it, or as it is where it says nothing."""
        return self.body.get("f", 0 if members <= 3 else 1)


class Compartment:
    """Where a motion lives: its id, label and readers."""

    def __init__(self, data, chain):
        epoch = chain[-1]
        self.is_plenary = data is None
        if data is None:
            self.id = id_of(b"entente/plenary/v1\n" + epoch.membership.encode())
            self.readers, self.tlp = sorted(epoch.members), "CLEAR"
            return
        body = strict_json.read(data, "compartment", MOST_BODY_BYTES)
        self.id, self.readers, self.tlp = id_of(data), body["readers"], body["tlp"]
        need(body["coalition"] == chain[0].id and any(body["epoch"] == each.id for each in chain), "a compartment of another coalition or epoch")
        need(ascending(self.readers) and all(name in epoch.members for name in self.readers), "readers are members, sorted")
        need(body["opener"] in self.readers, "who opens a compartment reads it")


class Quorum:
    """How many of so many members stand behind what counts."""

    def __init__(self, members, faults):
        self.members, self.faults = members, min(faults, (members - 1) // 3)
        self.needed = (members + self.faults) // 2 + 1


ORDER = ["format", "type", "version", "coalition", "compartment", "author", "epoch", "stated", "tlp", "refs", "data", "by"]
STATEMENTS = {"motion", "receipt", "served", "position", "ballot", "closing", "reopening", "withdrawal", "freezePromise", "leaveNotice", "succession"}


class Statement:
    """A record whose proof holds: who wrote it, where it stands, how many stand behind it, and what it says."""

    def __init__(self, data, chain, compartment):
        epoch, proof = chain[-1], proofs.Proof(data)
        origin = re.fullmatch(r"entente/([0-9a-f]{64})/([0-9a-f]{64})/([a-z0-9-]{1,40})/(0|[1-9][0-9]{0,15})", proof.origin)
        need(origin and origin[1] == chain[0].id and origin[2] == compartment.id, "a head of another coalition or compartment")
        self.author, self.generation = origin[3], int(origin[4])
        need(self.author in compartment.readers, "a head of nobody who reads here")
        need(self.generation == epoch.members[self.author]["generation"], "a head of another generation")
        others = [epoch.held_key(name) for name in compartment.readers if name != self.author]
        signers = proof.note.signers([epoch.log_key(self.author), *others])
        need(self.author in signers, "the author did not sign")
        self.signers = len(signers)
        self.id, self.index, self.data = proof.id, proof.index, data
        self.body = self.read(proof.body)
        place = (self.body["coalition"], self.body["compartment"], self.body["author"])
        need(place == (chain[0].id, compartment.id, self.author), "a body that was made for another log")
        given = [each for each in chain if each.id == self.body["epoch"] and self.author in each.members]
        need(given and given[0].members[self.author]["generation"] == self.generation, "its epoch gave its author another log")
        need(TLP.index(self.body["tlp"]) >= TLP.index(compartment.tlp), "a label looser than its compartment's")
        self.type, self.epoch, self.said = self.body["type"], self.body["epoch"], self.body["data"]

    @staticmethod
    def read(body):
        value = strict_json.parse(body, MOST_BODY_BYTES)
        need(isinstance(value, dict) and isinstance(value.get("type"), str) and value["type"] in STATEMENTS, "no statement")
        why = strict_json.fits(value, strict_json.schema(value["type"]))
        need(why is None, why)
        need(list(value) == [field for field in ORDER if field in value], "the fields of a record have their order")
        return value
