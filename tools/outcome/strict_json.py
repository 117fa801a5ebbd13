"""JSON as it must be where it was signed, and the published JSON Schemas in contracts/ as far as they are used there. Standard library only."""

import functools
import json
import pathlib
import re

CONTRACTS = pathlib.Path(__file__).resolve().parent.parent.parent / "contracts"
MOST_INTEGER = 2**53 - 1
MOST_DEPTH = 32


class Malformed(ValueError):
    """What is no I-JSON, or not of its schema."""


def once(pairs):
    found = dict(pairs)
    if len(found) != len(pairs):
        raise Malformed("a name stands twice in one object")
    return found


def whole(text):
    number = int(text) if len(text) <= 17 else MOST_INTEGER + 1
    if abs(number) > MOST_INTEGER:
        raise Malformed(f"{text[:40]} is beyond 2^53")
    return number


def real(text):
    number = float(text)
    if number in (float("inf"), float("-inf")) or (number.is_integer() and abs(number) > MOST_INTEGER):
        raise Malformed(f"{text[:40]} is no number that all read alike")
    return int(number) if number.is_integer() else number


def refuse(text):
    raise Malformed(f"{text} is no JSON")


def depth_of(text):
    depth = most = 0
    for found in re.finditer(r'"(?:[^"\\]|\\.)*"|[\[\]{}]', text):
        depth += {"[": 1, "{": 1, "]": -1, "}": -1}.get(found[0], 0)
        most = max(most, depth)
    return most


def parse(data, most):
    """The value in these bytes. I-JSON (RFC 7493): UTF-8, no name twice, no lone surrogate, no number that is read in two ways."""
    if len(data) > most:
        raise Malformed(f"more than {most} bytes")
    try:
        text = data.decode("utf-8")
        if depth_of(text) > MOST_DEPTH:
            raise Malformed("too deep")
        value = json.loads(text, object_pairs_hook=once, parse_int=whole, parse_float=real, parse_constant=refuse)
        if "\\u" in text:
            json.dumps(value, ensure_ascii=False).encode("utf-8")
    except UnicodeError as error:
        raise Malformed("no UTF-8, or a lone surrogate") from error
    except json.JSONDecodeError as error:
        raise Malformed(f"no JSON: {error}") from error
    return value


@functools.cache
def schema(name):
    return json.loads((CONTRACTS / f"{name}.schema.json").read_text("utf-8"))


@functools.cache
def pattern(text):
    return re.compile(text, re.ASCII)


TYPES = {
    "object": lambda value: isinstance(value, dict),
    "array": lambda value: isinstance(value, list),
    "string": lambda value: isinstance(value, str),
    "boolean": lambda value: isinstance(value, bool),
    "null": lambda value: value is None,
    "integer": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "number": lambda value: isinstance(value, (int, float)) and not isinstance(value, bool),
}
IGNORED = {"title", "description", "$schema", "format", "contentEncoding", "then", "else", "default", "$id"}


def same(a, b):
    """Equal in JSON: true is not 1."""
    return isinstance(a, bool) == isinstance(b, bool) and a == b


def fits(value, rule, where=""):
    """Why the value is not of the schema, or None. Keywords it does not know are refused, so that none is passed over."""
    if rule is True or rule is False:
        return None if rule else f"{where} may not be there"
    for keyword, said in rule.items():
        check = CHECKS.get(keyword)
        if check is None:
            if keyword not in IGNORED:
                raise NotImplementedError(f"the schema says {keyword}")
            continue
        why = check(value, said, rule, where)
        if why:
            return why
    return None


def test(holds, why):
    return None if holds else why


def check_properties(value, said, _rule, where):
    if not isinstance(value, dict):
        return None
    return next(filter(None, (fits(value[name], said[name], f"{where}/{name}") for name in value if name in said)), None)


def check_additional(value, said, rule, where):
    if not isinstance(value, dict):
        return None
    others = [name for name in value if name not in rule.get("properties", {})]
    return next(filter(None, (fits(value[name], said, f"{where}/{name}") for name in others)), None)


def check_if(value, said, rule, where):
    branch = rule.get("then", True) if fits(value, said, where) is None else rule.get("else", True)
    return fits(value, branch, where)


CHECKS = {
    "type": lambda v, s, _r, w: test(any(TYPES[each](v) for each in ([s] if isinstance(s, str) else s)), f"{w} is no {s}"),
    "const": lambda v, s, _r, w: test(same(v, s), f"{w} is not {s!r}"),
    "enum": lambda v, s, _r, w: test(any(same(v, each) for each in s), f"{w} is none of {s}"),
    "pattern": lambda v, s, _r, w: test(not isinstance(v, str) or pattern(s).search(v) and not v.endswith("\n"), f"{w} does not match {s}"),
    "minLength": lambda v, s, _r, w: test(not isinstance(v, str) or len(v) >= s, f"{w} is too short"),
    "maxLength": lambda v, s, _r, w: test(not isinstance(v, str) or len(v.encode("utf-16-le")) // 2 <= s, f"{w} is too long"),
    "minimum": lambda v, s, _r, w: test(not TYPES["number"](v) or v >= s, f"{w} is below {s}"),
    "maximum": lambda v, s, _r, w: test(not TYPES["number"](v) or v <= s, f"{w} is above {s}"),
    "exclusiveMinimum": lambda v, s, _r, w: test(not TYPES["number"](v) or v > s, f"{w} is not above {s}"),
    "exclusiveMaximum": lambda v, s, _r, w: test(not TYPES["number"](v) or v < s, f"{w} is not below {s}"),
    "minItems": lambda v, s, _r, w: test(not isinstance(v, list) or len(v) >= s, f"{w} has too few"),
    "maxItems": lambda v, s, _r, w: test(not isinstance(v, list) or len(v) <= s, f"{w} has too many"),
    "required": lambda v, s, _r, w: test(not isinstance(v, dict) or all(name in v for name in s), f"{w} lacks one of {s}"),
    "items": lambda v, s, _r, w: next(filter(None, (fits(each, s, f"{w}/{i}") for i, each in enumerate(v))), None) if isinstance(v, list) else None,
    "properties": check_properties,
    "additionalProperties": check_additional,
    "propertyNames": lambda v, s, _r, w: next(filter(None, (fits(name, s, f"{w}/{name}") for name in v)), None) if isinstance(v, dict) else None,
    "anyOf": lambda v, s, _r, w: test(any(fits(v, each, w) is None for each in s), f"{w} is none of what it may be"),
    "oneOf": lambda v, s, _r, w: test(sum(fits(v, each, w) is None for each in s) == 1, f"{w} is not one of what it may be"),
    "allOf": lambda v, s, _r, w: next(filter(None, (fits(v, each, w) for each in s)), None),
    "if": check_if,
}


def read(data, name, most):
    """The value in these bytes, of the schema of this name."""
    value = parse(data, most)
    why = fits(value, schema(name))
    if why:
        raise Malformed(f"no {name}: {why}")
    return value
