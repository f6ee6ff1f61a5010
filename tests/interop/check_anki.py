# SPDX-FileCopyrightText: 2026 Reprise contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lets Anki's own engine and Reprise read what the other one writes.

Usage: check_anki.py RESULTS FOLDER REPRISE...

RESULTS gets a line for each check, FOLDER is for files, and REPRISE... starts
the program. With REPRISE_INTEROP_LARGE in the environment, a collection of
10,000 notes and 100,000 answers goes the whole way, too.
"""

import json
import os
import shutil
import subprocess
import sys
import time
import traceback
from pathlib import Path

from anki.collection import (
    Collection,
    ExportAnkiPackageOptions,
    ImportAnkiPackageOptions,
    ImportAnkiPackageRequest,
)
from anki.decks import FilteredDeckConfig

RESULTS, FOLDER, REPRISE = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3:]
DAY = 86_400
REVIEW, NEW = 2, 0


def fresh(name: str) -> Path:
    folder = FOLDER / name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def anki(name: str) -> Collection:
    return Collection(str(fresh(name) / "collection.anki2"))


def reprise(profile: Path, *arguments: str) -> dict:
    done = subprocess.run(
        [*REPRISE, "--profile", str(profile), *arguments, "--json"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return json.loads(done.stdout) if done.stdout.strip() else {}


def write(collection: Collection, package: Path, legacy: bool, scheduled: bool = True) -> None:
    collection.export_anki_package(
        out_path=str(package),
        options=ExportAnkiPackageOptions(
            with_scheduling=scheduled, with_deck_configs=True, with_media=True, legacy=legacy
        ),
        limit=None,
    )


def read(collection: Collection, package: Path) -> None:
    collection.import_anki_package(
        ImportAnkiPackageRequest(
            package_path=str(package),
            options=ImportAnkiPackageOptions(with_scheduling=True, with_deck_configs=True),
        )
    )


def check_sound(collection: Collection) -> None:
    said, is_sound = collection.fix_integrity()
    assert is_sound, said


def add(collection: Collection, kind: str, deck: str, *fields: str, tags: str = ""):
    note = collection.new_note(collection.models.by_name(kind))
    for index, field in enumerate(fields):
        note.fields[index] = field
    note.set_tags_from_str(tags)
    collection.add_note(note, collection.decks.id(deck))
    return note


def known(collection: Collection, card_id: int, interval: int, ease: int, due: int) -> None:
    """A card that was answered some times, with the history that leads there."""
    card = collection.get_card(card_id)
    card.type, card.queue = REVIEW, REVIEW
    card.ivl, card.factor, card.reps, card.lapses = interval, ease, 2, 0
    card.due = collection.sched.today + due
    collection.update_card(card)
    answered = (int(time.time()) - (interval - due) * DAY) * 1000 + card_id % 1000
    rows = [
        (answered - 3 * DAY * 1000, card_id, 0, 3, 3, 0, ease, 4000, 0),
        (answered, card_id, 0, 3, interval, 3, ease, 2000, 1),
    ]
    collection.db.executemany("insert into revlog values (?,?,?,?,?,?,?,?,?)", rows)


def fill(collection: Collection) -> None:
    """One of each kind that there is."""
    media = Path(collection.media.dir())
    (media / "图 1.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    (media / "occluded.png").write_bytes(b"\x89PNG\r\n\x1a\nx")
    basic = add(collection, "Basic", "Python::Types", "a &lt; b", '<img src="图 1.png">', tags="x::y z")
    known(collection, basic.cards()[0].id, 20, 2300, 4)
    both = add(collection, "Basic (and reversed card)", "Python", "Hund", "dog")
    known(collection, both.cards()[1].id, 9, 2500, -3)
    collection.set_user_flag_for_cards(3, [both.cards()[0].id])
    add(collection, "Cloze", "日本語::文法", "{{c1::one}} and {{c2::two::hint}}", "more")
    typed = add(collection, "Basic (type in the answer)", "Ελληνικά", "x?", "len(x)")
    collection.sched.suspend_cards([typed.cards()[0].id])
    buried = add(collection, "Basic", "Buried", "b", "c")
    collection.sched.bury_cards([buried.cards()[0].id])
    occlusion = collection.models.by_name("Image Occlusion")
    if occlusion:
        masks = "{{c1::image-occlusion:rect:left=.1:top=.1:width=.2:height=.2}}"
        add(collection, "Image Occlusion", "Pictures", masks, '<img src="occluded.png">', "Head")
    crammed = add(collection, "Basic", "Home", "crammed", "d")
    known(collection, crammed.cards()[0].id, 5, 2500, -1)
    cram = collection.sched.get_or_create_filtered_deck(0)
    cram.name = "Cram"
    del cram.config.search_terms[:]
    cram.config.search_terms.append(FilteredDeckConfig.SearchTerm(search="deck:Home", limit=9, order=0))
    collection.sched.add_or_update_filtered_deck(cram)


def notes_of(collection: Collection) -> dict:
    # A type that came to where another one has its name gets a plus from Anki.
    names = {
        model.id: model.name.rstrip("+") for model in collection.models.all_names_and_ids()
    }
    rows = collection.db.all("select guid, mid, tags, flds from notes")
    return {guid: (names[mid], tuple(sorted(tags.split())), flds) for guid, mid, tags, flds in rows}


def notes_and_types(collection: Collection) -> list:
    names = {model.id: model.name for model in collection.models.all_names_and_ids()}
    rows = collection.db.all("select guid, mid, flds from notes")
    return [(guid, names[model], fields) for guid, model, fields in rows]


def cards_of(collection: Collection) -> dict:
    """What the two programs both know of a card, at home."""
    decks = {deck.id: deck.name for deck in collection.decks.all_names_and_ids()}
    rows = collection.db.all(
        "select n.guid, c.ord, c.did, c.odid, c.type, c.queue, c.due, c.odue, c.ivl, c.factor, c.lapses, c.flags"
        " from cards c join notes n on n.id = c.nid"
    )
    cards = {}
    for guid, order, deck, home, kind, queue, due, home_due, interval, ease, lapses, flags in rows:
        shown = (home_due or due) - collection.sched.today if kind == REVIEW else None
        is_home = home == 0
        cards[guid, order] = (
            decks[home or deck],
            kind,
            queue if is_home else REVIEW,
            shown,
            interval,
            ease,
            lapses,
            flags & 7,
        )
    return cards


def history_of(collection: Collection) -> list:
    return sorted(
        tuple(row) for row in collection.db.all(
            "select id, cid, ease, ivl, lastIvl, factor, time, type from revlog"
        )
    )


def media_of(collection: Collection) -> dict:
    folder = Path(collection.media.dir())
    return {file.name: file.read_bytes() for file in folder.iterdir() if file.is_file()}


def same(what: str, mine, theirs) -> None:
    if mine != theirs:
        keys = set(mine) ^ set(theirs)
        if isinstance(mine, dict):
            keys |= {key for key in set(mine) & set(theirs) if mine[key] != theirs[key]}
            pairs = [f"{key}: {mine.get(key)} / {theirs.get(key)}" for key in sorted(keys, key=str)]
        else:
            pairs = [str(key) for key in sorted(keys)]
        raise AssertionError(f"{what} differ\n" + "\n".join(pairs[:20]))


def there_and_back(name: str, make, legacy: bool) -> None:
    """Anki, Reprise, Anki again: everything stands where it stood."""
    first = anki(name + "-first")
    make(first)
    package = FOLDER / f"{name}.apkg"
    write(first, package, legacy)
    profile = fresh(name + "-profile")
    report = reprise(profile, "import", str(package), "--with-schedule")
    assert report["notes"]["added"] == first.note_count(), report
    assert report["notes"]["rejected"] == 0, report
    assert report["cards"]["added"] == first.card_count(), report
    out = FOLDER / f"{name}-out.apkg"
    reprise(profile, "export", str(out), "--with-schedule")
    second = anki(name + "-second")
    read(second, out)
    same("notes", notes_of(first), notes_of(second))
    same("cards", cards_of(first), cards_of(second))
    same("answers", history_of(first), history_of(second))
    same("media", media_of(first), media_of(second))
    check_sound(second)
    first.close()
    second.close()


def check_every_kind_of_the_newer_version() -> None:
    there_and_back("newer", fill, legacy=False)


def check_every_kind_of_the_older_version() -> None:
    there_and_back("older", fill, legacy=True)


def check_an_empty_collection() -> None:
    empty = anki("empty")
    package = FOLDER / "empty.apkg"
    write(empty, package, legacy=False)
    profile = fresh("empty-profile")
    assert reprise(profile, "import", str(package))["notes"]["added"] == 0
    out = FOLDER / "empty-out.apkg"
    reprise(profile, "export", str(out))
    read(empty, out)
    check_sound(empty)
    empty.close()


def check_a_thousand_media() -> None:
    def make(collection: Collection) -> None:
        media = Path(collection.media.dir())
        for number in range(1_000):
            (media / f"ø {number}.mp3").write_bytes(b"ID3" + str(number).encode())
        for number in range(0, 1_000, 10):
            sounds = "".join(f"[sound:ø {number + at}.mp3]" for at in range(10))
            add(collection, "Basic", "Sounds", f"s{number}", sounds)

    there_and_back("media", make, legacy=False)


def check_without_schedule_cards_are_new() -> None:
    first = anki("bare-first")
    fill(first)
    package = FOLDER / "bare.apkg"
    write(first, package, legacy=False)
    profile = fresh("bare-profile")
    reprise(profile, "import", str(package), "--with-schedule")
    out = FOLDER / "bare-out.apkg"
    reprise(profile, "export", str(out))
    second = anki("bare-second")
    read(second, out)
    assert second.card_count() == first.card_count()
    assert second.db.scalar("select count() from cards where type != 0 or queue != 0") == 0
    assert second.db.scalar("select count() from revlog") == 0
    check_sound(second)
    first.close()
    second.close()


def check_the_shipped_decks_in_anki() -> None:
    profile = fresh("shipped-profile")
    cards = reprise(profile, "--with-shipped-decks", "info")["cards"]
    out = FOLDER / "shipped.apkg"
    reprise(profile, "export", str(out))
    there = anki("shipped")
    read(there, out)
    assert there.card_count() == cards, (there.card_count(), cards)
    check_sound(there)
    # What comes back untouched comes back as its Markdown.
    back = FOLDER / "shipped-back.apkg"
    write(there, back, legacy=False)
    report = reprise(profile, "import", str(back))
    assert report["notes"]["unchanged"] == there.note_count(), report["notes"]
    there.close()


def check_changes_go_back() -> None:
    first = anki("changes-first")
    fill(first)
    # Anki counts in seconds, and takes what is newer.
    first.db.execute("update notes set mod = mod - 60")
    first.fix_integrity()  # it adds what its own answering would have
    package = FOLDER / "changes.apkg"
    write(first, package, legacy=False)
    profile = fresh("changes-profile")
    reprise(profile, "import", str(package), "--with-schedule")
    texts = {}
    for card in reprise(profile, "list")["cards"]:
        note = first.get_card(int(card["id"])).note()
        field = note.keys()[0]
        texts[note.guid] = note.fields[0] + " (changed)"
        reprise(profile, "edit", str(card["id"]), field, texts[note.guid])
    out = FOLDER / "changes-out.apkg"
    reprise(profile, "export", str(out), "--with-schedule")
    read(first, out)
    now = {guid: fields.split("\x1f")[0] for guid, _, fields in notes_and_types(first)}
    same("texts", texts, now)
    assert "+" not in "".join(name for _, name, _ in notes_and_types(first))
    check_sound(first)
    first.close()


def check_a_whole_collection() -> None:
    profile = fresh("whole-profile")
    first = anki("whole-first")
    fill(first)
    package = FOLDER / "whole.apkg"
    write(first, package, legacy=False)
    reprise(profile, "import", str(package), "--with-schedule")
    out = FOLDER / "whole.colpkg"
    reprise(profile, "export", str(out))
    second = anki("whole-second")
    path = Path(second.path)
    second.close(downgrade=False)
    second._backend.import_collection_package(
        col_path=str(path),
        backup_path=str(out),
        media_folder=str(path.parent / "collection.media"),
        media_db=str(path.parent / "collection.media.db2"),
    )
    second.reopen()
    same("notes", notes_of(first), notes_of(second))
    same("cards", cards_of(first), cards_of(second))
    same("answers", history_of(first), history_of(second))
    check_sound(second)
    first.close()
    second.close()


def check_ten_thousand_notes() -> None:
    def make(collection: Collection) -> None:
        for number in range(10_000):
            add(collection, "Basic", f"Large::{number % 20}", f"front {number}", "back")
        now = int(time.time()) * 1000
        rows = []
        for at, card in enumerate(collection.db.list("select id from cards order by id")):
            for step in range(10):
                when = now - (11 - step) * 4 * DAY * 1000 + at
                rows.append((when, card, 0, 3, 4, 0 if step == 0 else 4, 2500, 900, 1))
        collection.db.executemany("insert into revlog values (?,?,?,?,?,?,?,?,?)", rows)
        collection.db.execute(
            "update cards set type = 2, queue = 2, ivl = 4, factor = 2500, reps = 10, due = ?",
            collection.sched.today,
        )

    there_and_back("large", make, legacy=False)


def main() -> None:
    checks = {
        name.removeprefix("check_").replace("_", " "): check
        for name, check in globals().items()
        if name.startswith("check_") and name != "check_sound"
    }
    if not os.environ.get("REPRISE_INTEROP_LARGE"):
        del checks["ten thousand notes"]
    FOLDER.mkdir(parents=True, exist_ok=True)
    failed = 0
    with RESULTS.open("a", encoding="utf-8") as results:
        for name, check in checks.items():
            outcome = "passed"
            try:
                check()
            except Exception:
                traceback.print_exc()
                outcome = "failed"
                failed += 1
            print(f"{name}: {outcome}", flush=True)
            results.write(f"{outcome}\tinterop\t{name}\n")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
