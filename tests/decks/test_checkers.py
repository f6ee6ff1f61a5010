#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Reprise contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Hand-made decks, most of them bad: each fault has to be found, in its line."""

import contextlib
import io
import tempfile
import unittest
from pathlib import Path

import check_covers
import check_standard
import run_snippets

HEAD = """\
# Topic

## Front
<!-- card: topic.front{keys} -->

"""


class DeckTest(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.deck = Path(folder.name, "deck")
        self.deck.mkdir()
        (self.deck / "deck.json").write_text("{}")
        self.status = 0
        self.lines: list[str] = []

    def write(self, text: str, keys: str = "", name: str = "cards.md") -> None:
        head = HEAD.format(keys="".join("\n     " + k for k in keys.splitlines()))
        self.first = head.count("\n")
        (self.deck / name).write_text(head + text, encoding="utf-8")

    def call(self, script, *arguments: object) -> None:
        heard = io.StringIO()
        with contextlib.redirect_stdout(heard):
            self.status = script.main([str(a) for a in arguments])
        self.lines = heard.getvalue().splitlines()

    def run_deck(self, text: str, keys: str = "", *options: str) -> None:
        self.write(text, keys)
        self.call(run_snippets, *options, self.deck)

    def assert_fine(self, closing: str) -> None:
        self.assertEqual(self.lines[:-1], [])
        self.assertIn(closing, self.lines[-1])
        self.assertEqual(self.status, 0)

    def assert_fault(self, line: int, what: str) -> None:
        """One fault only, in a line counted from the end of the head."""
        self.assertEqual(len(self.lines), 2, self.lines)
        place = f"{self.deck / 'cards.md'}:{self.first + line}: "
        self.assertTrue(self.lines[0].startswith(place), self.lines[0])
        self.assertIn(what, self.lines[0])
        self.assertEqual(self.status, 1)


class GoodDecks(DeckTest):
    def test_output_holds_across_the_rule(self) -> None:
        self.run_deck(
            "```python\nprint(1)\n```\n\n---\n\n```output\n1\n```\n"
        )
        self.assert_fine("1 blocks run, 1 outputs compared")

    def test_continues_sees_names_but_not_earlier_output(self) -> None:
        self.run_deck(
            "```python\nn = 1\nprint('early')\n```\n\nThen:\n\n"
            "```python continues\nprint(n)\n```\n\n```output\n1\n```\n"
        )
        self.assert_fine("2 blocks run, 1 outputs compared")

    def test_block_is_alone_in_an_empty_folder(self) -> None:
        self.run_deck(
            "```python\nn = 1\n```\n\nThen:\n\n"
            "```python\nimport os\nprint(os.listdir(), 'n' in globals())\n"
            "print(__name__)\n```\n\n```output\n[] False\n__main__\n```\n"
        )
        self.assert_fine("1 outputs compared")

    def test_state_survives_an_expected_exception(self) -> None:
        self.run_deck(
            "```python raises=TypeError\nt = ([],)\nt[0] += [1]\n```\n\nBut:\n\n"
            "```python continues\nprint(t)\n```\n\n```output\n([1],)\n```\n"
        )
        self.assert_fine("2 blocks run")

    def test_output_before_an_expected_exception_counts(self) -> None:
        self.run_deck(
            "```python raises=KeyError\nprint(1)\n{}[2]\n```\n\n"
            "```output\n1\n```\n"
        )
        self.assert_fine("1 outputs compared")

    def test_check_runs_after_the_solution(self) -> None:
        self.run_deck(
            "```python\ndef one():\n    return 1\n```\n\n"
            "```python check\nassert one() == 1\n```\n"
        )
        self.assert_fine("1 checks passed")

    def test_headings_and_rules_in_code_are_code(self) -> None:
        self.run_deck(
            "````python\ntext = '''\n## No card\n```\n---\n'''\n"
            "print(len(text))\n````\n\n```output\n20\n```\n"
        )
        self.assert_fine("1 cards, 1 blocks run")

    def test_absent_package_only_compiles(self) -> None:
        self.run_deck("```python needs=no_such_package\nx = 1\n```\n")
        self.assert_fine("0 blocks run, 0 outputs compared, 0 checks passed, 1 only")

    def test_later_python_is_left_out(self) -> None:
        self.run_deck("```python since=4.0\nnew syntax here\n```\n")
        self.assert_fine("1 left out")

    def test_norun_with_its_reason(self) -> None:
        self.run_deck("```python norun\nx =\n```\n", "norun: a fragment")
        self.assert_fine("1 left out")


class BadDecks(DeckTest):
    def test_wrong_output(self) -> None:
        self.run_deck("```python\nprint(1)\nprint(2)\n```\n\n```output\n1\n3\n```\n")
        self.assert_fault(8, "'2' is printed, the card states '3'")

    def test_output_too_long(self) -> None:
        self.run_deck("```python\nprint(1)\n```\n\n```output\n1\n2\n```\n")
        self.assert_fault(7, "states '2', nothing is printed")

    def test_output_too_short(self) -> None:
        self.run_deck("```python\nprint('1\\n2')\n```\n\n```output\n1\n```\n")
        self.assert_fault(7, "'2' is printed, the card ends before")

    def test_output_with_another_trailing_space(self) -> None:
        self.run_deck("```python\nprint('1 ')\n```\n\n```output\n1\n```\n")
        self.assert_fault(6, "'1 ' is printed")

    def test_form_feed_is_no_line_end(self) -> None:
        self.run_deck("```python\nprint('1\\f2')\n```\n\n```output\n1\n2\n```\n")
        self.assert_fault(6, "'1\\x0c2' is printed, the card states '1'")

    def test_unexpected_exception_in_its_line(self) -> None:
        self.run_deck("```python\nx = 1\nx.y\n```\n")
        self.assert_fault(3, "the block fails: AttributeError")

    def test_missing_exception(self) -> None:
        self.run_deck("```python raises=TypeError\nx = 1\n```\n")
        self.assert_fault(1, "has to end with TypeError, came to no exception")

    def test_another_exception(self) -> None:
        self.run_deck("```python raises=LookupError\n{}[1]\n```\n")
        self.assert_fault(1, "came to KeyError")

    def test_warning_is_an_error(self) -> None:
        self.run_deck("```python\nprint(1 is 1)\n```\n")
        self.assert_fault(2, "SyntaxError")

    def test_exit_status(self) -> None:
        self.run_deck("```python\nimport sys\nsys.exit(3)\n```\n")
        self.assert_fault(1, "exit status 3")

    def test_failing_check(self) -> None:
        self.run_deck(
            "```python\ndef one():\n    return 2\n```\n\n"
            "```python check\nassert one() == 1\n```\n"
        )
        self.assert_fault(7, "the check fails: AssertionError")

    def test_timeout(self) -> None:
        self.run_deck(
            "```python\nwhile True:\n    pass\n```\n", "", "--timeout", "0.5"
        )
        self.assert_fault(1, "not finished after 0.5 s")

    def test_open_fence(self) -> None:
        self.run_deck("```python\nx = 1\n\n## Front two\n")
        self.assert_fault(1, "not closed")

    def test_norun_without_reason(self) -> None:
        self.run_deck("```python norun\nx = 1\n```\n")
        self.assert_fault(1, "norun without a reason")

    def test_one_reason_does_not_serve_two_blocks(self) -> None:
        self.run_deck(
            "```python norun\nx = 1\n```\n\nAnd:\n\n```python norun\ny = 1\n```\n",
            "norun: a fragment",
        )
        self.assert_fault(7, "norun without a reason")

    def test_unknown_word(self) -> None:
        self.run_deck("```python contineus\nx = 1\n```\n")
        self.assert_fault(1, "unknown word “contineus”")

    def test_continues_from_nothing(self) -> None:
        self.run_deck("```python continues\nx = 1\n```\n")
        self.assert_fault(1, "nothing is before it")

    def test_output_of_nothing(self) -> None:
        self.run_deck("```output\n1\n```\n")
        self.assert_fault(1, "output without a python block")

    def test_two_outputs_of_one_block(self) -> None:
        self.run_deck(
            "```python\nprint(1)\n```\n\n```output\n1\n```\n\n```output\n1\n```\n"
        )
        self.assert_fault(9, "a second output")

    def test_uncompiled_block_of_an_absent_package(self) -> None:
        self.run_deck("```python needs=no_such_package\nx =\n```\n")
        self.assert_fault(1, "does not compile")

    def test_folder_without_deck_json(self) -> None:
        (self.deck / "deck.json").unlink()
        self.run_deck("```python\nx = 1\n```\n")
        self.assertIn("needs a deck.json", self.lines[0])
        self.assertEqual(self.status, 1)

    def test_every_fault_in_one_pass(self) -> None:
        self.write("```python\nx.y\n```\n", name="a.md")
        self.write("```python norun\nx = 1\n```\n", name="b.md")
        self.run_deck("```python\nprint(1)\n```\n\n```output\n2\n```\n")
        self.assertEqual(len(self.lines), 4, self.lines)
        self.assertIn("3 cards", self.lines[-1])
        self.assertIn("3 faults", self.lines[-1])


class Covers(DeckTest):
    def check(self, covers: str, listed: str) -> None:
        self.write("Text.\n", f"covers: {covers}")
        self.list = self.deck.with_name("list.txt")
        self.list.write_text(listed)
        self.call(check_covers, self.deck, self.list)

    def test_equal(self) -> None:
        self.check("t.a t.b", "t.a\nt.b\n")
        self.assert_fine("2 of 2 requirements covered")

    def test_missing(self) -> None:
        self.check("t.a", "t.a\nt.b\n")
        self.assertEqual(self.lines[0], f"{self.list}:2: t.b is covered by no card")
        self.assertEqual(self.status, 1)

    def test_unknown(self) -> None:
        self.check("t.a t.c", "t.a\n")
        self.assertIn("cards.md:3: covers t.c, which no list names", self.lines[0])
        self.assertEqual(self.status, 1)

    def test_covers_in_code_does_not_count(self) -> None:
        self.write("```text\n<!-- covers: t.a -->\n```\n")
        self.list = self.deck.with_name("list.txt")
        self.list.write_text("t.a\n")
        self.call(check_covers, self.deck, self.list)
        self.assertEqual(self.status, 1)


class Standard(DeckTest):
    TAGS = "tags: level::mid role::web kind::concept"

    def setUp(self) -> None:
        super().setUp()
        self.readme = self.deck / "README.md"
        self.readme.write_text(check_standard.BEGIN + check_standard.END)

    def check(self, text: str, keys: str) -> None:
        self.write(text, keys)
        self.call(check_standard, "--write", self.deck)

    def faults(self) -> list[str]:
        place = f"{self.deck / 'cards.md'}:3: "
        return [line.removeprefix(place) for line in self.lines[:-1]]

    def test_good_card(self) -> None:
        self.check("Text.\n", self.TAGS)
        self.assert_fine("1 cards, 0 faults")

    def test_tags_missing(self) -> None:
        self.check("Text.\n", "tags: other")
        names = ("level", "kind", "role")
        self.assertEqual(self.faults(), [f"0 tags {n}::…" for n in names])
        self.assertEqual(self.status, 1)

    def test_unknown_and_second_words(self) -> None:
        tags = self.TAGS + " role::cook level::entry"
        self.check("Text.\n", tags)
        self.assertEqual(self.faults(), ["2 tags level::…", "unknown role cook"])

    def test_predicting_without_an_output(self) -> None:
        tags = "tags: level::mid role::web kind::predict-output"
        self.check("```python\nprint(1)\n```\n", tags)
        self.assertEqual(
            self.faults(),
            [
                "predicts output, but has no “type: typed”",
                "predicts output, but states none",
            ],
        )

    def test_writing_without_a_check(self) -> None:
        tags = "tags: level::mid role::web kind::write-code"
        self.check("```python\nn = 1\n```\n", tags)
        self.assertEqual(
            self.faults(), ["writes code, but nothing checks the solution"]
        )

    def test_topic_too_deep(self) -> None:
        self.check("Text.\n", self.TAGS)
        path = self.deck / "cards.md"
        path.write_text("# A / B / C / D\n" + path.read_text().partition("\n")[2])
        self.call(check_standard, self.deck)
        self.assertIn("cards.md:1: 4 levels of topics", self.lines[0])

    def test_sixteenth_block_that_is_not_run(self) -> None:
        self.check("```python norun\nx\n```\n\nText.\n\n" * 16, self.TAGS)
        self.assert_fault(15 * 6 + 1, "more than 15 blocks are not run")

    def test_table_counts(self) -> None:
        self.check("```python\nn = 1\n```\n", self.TAGS)
        rows = self.readme.read_text().splitlines()
        self.assertIn("|  | mid | 1 | 1 |  | 1 |  |  | 1 |" + "  |" * 7, rows)

    def test_table_out_of_date(self) -> None:
        self.check("Text.\n", self.TAGS)
        self.write("Text.\n", self.TAGS.replace("mid", "entry"))
        self.call(check_standard, self.deck)
        self.assertIn("README.md:1: the table is not what", self.lines[0])
        self.assertEqual(self.status, 1)


if __name__ == "__main__":
    unittest.main()
