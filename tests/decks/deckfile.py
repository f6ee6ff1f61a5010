# SPDX-FileCopyrightText: 2026 Reprise contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the Markdown files of a deck folder as far as the checks need it."""

import re
from dataclasses import dataclass, field
from pathlib import Path

FENCE = re.compile(r"^ {0,3}(?P<mark>`{3,}|~{3,})(?P<info>.*)$")
COMMENT = re.compile(r"<!--(.*?)-->", re.DOTALL)


@dataclass(frozen=True)
class Fault:
    path: Path
    line: int
    what: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.what}"


@dataclass
class Block:
    """A fenced code block; `line` is the line of its opening fence."""

    line: int
    language: str
    words: list[str]
    text: str


@dataclass
class Card:
    path: Path
    line: int
    heading: str
    blocks: list[Block] = field(default_factory=list)
    prose: list[str] = field(default_factory=list)

    def comments(self) -> list[str]:
        """The comment lines of the card, with the marks taken off."""
        found = COMMENT.findall("\n".join(self.prose))
        return [line.strip() for text in found for line in text.splitlines()]

    def values(self, key: str) -> list[str]:
        """What the comments say after `key:`, one entry for each line."""
        start = key + ":"
        return [
            line.removeprefix(start).strip()
            for line in self.comments()
            if line.startswith(start)
        ]


def read_file(path: Path) -> tuple[list[Card], list[Fault]]:
    cards: list[Card] = []
    faults: list[Fault] = []
    mark = ""
    opened = 0
    info = ""
    body: list[str] = []
    for number, line in enumerate(
        path.read_text(encoding="utf-8").split("\n"), start=1
    ):
        fence = FENCE.match(line)
        if mark:
            closes = (
                fence
                and fence["mark"].startswith(mark)
                and not fence["info"].strip()
            )
            if not closes:
                body.append(line)
                continue
            if cards:
                words = info.split()
                text = "".join(part + "\n" for part in body)
                cards[-1].blocks.append(
                    Block(opened, words[0] if words else "", words[1:], text)
                )
            mark = ""
        elif fence:
            mark, info, opened, body = fence["mark"], fence["info"], number, []
        elif line.startswith("## ") or line == "##":
            cards.append(Card(path, number, line[2:].strip()))
        elif cards:
            cards[-1].prose.append(line)
    if mark:
        faults.append(
            Fault(path, opened, f"the code block is not closed; end it with {mark}")
        )
    return cards, faults


def read_deck(folder: Path) -> tuple[list[Card], list[Fault]]:
    """All cards of a deck in deck order, and what could not be read."""
    if not (folder / "deck.json").is_file():
        return [], [Fault(folder, 1, "not a deck; it needs a deck.json")]
    cards: list[Card] = []
    faults: list[Fault] = []
    for path in sorted(folder.rglob("*.md"), key=lambda p: p.as_posix()):
        if path.name == "README.md":
            continue  # about the deck, not of it
        more_cards, more_faults = read_file(path)
        cards += more_cards
        faults += more_faults
    return cards, faults
