"""The outcome certificate (docs/certificate.md): its epochs, its motion, what counts in it, faults, the outcome; and two of them compared."""

from . import proofs, strict_json
from .methods import ABSENT, EVERYTHING, OPPOSE, PRESENT, RECUSED, SUPPORT, UNOBJECTING, Method
from .motions import Motion, millis
from .proofs import need, unbase64
from .rosters import Charter, Compartment, Epoch, Statement, ascending, check_operator, id_of

MOST_BYTES = 33_554_432
MOST_WITHIN = 16


def verify(data, trusted, within=0):
    """What a certificate comes to, given the ids that are trusted. Raises ValueError where it is invalid."""
    form = read(data)
    need(form["genesis"] is not None, "a certificate has a genesis")
    need(within <= MOST_WITHIN, "certificates stand too deep inside each other")
    chain, links = chain_of(form)
    newest = max((i for i, epoch in enumerate(chain) if epoch.id in trusted), default=None)
    need(newest is not None, "no epoch of it is trusted")
    for i, link in enumerate(links, 1):
        if i > newest:
            check_link(link, chain[: i + 1], trusted, within)
    return Certificate(form, chain, pinned_in(form, chain, trusted, within))


def read(data):
    return strict_json.read(data, "outcome", MOST_BYTES)


def chain_of(form):
    """Every epoch of a certificate in order, nothing signed yet, and the files that link them."""
    chain, links = [Epoch(unbase64(form["genesis"]))], []
    for text in form["epochs"]:
        data = unbase64(text)
        value = strict_json.parse(data, MOST_BYTES)
        kind = {"entente/epoch@1": "epoch", "entente/outcome@1": "outcome"}.get(value.get("format") if isinstance(value, dict) else None)
        need(kind, "no link of epochs")
        link = strict_json.read(data, kind, MOST_BYTES)
        if kind == "epoch":
            body = unbase64(link["roster"])
        else:
            need(link["genesis"] is None and link["epochs"] == [], "a link stands on the epochs around it")
            roster = Statement.read(proofs.Proof(unbase64(link["motion"])).body)
            need(roster["type"] == "motion" and roster["data"]["roster"] is not None, "a link is of a roster motion")
            body = unbase64(roster["data"]["roster"]["body"])
        chain.append(Epoch(body, chain[-1]))
        links.append(link)
    return chain, links


def check_link(link, chain, trusted, within):
    if link["format"] == "entente/epoch@1":
        need(link["note"] is not None, "nothing here proves this epoch, and it is not trusted")
        check_operator(chain[-2], chain[-1], unbase64(link["note"]))
        return
    before = chain[:-1]
    certificate = Certificate(link, before, pinned_in(link, before, trusted, within))
    need(certificate.result == "adopted", "a link was not adopted")


def pinned_in(form, chain, trusted, within):
    """What each certificate in `attempt` comes to, by the hash of its bytes, or the error that it is; each beside those before it."""
    pinned = {}
    for data in map(unbase64, form["attempt"]):
        if id_of(data) in pinned:
            continue
        try:
            pinned[id_of(data)] = pinned_one(data, chain, pinned, trusted, within)
        except ValueError as error:
            pinned[id_of(data)] = error
    return pinned


def pinned_one(data, chain, before, trusted, within):
    form = read(data)
    if form["genesis"] is not None:
        return verify(data, trusted, within + 1)
    need(form["epochs"] == [] and form["attempt"] == [], "a certificate without a genesis stands on the file around it")
    return Certificate(form, chain, before)


