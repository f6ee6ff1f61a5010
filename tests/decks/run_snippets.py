#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Reprise contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the Python blocks of decks and compares their stated output.

    run_snippets.py [--jobs N] [--timeout SECONDS] DECK...

Each block runs in a process of its own under the Python that runs this
script, isolated (-I), with warnings as errors, in an empty folder. All faults
are reported in one pass as `file:line: what`; the exit status is then 1.
"""

import argparse
import os
import re
import signal
import subprocess
import sys
import tempfile
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import cache
from itertools import zip_longest
from pathlib import Path

from deckfile import Block, Card, Fault, read_deck

DRIVER = Path(__file__).with_name("block_driver.py")
PLAIN_WORDS = {"continues", "norun", "check"}
VALUE_WORDS = {"raises", "needs", "since"}
NEED = re.compile(r"^([A-Za-z_][\w.]*?)(?:(>=|<=|==|<|>)([\d.]+))?$")
VERSION_PROBE = """
import importlib.metadata as metadata
import importlib.util
import sys
name = sys.argv[1]
if importlib.util.find_spec(name) is None:
    sys.exit(1)
owners = metadata.packages_distributions().get(name, [name])
try:
    print(metadata.version(owners[0]))
except metadata.PackageNotFoundError:
    print("0")
