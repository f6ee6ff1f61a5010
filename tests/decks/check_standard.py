#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Reprise contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds a shipped deck to its standard, beyond what `reprise lint` asks.

    check_standard.py DECK            reports faults as `file:line: what`
    check_standard.py --write DECK    writes the table of the deck's README.md

Each card has one level and one kind that are known, and known roles; one that
predicts output is typed and states it; one that writes code has a hidden check.
The table in README.md counts the cards as they are.
"""

import argparse
import sys
from collections import Counter
from pathlib import Path

from deckfile import Card, Fault, read_deck

LEVELS = ("entry", "mid", "senior")
ROLES = ("general", "web", "data-science", "ml-ai")
KINDS = (
    "concept",
    "compare",
    "predict-output",
    "debug",
    "write-code",
    "complexity",
    "process",
    "behaviour",
)
MOST_TOPIC_LEVELS = 3
MOST_NORUN = 15
BEGIN, END = "<!-- table -->\n", "<!-- end of table -->\n"


def tags_of(card: Card, prefix: str) -> list[str]:
    tags = " ".join(card.values("tags")).split()
    return [tag.removeprefix(prefix) for tag in tags if tag.startswith(prefix)]


def topic_of(path: Path) -> list[str]:
    heading = path.read_text(encoding="utf-8").partition("\n")[0]
    return [level.strip() for level in heading.removeprefix("# ").split(" / ")]


def faults_of(card: Card) -> list[str]:
    found = []
    for name, known, most in (
        ("level", LEVELS, 1),
        ("kind", KINDS, 1),
        ("role", ROLES, len(ROLES)),
    ):
        words = tags_of(card, f"{name}::")
        if not 1 <= len(words) <= most:
            found.append(f"{len(words)} tags {name}::…")
        found += [f"unknown {name} {w}" for w in words if w not in known]
    kind = tags_of(card, "kind::")
    languages = [block.language for block in card.blocks]
    if kind == ["predict-output"]:
        if card.values("type") != ["typed"]:
            found.append("predicts output, but has no “type: typed”")
        if "output" not in languages:
            found.append("predicts output, but states none")
    if kind == ["write-code"] and not any(
        block.language == "python" and "check" in block.words
        for block in card.blocks
    ):
        found.append("writes code, but nothing checks the solution")
    return found


def check(cards: list[Card]) -> list[Fault]:
    faults = [
        Fault(card.path, card.line, what)
        for card in cards
        for what in faults_of(card)
    ]
    for path in sorted({card.path for card in cards}):
        depth = len(topic_of(path))
        if depth > MOST_TOPIC_LEVELS:
            what = f"{depth} levels of topics; {MOST_TOPIC_LEVELS} at most"
            faults.append(Fault(path, 1, what))
    resting = [
        Fault(card.path, block.line, f"more than {MOST_NORUN} blocks are not run")
        for card in cards
        for block in card.blocks
        if "norun" in block.words
    ]
    return faults + resting[MOST_NORUN:]


def row(cells: list[object]) -> str:
    return "| " + " | ".join(str(cell or "") for cell in cells) + " |\n"


def counted(cards: list[Card]) -> list[int]:
    tags = Counter(
        prefix + tag
        for card in cards
        for prefix in ("role::", "kind::")
        for tag in tags_of(card, prefix)
    )
    code = sum(any(b.language == "python" for b in c.blocks) for c in cards)
    return [
        len(cards),
        code,
        *(tags["role::" + role] for role in ROLES),
        *(tags["kind::" + kind] for kind in KINDS),
    ]


def table(cards: list[Card]) -> str:
    heads = ["Topic", "Level", "Cards", "With code", *ROLES, *KINDS]
    text = row(heads) + "|---|---|" + "--:|" * (len(heads) - 2) + "\n"
    topics = {card.path: topic_of(card.path)[0] for card in cards}
    for topic in dict.fromkeys(topics.values()):
        inside = [card for card in cards if topics[card.path] == topic]
        text += row([f"**{topic}**", "", *counted(inside)])
        for level in LEVELS:
            some = [card for card in inside if level in tags_of(card, "level::")]
            if some:
                text += row(["", level, *counted(some)])
    text += row(["**All**", "", *counted(cards)])
    for level in LEVELS:
        some = [card for card in cards if level in tags_of(card, "level::")]
        text += row(["", level, *counted(some)])
    return text


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("deck", type=Path, metavar="DECK")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args(arguments)

    cards, faults = read_deck(options.deck)
    faults += check(cards)
    readme = options.deck / "README.md"
    before, begin, rest = readme.read_text(encoding="utf-8").partition(BEGIN)
    found, end, after = rest.partition(END)
    wanted = "\n" + table(cards) + "\n"
    if not begin or not end:
        what = f"no lines {BEGIN.strip()} and {END.strip()}"
        faults.append(Fault(readme, 1, what))
    elif options.write:
        readme.write_text(before + BEGIN + wanted + END + after, encoding="utf-8")
    elif found != wanted:
        what = "the table is not what the cards are; write it with --write"
        faults.append(Fault(readme, before.count("\n") + 1, what))
    for fault in faults:
        print(fault)
    print(f"{len(cards)} cards, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