class Certificate:
    """A certificate under a chain of epochs that holds, beside those that its motion may pin. `result` is adopted, rejected, dead, pending or fault."""

    def __init__(self, form, chain, pinned):
        self.chain, self.epoch, self.notes = chain, chain[-1], []
        charter = unbase64(form["charter"])
        need(id_of(charter) == self.epoch.body["charter"], "another charter than the pinned epoch's")
        self.charter = Charter(charter)
        self.compartment = Compartment(None if form["compartment"] is None else unbase64(form["compartment"]), chain)
        self.motion = self.motion_of(Statement(unbase64(form["motion"]), chain, self.compartment))
        need(form["rule"] == self.motion.method["rule"], "the file names another rule")
        self.attempts = []
        self.check_pinned(pinned)
        self.served = None if form["served"] is None else self.check_served(unbase64(form["served"]))
        self.quorum = self.motion.quorum
        self.held = {}
        for field in ("statements", "ballots"):
            for text in form[field]:
                self.hold(text, field)
        self.counted = [each for each in self.held.values() if self.counts(each)]
        self.by_type = lambda kind: [each for each in self.counted if each.type == kind]
        self.faults = faults_among(self.joinable(), self.by_type("ballot"))
        self.result = "fault" if self.faults else self.outcome()
        need(self.faults or self.result == form["outcome"], f"it comes to {self.result} and says {form['outcome']}")
        self.members = sorted({each["member"] for each in self.faults})

    def motion_of(self, statement):
        return Motion(statement, self.chain, self.charter, self.compartment)

    def hold(self, text, field):
        """Keeps a record whose proof holds, in its place; of two under different heads the one that more stand behind."""
        try:
            statement = Statement(unbase64(text), self.chain, self.compartment)
            need((statement.type == "ballot") == (field == "ballots"), f"a {statement.type} has no place among {field}")
        except ValueError as error:
            self.notes.append(f"left out: {error}")
            return
        known = self.held.get(statement.id)
        if known is None or known.signers < statement.signers:
            self.held[statement.id] = statement

    def check_pinned(self, pinned):
        """Certificates that the motion pins by their hash. Keeps those of the attempts before, oldest first."""
        said = self.motion.said
        wanted = said["roster"]["dead"] if said["roster"] else None
        if wanted is not None:
            before = found_in(pinned, wanted)
            epoch, number = self.motion.slot
            need(before.result == "dead" and before.motion.slot == (epoch, number - 1), "the attempt before is not dead")
            self.attempts = [*before.attempts, before]
        line = said["line"]
        if line is not None and line["relation"] != "replaces":
            before = found_in(pinned, line["certificate"])
            need(before.result in ("adopted", "rejected") and before.motion.id == line["motion"], "the motion before was not decided")
            if line["relation"] == "after":
                need(before.result == "rejected" and before.motion.rule.id == self.motion.rule.after, "the rule before did not fail")

    def check_served(self, data):
        served, motion = Statement(data, self.chain, self.compartment), self.motion
        need(served.type == "served" and served.author == motion.statement.author, "not served by the mover")
        need(served.epoch == self.epoch.id and served.said["motion"] == motion.id, "another motion was served")
        need(millis(served.said["deadline"]) >= millis(motion.statement.body["stated"]) + motion.said["period"], "the deadline is before the period is over")
        have = set()
        for text in served.said["receipts"]:
            receipt = Statement(unbase64(text), self.chain, self.compartment)
            of = motion.statement
            named = {"received": of.id, "author": of.author, "generation": of.generation, "index": of.index}
            need(receipt.type == "receipt" and receipt.epoch == self.epoch.id and receipt.said == named, "no receipt of the motion")
            have.add(receipt.author)
        if motion.method["rule"] == "B":
            need(len(have & set(motion.said["deadline"]["closers"])) >= motion.late, "too few closers have the motion")
        else:
            need(set(motion.electors) <= have, "an elector has not received the motion")
        return served

    def counts(self, statement):
        """Whether a record counts, by itself alone."""
        check = {"position": self.is_position, "ballot": self.is_ballot, "closing": self.is_closing, "motion": self.is_rival, "receipt": lambda _: True}.get(statement.type)
        counts = check is not None and statement.epoch == self.epoch.id and check(statement)
        if counts and statement.type in ("position", "closing") and statement.signers < self.quorum.needed:
            counts = False
        if not counts:
            self.notes.append(f"not counted: {statement.type} {statement.id} of {statement.author}, {statement.signers} behind it")
        return counts

    def is_position(self, statement):
        motion, said = self.motion, statement.said
        if motion.slot is None:
            return motion.method["rule"] == "A" and "slot" not in said and self.says(statement)
        return "slot" in said and (said["slot"]["epoch"], said["slot"]["attempt"]) == motion.slot and statement.author in self.voters()

    def is_ballot(self, statement):
        return self.motion.method["rule"] == "B" and self.says(statement)

    def says(self, statement):
        """Whether an elector says of this motion what its method lets it say."""
        said, method = statement.said, self.motion.method
        value, served = said["value"], said["served"]
        if said["motion"] != self.motion.id or statement.author not in self.motion.electors:
            return False
        if served is not None and (self.served is None or served != self.served.id):
            return False
        consensus = method["count"]["kind"] == "consensus"
        if isinstance(value, dict):
            return method["proxy"] and method["rule"] == "A"
        if said["by"] == "person":
            return value != "no-objection" or consensus
        silence = consensus and method["count"]["silence"]
        return served is not None and value == ("no-objection" if silence else "abstain")

    def is_closing(self, statement):
        said = statement.said
        if self.motion.method["rule"] != "B" or self.served is None:
            return False
        if said["motion"] != self.motion.id or said["served"] != self.served.id or statement.author not in self.compartment.readers:
            return False
        sizes = {log["member"]: log["size"] for log in said["logs"]}
        ids = [each["id"] for each in said["seen"]]
        return (
            len(sizes) == len(said["logs"])
            and len(set(ids)) == len(ids)
            and ascending([(each["author"], each["id"]) for each in said["seen"]])
            and all(each["index"] < sizes.get(each["author"], 0) for each in said["seen"])
        )

    def is_rival(self, statement):
        try:
            return self.motion.slot is not None and self.motion_of(statement).slot == self.motion.slot
        except ValueError:
            return False

    def voters(self):
        return self.epoch.voters(self.compartment.readers)

    def joinable(self):
        return self.counted + ([self.served] if self.served else [])

    def outcome(self):
        if self.motion.slot is not None:
            return self.slot_outcome()
        motion = self.motion
        stands = self.timely_effects() if motion.method["rule"] == "B" else self.effects()
        stands |= {name: frozenset((RECUSED,)) for name in motion.excluded}
        weights = {name: self.epoch.members[name]["weight"] for name in stands}
        return Method(motion.method, list(stands), weights).forced(stands)

    def effects(self):
        said = {each.author: each.said for each in self.by_type("position")}
        return {name: self.effect(name, said) for name in self.motion.electors}

    def effect(self, name, said):
        own = said.get(name)
        if own is None:
            return EVERYTHING
        value = own["value"]
        if not isinstance(value, dict):
            return one_effect(value, own["by"])
        followed, abstaining = value["follow"], one_effect("abstain", own["by"])
        if followed == name or followed not in self.motion.electors:
            return abstaining
        other = said.get(followed)
        if other is None:
            return abstaining | {SUPPORT, OPPOSE, UNOBJECTING}
        if isinstance(other["value"], dict) or other["value"] == "excluded":
            return abstaining
        return one_effect(other["value"], own["by"])

    def timely_effects(self):
        motion, closings = self.motion, self.by_type("closing")
        missing = self.quorum.members - len(closings)
        listed = {}
        for closing in closings:
            for each in closing.said["seen"]:
                listed[each["id"]] = listed.get(each["id"], 0) + 1
        is_late = lambda number: len(closings) - number >= motion.late and number < motion.timely
        if any(number and id not in self.held and not is_late(number) for id, number in listed.items()):
            return {name: EVERYTHING for name in motion.electors}
        ballots = {}
        for ballot in self.by_type("ballot"):
            ballots.setdefault(ballot.author, []).append((listed.get(ballot.id, 0), one_effect(ballot.said["value"], ballot.said["by"])))
        return {name: self.timely_effect(ballots.get(name, []), missing, is_late) for name in motion.electors}

    def timely_effect(self, ballots, missing, is_late):
        """What may still come of an elector with these ballots, each with the number of closings that list it."""
        timely = [effect for number, effect in ballots if number >= self.motion.timely]
        open_ = [effect for number, effect in ballots if number < self.motion.timely and not is_late(number)]
        more = missing >= self.motion.timely
        if len(timely) > 1:
            return frozenset((PRESENT,))
        if not timely and more:
            return EVERYTHING
        stand = frozenset().union(*timely, *open_)
        if len(timely) + len(open_) > 1 or more:
            stand |= {PRESENT}
        return stand if timely else stand | {ABSENT}

    def slot_outcome(self):
        motions = {self.motion.id: self.motion} | {each.id: self.motion_of(each) for each in self.by_type("motion")}
        said = {each.author: each.said["motion"] for each in self.by_type("position")}
        missing = [name for name in self.voters() if name not in said]
        behind = lambda motion: sum(1 for name in motion.electors if said.get(name) == motion.id)
        adopted = [motion.id for motion in motions.values() if behind(motion) >= motion.needed]
        need(not adopted or self.motion.id in adopted, "another motion of the slot was adopted")
        if adopted:
            return "adopted"
        unseen = [id for id in said.values() if id is not None and id not in motions]
        most = max((unseen.count(id) for id in unseen), default=0)
        out = all(behind(motion) + len(set(motion.electors) & set(missing)) < motion.needed for motion in motions.values())
        return "dead" if out and most + len(missing) < self.motion.least_needed else "pending"


