# SPDX-FileCopyrightText: 2026 Reprise contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Times Anki's engine on a package, for bench_transfer.

Usage: anki_transfer.py PACKAGE FOLDER

Brings the package into an empty collection, writes that in both forms, brings
the newer one in, and prints the seconds of each as JSON.
"""

import json
import resource
import shutil
import statistics
import sys
import time
from pathlib import Path

from anki.collection import (
    Collection,
    ExportAnkiPackageOptions,
    ImportAnkiPackageOptions,
    ImportAnkiPackageRequest,
)

RUNS = 3


def fresh(folder: Path) -> Collection:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return Collection(str(folder / "collection.anki2"))


def seconds(work) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def read(package: Path, folder: Path) -> tuple[float, Collection]:
    collection = fresh(folder)
    options = ImportAnkiPackageOptions(with_scheduling=True, with_deck_configs=True)
    request = ImportAnkiPackageRequest(package_path=str(package), options=options)
    return seconds(lambda: collection.import_anki_package(request)), collection


def write(collection: Collection, package: Path, legacy: bool) -> float:
    options = ExportAnkiPackageOptions(
        with_scheduling=True, with_deck_configs=True, with_media=True, legacy=legacy
    )
    return seconds(
        lambda: collection.export_anki_package(
            out_path=str(package), options=options, limit=None
        )
    )


def main() -> None:
    package, folder = Path(sys.argv[1]), Path(sys.argv[2])
    newer = folder / "newer.apkg"
    times: dict[str, list[float]] = {
        "read": [],
        "written": [],
        "writtenNewer": [],
        "readNewer": [],
    }
    for _ in range(RUNS):
        took, collection = read(package, folder / "anki")
        times["read"].append(took)
        times["written"].append(write(collection, folder / "older.apkg", legacy=True))
        times["writtenNewer"].append(write(collection, newer, legacy=False))
        collection.close()
        took, collection = read(newer, folder / "anki")
        times["readNewer"].append(took)
        collection.close()
    found: dict[str, object] = {what: statistics.median(of) for what, of in times.items()}
    found["file"] = str(newer)
    # Linux counts it in KB.
    found["megabytes"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(json.dumps(found))


main()
