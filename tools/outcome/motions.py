"""When a motion is valid: the charter's rule as a method, who has a say, and what a change of the roster may change."""

import base64
import datetime
import hashlib

from . import proofs, strict_json
from .methods import least
from .proofs import need
from .rosters import MOST_BODY_BYTES, Epoch, Quorum, ascending

HOUR, DAY = 3_600_000, 86_400_000
UNITS = {"hours": HOUR, "days": DAY, "weeks": 7 * DAY}
NAMING = {"leave", "suspend", "expel", "recover"}


def millis(text):
    """Milliseconds since 1970 of an instant in UTC."""
    moment = datetime.datetime.strptime(text, "%Y-%m-%dT%H:%M:%S.%fZ")
    return (moment - datetime.datetime(1970, 1, 1)) // datetime.timedelta(milliseconds=1)


def stretch(value, otherwise):
    return value["value"] * UNITS[value["unit"]] if isinstance(value, dict) else otherwise


def in_force(rule, day):
    first = lambda text: (text + "-01-01" if len(text) == 4 else text + "-01" if len(text) == 7 else text)
    period = rule.get("inForce", {"from": None, "to": None})
    return (period["from"] is None or first(period["from"]) <= day) and (period["to"] is None or day < first(period["to"]))


class Rule:
    """A rule as a motion has to copy it, and what else it asks of a motion."""

    def __init__(self, rule, voters):
        self.id, self.article, self.says = rule["id"], rule["article"], rule
        self.method = method_of(rule, voters)
        self.grace, self.settle = stretch(rule.get("grace"), DAY), stretch(rule.get("settle"), 600_000)
        self.period, self.sponsors, self.after = rule.get("period"), rule.get("sponsors", 1), rule.get("after")
        self.faults, self.t = rule.get("f", 0), rule.get("t")
        naming = rule.get("excluded")
        self.may_name, self.must_name = naming not in (None, "notTakingPart"), rule["method"] == "consensusMinusNamed"
        self.seats = rule.get("seats")
        self.few = self.seats is not None or rule.get("base") == "disputants" or naming == "notTakingPart"


def default_rule(kind, quorum):
    """What decides a change of the roster where the charter names no rule."""
    naming = kind in NAMING
    rule = {"id": None, "article": "none", "method": "consensusMinusNamed" if naming else "consensus", "abstention": "passes"}
    if naming:
        rule["excluded"] = "memberConcerned"
    if kind == "rotate":
        rule |= {"method": "fixedNumber", "fixedNumber": quorum.needed}
    return rule


def method_of(rule, voters):
    base, name = rule.get("base", "members"), rule["method"]
    is_vote = base in ("present", "voting") and name != "silence"
    more_than = rule.get("moreThan", False)
    share = {"p": 1, "d": 2, "moreThan": True} if name == "majority" else {"p": 1, "d": 1, "moreThan": False}
    if name == "qualified":
        share = {**rule["fraction"], "moreThan": more_than}
    vetoes = rule.get("vetoes", [])
    if name in ("consensus", "consensusMinusNamed", "silence") or (name == "unanimity" and not is_vote):
        passing = "blocks" if name == "unanimity" else "passes"
        count = {"kind": "consensus", "abstention": rule.get("abstention", passing), "silence": name == "silence"}
    elif name in ("unanimity", "majority", "qualified") and is_vote and not (name == "qualified" and vetoes):
        count = {"kind": "voting", "needs": share, "of": "present" if base == "present" else "voting", "quorum": presence(rule.get("quorum"))}
    else:
        fixed = name == "fixedNumber"
        count = {
            "kind": "threshold",
            "needs": {"fixed": rule["fixedNumber"]} if fixed else share,
            "vetoes": [each.lower() for each in vetoes if not voters or each.lower() in voters],
            "vetoAbstains": rule.get("vetoAbstains", "passes"),
            "recusalShrinksBase": rule.get("exclusionShrinksBase", True) and not fixed,
        }
    timed = is_vote and (rule.get("byDeadline", False) or base == "present") and len(voters) != 2
    return {
        "rule": "B" if timed else "A",
        "count": count,
        "electors": "ratified" if base == "ratified" else "members",
        "weighted": rule.get("weighted", False),
        "proxy": rule.get("proxy", False),
    }


def presence(quorum):
    if not isinstance(quorum, dict):
        return None
    if "count" in quorum:
        return {"fixed": quorum["count"]}
    return {**quorum["fraction"], "moreThan": 2 * quorum["fraction"]["p"] == quorum["fraction"]["d"]}


