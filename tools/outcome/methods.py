"""Methods of decision as total functions of one effect for each elector, and what they give for sure while some may still speak (DECISIONS, section 2)."""

# Methods, as what is certain whatever may still come. An elector's open effects are a set of these.
SUPPORT, OPPOSE, PRESENT, ABSENT, UNOBJECTING, RECUSED = "support", "oppose", "present", "absent", "unobjecting", "recused"
EVERYTHING = frozenset((SUPPORT, OPPOSE, PRESENT, ABSENT, UNOBJECTING, RECUSED))


def least(needs, base):
    """The least whole number that is enough of a base."""
    if "fixed" in needs:
        return needs["fixed"]
    whole, rest = divmod(base * needs["p"], needs["d"])
    return whole + 1 if needs["moreThan"] or rest else whole


def is_share(needs, part, whole):
    """Whether a part is enough of a whole; nothing is enough of nothing."""
    gap = part * needs["d"] - needs["p"] * whole
    return part > 0 and (gap > 0 if needs["moreThan"] else gap >= 0)


class Method:
    """A total function of one effect per elector, and what it gives for sure."""

    def __init__(self, method, electors, weights):
        self.count, self.electors = method["count"], electors
        self.weight = {name: weights[name] if method["weighted"] else 1 for name in electors}

    def stops(self, name):
        """Effects of this elector that alone stop a motion."""
        blocking = {OPPOSE, PRESENT, ABSENT}
        if self.count["kind"] == "consensus":
            return blocking if self.count["abstention"] == "blocks" else {OPPOSE}
        if self.count["kind"] == "threshold" and name in self.count["vetoes"]:
            return blocking if self.count["vetoAbstains"] == "blocks" else {OPPOSE}
        return set()

    def adopts(self, came):
        """What the method makes of one effect of each elector."""
        total = lambda *effects: sum(self.weight[name] for name in self.electors if came[name] in effects)
        heads = lambda *effects: sum(1 for name in self.electors if came[name] in effects)
        if heads(RECUSED) == len(self.electors) or any(came[name] in self.stops(name) for name in self.electors):
            return False
        count = self.count
        if count["kind"] == "consensus":
            return heads(SUPPORT, UNOBJECTING) > 0
        if count["kind"] == "threshold":
            left = total(RECUSED) if count["recusalShrinksBase"] else 0
            support = total(SUPPORT)
            return support > 0 and support >= least(count["needs"], sum(self.weight.values()) - left)
        return self.share(total(SUPPORT), total(*self.against())) and self.enough_present(heads(SUPPORT, OPPOSE, PRESENT), len(self.electors) - heads(RECUSED))

    def against(self):
        return (OPPOSE, PRESENT) if self.count["of"] == "present" else (OPPOSE,)

    def share(self, support, against):
        return is_share(self.count["needs"], support, support + against)

    def enough_present(self, present, voices):
        return self.count["quorum"] is None or present >= least(self.count["quorum"], voices)

    def forced(self, stands):
        """"adopted", "rejected" or "pending" where each elector may still come to any effect of its set."""
        if self.count["kind"] == "voting":
            worst_vote, worst_presence = self.pick(stands, self.vote_rank, min), self.pick(stands, self.presence_rank, min)
            heads = sum(1 for effect in worst_presence.values() if effect in (SUPPORT, OPPOSE, PRESENT))
            voices = sum(1 for effect in worst_presence.values() if effect != RECUSED)
            votes = lambda came, effects: sum(self.weight[name] for name, effect in came.items() if effect in effects)
            certain = self.share(votes(worst_vote, (SUPPORT,)), votes(worst_vote, self.against())) and self.enough_present(heads, voices)
            possible = certain or self.can_pass(stands)
        else:
            # Every effect is better or worse for adoption by itself, so the worst and the best of each tell all.
            certain = self.adopts(self.pick(stands, self.rank, min))
            possible = certain or self.adopts(self.pick(stands, self.rank, max))
        return "adopted" if certain else "pending" if possible else "rejected"

    def pick(self, stands, rank, which):
        return {name: which(sorted(stands[name]), key=lambda effect: rank(name, effect)) for name in self.electors}

    def rank(self, name, effect):
        if effect in self.stops(name):
            return 0
        if self.count["kind"] == "consensus":
            return 2 if effect in (SUPPORT, UNOBJECTING) else 1
        return {SUPPORT: 3, RECUSED: 2}.get(effect, 1)

    def vote_rank(self, _name, effect):
        return 0 if effect in self.against() else 2 if effect == SUPPORT else 1

    def presence_rank(self, _name, effect):
        return {SUPPORT: 2, OPPOSE: 2, PRESENT: 2, RECUSED: 1}.get(effect, 0)

    def can_pass(self, stands):
        """Whether some completion of a vote passes: all who may support do; of the others, those who can only hurt the share by coming come as far as the
        quorum asks, the lightest first."""
        quiet = [PRESENT] if self.count["of"] == "voting" else []
        support = against = present = voices = 0
        idle, gone = [], []
        for name in self.electors:
            open_to, weight = stands[name], self.weight[name]
            can_come = any(effect in open_to for effect in self.against())
            if SUPPORT in open_to:
                support, present, voices = support + weight, present + 1, voices + 1
            elif any(effect in open_to for effect in quiet):
                present, voices = present + 1, voices + 1
            elif RECUSED in open_to:
                gone += [weight] if can_come else []
            elif ABSENT in open_to or UNOBJECTING in open_to:
                voices += 1
                idle += [weight] if can_come else []
            else:
                against, present, voices = against + weight, present + 1, voices + 1
        idle.sort()
        gone.sort()
        for i in range(len(idle) + 1):
            for j in range(len(gone) + 1):
                if self.enough_present(present + i + j, voices + j) and self.share(support, against + sum(idle[:i]) + sum(gone[:j])):
                    return True
        return False