"""


@dataclass
class Snippet:
    """A Python block with its words understood and its output attached."""

    card: Card
    block: Block
    plain: set[str] = field(default_factory=set)
    value: dict[str, str] = field(default_factory=dict)
    output: Block | None = None

    @property
    def line(self) -> int:
        return self.block.line

    @property
    def is_check(self) -> bool:
        return "check" in self.plain

    @property
    def can_run(self) -> bool:
        return (
            "norun" not in self.plain
            and is_reached(self.value.get("since", "0"))
            and all(is_met(need) for need in needs_of(self))
        )

    def fault(self, what: str, line: int | None = None) -> Fault:
        return Fault(self.card.path, line or self.line, what)


def numbers(version: str) -> list[int]:
    return [int(part) for part in re.findall(r"\d+", version)]


def is_reached(version: str) -> bool:
    wanted = numbers(version)
    return list(sys.version_info[: len(wanted)]) >= wanted


def needs_of(snippet: Snippet) -> list[str]:
    return [n for n in snippet.value.get("needs", "").split(",") if n]


@cache
def installed_version(module: str) -> str | None:
    probe = subprocess.run(
        [sys.executable, "-I", "-c", VERSION_PROBE, module],
        capture_output=True,
        text=True,
    )
    return probe.stdout.strip() if probe.returncode == 0 else None


@cache
def is_met(need: str) -> bool:
    match = NEED.match(need)
    if match is None:
        return False
    module, relation, wanted = match.groups()
    found = installed_version(module)
    if found is None or relation is None:
        return found is not None
    limit = numbers(wanted)
    have = (numbers(found) + [0] * len(limit))[: len(limit)]
    return {
        ">=": have >= limit,
        "<=": have <= limit,
        "==": have == limit,
        "<": have < limit,
        ">": have > limit,
    }[relation]


def snippets_of(card: Card) -> tuple[list[Snippet], list[Fault]]:
    """The Python blocks of a card, and what is wrong with their fences."""
    snippets: list[Snippet] = []
    faults: list[Fault] = []
    for block in card.blocks:
        if block.language == "output":
            shown = [s for s in snippets if not s.is_check]
            if block.words:
                faults.append(
                    Fault(card.path, block.line, "an output block takes no words")
                )
            if not shown:
                what = "output without a python block before it"
                faults.append(Fault(card.path, block.line, what))
            elif shown[-1].output is not None:
                what = f"a second output for the block of line {shown[-1].line}"
                faults.append(Fault(card.path, block.line, what))
            else:
                shown[-1].output = block
        elif block.language == "python":
            snippet = Snippet(card, block)
            snippets.append(snippet)
            for word in block.words:
                key, equals, value = word.partition("=")
                if not equals and word in PLAIN_WORDS:
                    snippet.plain.add(word)
                elif equals and value and key in VALUE_WORDS:
                    snippet.value[key] = value
                else:
                    faults.append(snippet.fault(f"unknown word “{word}”"))
            for need in needs_of(snippet):
                if not NEED.match(need):
                    faults.append(snippet.fault(f"“{need}” is no requirement"))
            if "continues" in snippet.plain and len(snippets) == 1:
                faults.append(snippet.fault("continues, but nothing is before it"))
    resting = [s for s in snippets if "norun" in s.plain]
    reasons = [reason for reason in card.values("norun") if reason]
    for snippet in resting[len(reasons) :]:
        what = "norun without a reason; add “norun: why” to the card's comment"
        faults.append(snippet.fault(what))
    return snippets, faults


def compile_only(snippet: Snippet) -> bool:
    try:
        compile(snippet.block.text, "block", "exec", dont_inherit=True)
    except (SyntaxError, ValueError):
        return False
    return True


def compare(snippet: Snippet, printed: str) -> Fault | None:
    stated = snippet.output.text
    # A fence cannot show that the last line has no line end.
    if printed and not printed.endswith("\n"):
        printed += "\n"
    if printed == stated:
        return None
    # Not splitlines(): a form feed or another separator is no line end here.
    lines = [text.removesuffix("\n").split("\n") for text in (stated, printed)]
    pairs = zip_longest(*lines)
    for number, (want, have) in enumerate(pairs, start=1):
        if want != have:
            break
    line = snippet.output.line + number
    if have is None:
        return snippet.fault(f"the card states {want!r}, nothing is printed", line)
    if want is None:
        return snippet.fault(f"{have!r} is printed, the card ends before", line)
    return snippet.fault(f"{have!r} is printed, the card states {want!r}", line)


def run(snippet: Snippet, earlier: list[Snippet], timeout: float) -> Fault | None:
    steps = [*earlier, snippet]
    with tempfile.TemporaryDirectory(prefix="deck-") as scratch:
        sources, empty, home = (Path(scratch, n) for n in ("src", "run", "home"))
        for folder in (sources, empty, home):
            folder.mkdir()
        command = [sys.executable, "-I", "-W", "error", "-X", "utf8"]
        command += [str(DRIVER), str(sources / "report")]
        for step in steps:
            source = sources / f"{step.line}.py"
            source.write_text(step.block.text, encoding="utf-8")
            expected = step.value.get("raises", "")
            command.append(f"{source}={expected}" if expected else str(source))
        process = subprocess.Popen(
            command,
            cwd=empty,
            env={
                "PATH": os.environ.get("PATH", os.defpath),
                "HOME": str(home),
                "LANG": "C.UTF-8",
                "MPLBACKEND": "Agg",
                "OMP_NUM_THREADS": "1",
                "OPENBLAS_NUM_THREADS": "1",
            },
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            errors="backslashreplace",
            start_new_session=True,
        )
        try:
            printed, errors = process.communicate(timeout=timeout)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.communicate()
            return snippet.fault(f"not finished after {timeout:g} s")
        report = sources / "report"
        ending = report.read_text(encoding="utf-8") if report.exists() else ""
    return judge(snippet, ending, process.returncode, printed, errors)


def judge(
    snippet: Snippet, ending: str, status: int, printed: str, errors: str
) -> Fault | None:
    expected = snippet.value.get("raises")
    if ending == "earlier":
        return snippet.fault("not run: an earlier block of the card fails")
    if expected:
        if ending != expected:
            came = "no exception" if ending in ("", "ended") else ending
            return snippet.fault(f"has to end with {expected}, came to {came}")
    elif status != 0:
        frames = re.findall(r'File ".*/(\d+)\.py", line (\d+)', errors)
        line = sum(map(int, frames[-1])) if frames else None
        said = errors.strip().splitlines() or [f"exit status {status}"]
        name = "the check fails" if snippet.is_check else "the block fails"
        return snippet.fault(f"{name}: {said[-1].strip()}", line)
    return compare(snippet, printed) if snippet.output else None


def plan(
    cards: list[Card], counts: Counter
) -> tuple[list[tuple[Snippet, list[Snippet]]], list[Fault]]:
    """What to run, each block with those that have to run before it."""
    jobs: list[tuple[Snippet, list[Snippet]]] = []
    faults: list[Fault] = []
    for card in cards:
        snippets, more = snippets_of(card)
        faults += more
        for place, snippet in enumerate(snippets):
            before: list[Snippet] = []
            if snippet.plain & {"continues", "check"}:
                before = [
                    s
                    for s in snippets[:place]
                    if not s.is_check and "norun" not in s.plain
                ]
            if all(s.can_run for s in [*before, snippet]):
                jobs.append((snippet, before))
            elif not is_reached(snippet.value.get("since", "0")):
                counts["left out"] += 1
            elif compile_only(snippet):
                counts["compiled"] += 1
            elif "norun" in snippet.plain:
                counts["left out"] += 1
            else:
                faults.append(snippet.fault("the block does not compile"))
    return jobs, faults


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("decks", nargs="+", type=Path, metavar="DECK")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--timeout", type=float, default=10.0)
    options = parser.parse_args(arguments)

    counts: Counter = Counter()
    cards: list[Card] = []
    faults: list[Fault] = []
    for folder in options.decks:
        more_cards, more_faults = read_deck(folder)
        cards += more_cards
        faults += more_faults
    jobs, more_faults = plan(cards, counts)
    faults += more_faults

    with ThreadPoolExecutor(max_workers=options.jobs) as pool:
        results = pool.map(lambda job: run(*job, options.timeout), jobs)
        for (snippet, _), fault in zip(jobs, results):
            counts["run"] += 1
            counts["compared"] += snippet.output is not None
            if fault is not None:
                faults.append(fault)
            elif snippet.is_check:
                counts["checks"] += 1

    for fault in sorted(faults, key=lambda f: (str(f.path), f.line)):
        print(fault)
    print(
        f"{len(cards)} cards, {counts['run']} blocks run, "
        f"{counts['compared']} outputs compared, "
        f"{counts['checks']} checks passed, "
        f"{counts['compiled']} only compiled, {counts['left out']} left out, "
        f"{len(faults)} faults"
    )
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