class Motion:
    """A valid motion with its counts. Raises where it is not valid."""

    def __init__(self, statement, chain, charter, compartment):
        need(statement.type == "motion", "no motion")
        self.statement, self.id, self.said = statement, statement.id, statement.said
        self.epoch, self.chain, self.compartment = chain[-1], chain, compartment
        said, voters = self.said, self.epoch.voters(compartment.readers)
        need(statement.author in voters and statement.epoch == self.epoch.id, "the mover is no voter of the pinned epoch")
        need((said["text"] is None) != (said["attachment"] is None), "a motion is a text or an attachment")
        members, roster = len(compartment.readers), said["roster"]
        base = Quorum(members, charter.faults(members))
        self.least_needed = base.needed
        self.rule = rule = self.find_rule(charter, voters, base)
        self.quorum = Quorum(members, max(charter.faults(members), rule.faults))
        self.method = rule.method
        copied = {"charter": self.epoch.body["charter"], "id": rule.id, "article": rule.article, "method": rule.method, "grace": rule.grace, "settle": rule.settle}
        need(same(said["rule"], copied), "the motion does not copy the charter's rule")
        need(not isinstance(rule.period, dict) or said["period"] == stretch(rule.period, None), "another period than the rule's")
        need(ascending(said["sponsors"]) and set(said["sponsors"]) <= set(voters) and statement.author in said["sponsors"] and len(said["sponsors"]) >= rule.sponsors, "too few sponsors, others than voters, or not the mover")
        need(((said["line"] or {}).get("relation") == "after") == (rule.after is not None), "the rule comes after another, or the motion does")
        self.check_electors(voters)
        self.check_deadline()
        self.slot = None if roster is None else (roster["slot"]["epoch"], roster["slot"]["attempt"])
        self.needed = None if roster is None else self.check_roster(charter)

    def find_rule(self, charter, voters, quorum):
        said, roster = self.said, self.said["roster"]
        wanted = said["rule"]["id"]
        if roster is not None:
            wanted = None if roster["kind"] == "leave" else charter.body.get("roster", {}).get(roster["kind"])
            if wanted is None:
                return Rule(default_rule(roster["kind"], quorum), voters)
        day = self.statement.body["stated"][:10]
        found = [rule for rule in charter.body["decisionRules"] if rule["id"] == wanted and rule["method"] != "none" and in_force(rule, day)]
        need(found, "no rule of that name runs on that day")
        return Rule(found[0], voters)

    def check_electors(self, voters):
        excluded = [each["member"] for each in self.said["excluded"]]
        among = voters
        if self.method["electors"] == "ratified":
            among = [name for name in voters if self.epoch.members[name]["ratified"]]
        nameable = among if self.said["roster"] is None else self.epoch.members
        need(ascending(excluded) and set(excluded) <= set(nameable), "who is named is a voter, or concerned by the roster, sorted")
        need(not excluded or self.rule.may_name, "the rule names nobody")
        need(excluded or not self.rule.must_name, "nobody is named")
        rest, electors = [name for name in among if name not in excluded], self.said["electors"]
        if self.rule.few:
            need(ascending(electors) and set(electors) <= set(rest), "electors are voters, sorted")
            need(self.rule.seats is None or len(electors) <= self.rule.seats, "more electors than seats")
        else:
            need(electors == rest, "electors are those whom roster and rule give")
        self.electors, self.excluded = electors, excluded

    def check_deadline(self):
        deadline, quorum = self.said["deadline"], self.quorum
        need((deadline is not None) == (self.method["rule"] == "B"), "a deadline stands exactly under rule B")
        if deadline is None:
            return
        most = min((quorum.members - 1) // 2, quorum.members - quorum.needed)
        need(deadline["closers"] == self.compartment.readers, "closers are all members")
        need(self.rule.t is None or deadline["t"] == self.rule.t, "another t than the rule's")
        need(quorum.faults <= deadline["t"] <= most, "t is out of bounds")
        self.timely, self.late = deadline["t"] + 1, quorum.members - deadline["t"]

    def check_roster(self, charter):
        """Everything that a change of the roster needs; gives a."""
        roster, before = self.said["roster"], self.epoch
        count = self.method["count"]
        need(self.compartment.is_plenary, "rosters change in the plenary")
        need(self.method["rule"] == "A" and not self.method["weighted"] and count["kind"] != "voting", "not by votes or weights")
        need(count["kind"] == "consensus" or not count["vetoes"], "not by vetoes")
        needed = len(self.electors) if count["kind"] == "consensus" else least(count["needs"], len(self.electors))
        need(needed >= self.quorum.needed, "fewer supporters than a quorum would do")
        need(roster["slot"]["epoch"] == before.id, "a slot of another epoch")
        need((roster["dead"] is None) == (roster["slot"]["attempt"] == 0), "only a later attempt pins a dead one")
        after = Epoch(proofs.unbase64(roster["body"]), before)
        need(after.body["slot"] == roster["slot"], "the body is of another slot")
        need(after.body["recordVersion"] >= before.body["recordVersion"], "records would go back")
        need(not after.body["study"] or before.body["study"], "a study does not begin later")
        concerned = check_change(roster["kind"], before, after)
        if roster["kind"] in NAMING:
            need(self.excluded == concerned, "who is concerned is named, and nobody else")
        gone = set(before.members) - set(after.members)
        ended = [each["member"] for each in roster["ended"]]
        need(ended == sorted(gone), "the logs of those that go end, sorted, and nobody else's")
        for each in roster["ended"]:
            check_heads(each["heads"], before.members[each["member"]])
        if after.body["charter"] != before.body["charter"]:
            need(self.said["attachment"] == after.body["charter"], "another charter is the attachment")
        if roster["kind"] in ("join", "rotate", "recover"):
            for name in concerned:
                check_generation(self.chain, before.members.get(name), after.members[name])
            self.check_consents(after, concerned)
        if roster["kind"] != "amend":
            check_hosts(after, charter)
        return needed

    def check_consents(self, after, concerned):
        notes = [proofs.Note(text.encode()) for text in self.said["roster"]["consents"]]
        for name in concerned:
            text = f"entente/key/v1\n{self.chain[0].id}\n{self.epoch.id}\n{after.members[name]['keys']['log']}\n".encode()
            own = [note for note in notes if note.text == text]
            need(any(note.signers([after.log_key(name)]) for note in own), f"{name} did not sign with its new key")
            if self.said["roster"]["kind"] == "rotate":
                need(any(note.signers([self.epoch.log_key(name)]) for note in own), f"{name} did not sign with its old key")


def check_generation(chain, was, now):
    """New keys begin logs of a generation above all that the name had, and their old logs end."""
    had = [epoch.members[now["name"]]["generation"] for epoch in chain if now["name"] in epoch.members]
    need(now["generation"] > max(had, default=-1), "logs of a generation that was")
    if was is None:
        need(now["frozen"] == [], "who is new has no log that ends")
    else:
        check_heads(now["frozen"], was)


EMPTY_ROOT = base64.b64encode(hashlib.sha256(b"").digest()).decode()


def check_heads(heads, was):
    """Heads of the generation that ends, one of a log, in the order of compartments."""
    need(all(head["generation"] == was["generation"] for head in heads), "a head of another generation than the one that ends")
    need(ascending([head["compartment"] for head in heads]), "heads are sorted by compartment, one of each")
    need(all((head["size"] == 0) == (head["root"] == EMPTY_ROOT) for head in heads), "a head of no entries has the root of none")


def same(a, b):
    """Equal as JSON, whatever the order of fields."""
    if isinstance(a, dict) and isinstance(b, dict):
        return a.keys() == b.keys() and all(same(a[key], b[key]) for key in a)
    if isinstance(a, list) and isinstance(b, list):
        return len(a) == len(b) and all(map(same, a, b))
    return strict_json.same(a, b)


def check_change(kind, before, after):
    """That nothing but what the kind may change is changed, and that something is. Gives the members concerned, sorted."""
    may = {"suspend": {"status"}, "rotate": {"keys", "generation", "frozen"}, "recover": {"keys", "generation", "frozen"}}.get(kind, set())
    come, gone = set(after.members) - set(before.members), set(before.members) - set(after.members)
    changed = []
    for name in sorted(before.members.keys() & after.members.keys()):
        was, now = before.members[name], after.members[name]
        fields = {field for field in was if not same(was[field], now[field])}
        need(fields <= may, f"such a change does not touch {sorted(fields - may)} of {name}")
        need(not fields or kind == "suspend" or now["generation"] > was["generation"], f"{name} needs a new generation")
        changed += [name] if fields else []
    need(not come or kind == "join", "members come by joining only")
    need(not gone or kind in ("leave", "expel"), "members go by leaving or expulsion only")
    charter = before.body["charter"] != after.body["charter"]
    version = before.body["recordVersion"] != after.body["recordVersion"]
    need(kind == "amend" or not (charter or version), "charter and record version change by amendment only")
    concerned = sorted(come | gone | set(changed))
    need(concerned or (kind == "amend" and (charter or version)), "nothing changes")
    return concerned


def check_hosts(after, charter):
    members = len(after.members)
    faults = charter.faults(members)
    if len(after.hosts) > 1:
        need(members >= 3 * faults + 1, "too few members for so many that may fail")
        shared = [sum(1 for member in after.members.values() if member["host"] == host) for host in after.hosts]
        need(all(count == 1 or count <= faults for count in shared), "a host has more members than may fail")
    need(len(after.voters()) >= Quorum(members, faults).needed, "no later change could reach a quorum")
