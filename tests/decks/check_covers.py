#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Reprise contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Proves that the cards of a deck cover a list of requirements, and no other.

    check_covers.py DECK LIST...

A list names one requirement a line. Several lists count as one.
"""

import argparse
import sys
from pathlib import Path

from deckfile import Fault, read_deck


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("deck", type=Path, metavar="DECK")
    parser.add_argument("lists", nargs="+", type=Path, metavar="LIST")
    options = parser.parse_args(arguments)

    places: dict[str, tuple[Path, int]] = {}
    for path in options.lists:
        lines = path.read_text(encoding="utf-8").splitlines()
        for number, line in enumerate(lines, start=1):
            if line.strip():
                places.setdefault(line.strip(), (path, number))

    cards, faults = read_deck(options.deck)
    covered: set[str] = set()
    for card in cards:
        names = " ".join(card.values("covers")).split()
        covered.update(names)
        faults += [
            Fault(card.path, card.line, f"covers {name}, which no list names")
            for name in names
            if name not in places
        ]
    faults += [
        Fault(*places[name], f"{name} is covered by no card")
        for name in sorted(places.keys() - covered)
    ]
    for fault in faults:
        print(fault)
    print(
        f"{len(cards)} cards, {len(covered & places.keys())} of "
        f"{len(places)} requirements covered, {len(faults)} faults"
    )
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