def found_in(pinned, wanted):
    need(wanted in pinned, "a certificate that the motion pins is missing")
    if isinstance(pinned[wanted], ValueError):
        raise pinned[wanted]
    return pinned[wanted]


def one_effect(value, by):
    abstained = PRESENT if by == "person" else ABSENT
    return frozenset(({"no-objection": UNOBJECTING, "excluded": RECUSED, "abstain": abstained}.get(value, value),))


def key_of(statement):
    """What an author may fill only once, or None."""
    said = statement.said
    if statement.type == "receipt":
        return ("receipt", said["received"])
    if statement.type == "position" and "slot" in said:
        return ("slot", said["slot"]["epoch"], said["slot"]["attempt"])
    if statement.type in ("position", "ballot"):
        return ("position", said["motion"])
    return (statement.type, said["motion"]) if statement.type in ("served", "withdrawal", "closing") else None


def faults_among(statements, ballots):
    """Keys filled twice, and closings against their author's own receipts, each with both proofs."""
    found, filled = [], {}
    for each in sorted(statements, key=lambda each: each.id):
        key = key_of(each)
        if key is None:
            continue
        first = filled.setdefault((each.author, each.epoch, key), each)
        if first.id != each.id:
            found.append(fault(first, each, "filled a key twice"))
    voted = {ballot.id: ballot for ballot in ballots}
    receipts = [each for each in statements if each.type == "receipt" and each.said["received"] in voted]
    for closing in (each for each in statements if each.type == "closing"):
        seen = {each["id"] for each in closing.said["seen"]}
        for receipt in receipts:
            mine = receipt.author == closing.author and receipt.generation == closing.generation and receipt.index < closing.index
            of_motion = voted[receipt.said["received"]].said["motion"] == closing.said["motion"]
            if mine and of_motion and receipt.said["received"] not in seen:
                found.append(fault(receipt, closing, "closed without a ballot that it had received"))
    return found


