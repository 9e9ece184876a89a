"""The pattern language of rules: from one line of text to something that can be matched.

    barnets bästa ... (beaktats|prövats)     these words, with up to GAP other words where the dots stand
    {child} ...3 {effect}                    up to three other words between
    {child} + {effect} + !{negation}         both in one sentence, in any order, and no negation there
    {child} ++ {judgement}                   both in one paragraph
    skol*                                    any word that begins so; *skola, *barn* likewise
    # elever                                 any number, then the word

Nothing here looks at text; `docscan.packs.matcher` does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

GAP = 9  # words that "..." may stand for

_TOKEN = re.compile(r"\.\.\.\d*|…\d*|\{[a-z0-9_]+\}|\([^()]*\)|\+\+|\+|!|[^\s(){}+!|…]+|(?P<stray>[(){}|])")
_PIECE = re.compile(r"\.\.\.\d*|…\d*|\{[a-z0-9_]+\}|[^\s{}…]+|(?P<stray>[{}])")
_WORD = re.compile(r"#|[\w*]+(?:[-‑:.,’'/][\w*]+)*")  # as docscan.language.words cuts a text, with the star


class PatternError(ValueError):
    """A pattern line that cannot be understood; the text says why, in Swedish."""


@dataclass(frozen=True, slots=True)
class Element:
    """One step of a sequence: any of some word forms or concepts, with up to `gap` words before it."""

    keys: tuple[str, ...]  # word forms with "*", or names of concepts in braces
    gap: int = 0


Sequence = tuple[Element, ...]


@dataclass(frozen=True, slots=True)
class Pattern:
    """`sequences` must all stand in one sentence, `elsewhere` in its paragraph, `absent` not in the sentence."""

    line: str
    sequences: tuple[Sequence, ...]
    elsewhere: tuple[Sequence, ...] = ()
    absent: tuple[Sequence, ...] = ()

    def elements(self) -> Iterator[Element]:
        """Every element of every part."""
        return (
            element
            for part in (self.sequences, self.elsewhere, self.absent)
            for sequence in part
            for element in sequence
        )


@dataclass(frozen=True, slots=True)
class Part:
    """What stands between two plus signs: steps in order, each with its alternatives as they are written.

    `joint` is "" (same sentence), "++" (same paragraph) or "!" (absent). Gaps are steps of their own: ("...",).
    """

    joint: str
    steps: tuple[tuple[str, ...], ...]


def atoms(wording: str) -> tuple[str, ...]:
    """The words of a wording, cut as a text is: "barn- och ungdom*" gives "barn", "och", "ungdom*".

    Raises PatternError where a star stands inside a word or alone.
    """
    found = tuple(_WORD.findall(wording.lower()))
    if not found:
        raise PatternError(f"”{wording}” innehåller inget ord")
    for atom in found:
        if "*" in atom.strip("*") or not atom.strip("*"):
            raise PatternError(f"”{atom}”: stjärnan får bara stå först eller sist i ett ord, och inte ensam")
    return found


def parse(line: str) -> list[Pattern]:
    """The patterns that a line stands for: one, or one for each choice of its alternatives. Raises PatternError."""
    parts = split(line)
    wanted = [part for part in parts if part.joint != "!"]
    if all(part.joint for part in wanted):
        raise PatternError(f"mönstret ”{line}” måste ha minst ett led som ska finnas i meningen")
    # of what must be absent, no alternative may stand there: each becomes a sequence of its own
    absent = tuple(sequence for part in parts if part.joint == "!" for sequence in _sequences(part))
    return [
        Pattern(
            line,
            tuple(sequence for part, sequence in zip(wanted, chosen, strict=True) if part.joint == ""),
            tuple(sequence for part, sequence in zip(wanted, chosen, strict=True) if part.joint == "++"),
            absent,
        )
        for chosen in product(*(_sequences(part) for part in wanted))
    ]


def split(line: str) -> list[Part]:
    """The parts of a line in the order written, alternatives kept together. Raises PatternError."""
    parts = []
    joint, steps = "", list[tuple[str, ...]]()
    for match in _TOKEN.finditer(line):
        token = match.group()
        if match["stray"]:
            raise PatternError(
                f"mönstret ”{line}” går inte att tolka vid ”{token}”; kontrollera parenteser och klamrar"
            )
        if token in ("+", "++"):
            parts.append(Part(joint, tuple(steps)))
            joint, steps = ("++" if token == "++" else ""), []
        elif token == "!":
            if steps or joint:
                raise PatternError(f"mönstret ”{line}”: ! ska stå först eller efter ett +, och en gång")
            joint = "!"
        elif token.startswith("("):
            steps.append(tuple(part.strip() for part in token[1:-1].split("|")))
        else:
            steps.append((token,))
    parts.append(Part(joint, tuple(steps)))
    if not all(any(choice and not is_gap(choice) for step in part.steps for choice in step) for part in parts):
        raise PatternError(f"mönstret ”{line}” saknar ord före eller efter ett tecken")
    if any(is_gap(step[0]) for part in parts for step in (part.steps[0], part.steps[-1]) if len(step) == 1):
        raise PatternError(f"mönstret ”{line}”: ... ska stå mellan två ord")
    return parts


def is_gap(token: str) -> bool:
    return token.startswith(("...", "…"))


def gap(token: str) -> int:
    """How many words a gap may stand for: "...3" three, "..." GAP."""
    return int(token.lstrip(".…") or GAP)


def _sequences(part: Part) -> Iterator[Sequence]:
    """The sequences that a part stands for: one, unless some alternative is more than one word long."""
    choices = [_choices(step) for step in part.steps]
    for chosen in product(*choices):
        sequence: list[Element] = []
        before = 0
        for element in (element for elements in chosen for element in elements):
            if not element.keys:
                before = element.gap
                continue
            sequence.append(Element(element.keys, (before or element.gap) if sequence else 0))
            before = 0
        if not sequence:
            raise PatternError(f"”{'|'.join(part.steps[0])}” kan inte vara hela ledet, ett val är tomt")
        yield tuple(sequence)


def _choices(step: tuple[str, ...]) -> list[list[Element]]:
    """The alternatives of a step as elements; those of a single word each are one element together."""
    read = [_elements(choice) for choice in step]
    single = [elements[0].keys[0] for elements in read if len(elements) == 1 and elements[0].keys]
    longer = [elements for elements in read if not (len(elements) == 1 and elements[0].keys)]
    return ([[Element(tuple(dict.fromkeys(single)))]] if single else []) + longer


def _elements(choice: str) -> list[Element]:
    """The elements of one alternative, a gap as an element without keys."""
    found: list[Element] = []
    for piece in _PIECE.finditer(choice):
        token = piece.group()
        if piece["stray"]:
            raise PatternError(f"”{choice}” går inte att tolka vid ”{token}”; kontrollera klamrarna")
        if is_gap(token):
            found.append(Element((), gap(token)))
        else:
            found += [Element((key,)) for key in ((token,) if token.startswith("{") else atoms(token))]
    return found