def fault(first, second, why):
    text = lambda statement: statement.data.decode("utf-8")
    return {"member": first.author, "why": why, "proofs": [text(first), text(second)]}


def in_attempt(certificate, slot):
    """What a certificate says of a slot of its epoch: that of a later attempt says that each before is dead."""
    return next((each for each in certificate.attempts if each.motion.slot == slot), certificate)


def compare(one, two):
    """Two certificates of one motion, or of slots of one epoch: whether they agree, and who filled a key twice."""
    same_epoch = one.motion.slot is not None and two.motion.slot is not None and one.motion.slot[0] == two.motion.slot[0]
    if one.chain[0].id != two.chain[0].id or not (one.motion.id == two.motion.id or same_epoch):
        return "unrelated", []
    own = one.faults + two.faults
    if same_epoch:
        one, two = in_attempt(one, two.motion.slot), in_attempt(two, one.motion.slot)
    joined = {each.id: each for each in one.joinable() + two.joinable()}
    faults = faults_among(list(joined.values()), [each for each in joined.values() if each.type == "ballot"]) + own
    decided = {one.result, two.result} <= {"adopted", "rejected", "dead"}
    differ = decided and (one.result != two.result or (one.result == "adopted" and one.motion.id != two.motion.id))
    return ("conflict" if faults or differ else "agree"), faults
