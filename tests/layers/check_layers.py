#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Reprise contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Searches the sources for what must not be where it is (ARCHITECTURE.md).

Usage: check_layers.py PROJECT [PROGRAM]
With PROGRAM, also looks at what the built program is linked to.
"""

import re
import subprocess
import sys
from pathlib import Path

SQL = re.compile(r"\b(SELECT\s|INSERT INTO|UPDATE \w+ SET|DELETE FROM|PRAGMA |QSql)")
SQL_ROOMS = ("core/storage/", "core/search/", "core/transfer/anki/")

# (what is forbidden, where, the pattern)
RULES = [
    ("Gui or Widgets in core", "core/",
     re.compile(r"#include <(QtGui|QtWidgets|QWidget|QApplication|QGui|QTextDocument|QColor"
                r"|QPainter|QPalette|QFont|QIcon|QImage|QPixmap)")),
    ("a sentence for people in core", "core/",
     re.compile(r"\btr\(|QCoreApplication::translate|Q_DECLARE_TR_FUNCTIONS")),
    ("app included from core", "core/", re.compile(r'#include "app/')),
    ("storage, a clock or chance in the scheduler", "core/scheduler/",
     re.compile(r"core/storage|currentDate|QRandomGenerator|std::chrono|QSql")),
    ("a static clock outside app/clock", "core/",
     re.compile(r"currentDate(Time)?\w*\(|currentMSecsSinceEpoch|currentSecsSinceEpoch")),
    ("a nested event loop", "app/",
     re.compile(r"\b\w*([Dd]ialog|[Bb]ox|[Mm]enu)\w*(\.|->)exec\(|processEvents|QEventLoop")),
    ("an old-style connection", "", re.compile(r"\b(SIGNAL|SLOT)\(")),
    ("a style sheet that names a colour", "app/",
     re.compile(r"setStyleSheet\([^)]*(#[0-9a-fA-F]{3}|color\s*:)")),
    ("a program started", "", re.compile(r"\bQProcess\b|(?<!QLocale::)\bsystem\(|\bpopen\(|\bexecv")),
    ("a network class", "",
     re.compile(r"\b(QNetworkAccessManager|QTcpSocket|QUdpSocket|QSslSocket|QHostInfo)\b")),
]

LIBRARIES = re.compile(r"lib(Qt6(Qml|Quick|WebEngine|WebChannel|Multimedia)|webkit)", re.I)
SYMBOLS = re.compile(
    r"\b_ZN\d+(QNetworkAccessManager|QTcpSocket|QUdpSocket|QSslSocket|QHostInfo|QProcess)\b")


def without_comments(text: str) -> str:
    """The text with comments blanked, lines kept."""
    def blank(match: re.Match) -> str:
        if match.group(1) is None:
            return match.group(0)
        return re.sub(r"[^\n]", " ", match.group(0))

    return re.sub(r'(?s)(?:R"\((?:.*?)\)"|"(?:\\.|[^"\\\n])*")|(//[^\n]*|/\*.*?\*/)', blank, text)


def faults_in(path: str, text: str) -> list[str]:
    found = []
    for number, line in enumerate(without_comments(text).splitlines(), 1):
        for name, where, pattern in RULES:
            if path.startswith(where) and pattern.search(line):
                found.append(f"{path}:{number}: {name}: {line.strip()}")
        if not path.startswith(SQL_ROOMS) and SQL.search(line):
            found.append(f"{path}:{number}: SQL outside its rooms: {line.strip()}")
    return found


def linked_faults(program: str) -> list[str]:
    libraries = subprocess.run(["ldd", program], capture_output=True, text=True, check=True).stdout
    symbols = subprocess.run(
        ["nm", "-D", "--undefined-only", program], capture_output=True, text=True, check=True
    ).stdout
    return [f"{program}: linked to {line.strip()}" for line in libraries.splitlines()
            if LIBRARIES.search(line)] + [
        f"{program}: uses {line.strip()}" for line in symbols.splitlines() if SYMBOLS.search(line)]


def main() -> int:
    project = Path(sys.argv[1])
    found = []
    files = [file for folder in ("core", "app") for file in sorted((project / folder).rglob("*"))
             if file.suffix in (".cpp", ".h")]
    if not files:
        found.append(f"{project}: no sources")
    for file in files:
        found += faults_in(file.relative_to(project).as_posix(), file.read_text("utf-8"))
    if len(sys.argv) > 2:
        found += linked_faults(sys.argv[2])
    # The rules themselves must be able to fail.
    for path, text in [("core/study/a.cpp", "#include <QColor>"),
                       ("app/today/a.cpp", 'run(u"SELECT 1"_s);'),
                       ("app/today/a.cpp", "m_dialog->exec();"),
                       ("core/scheduler/a.cpp", "QDate::currentDate();")]:
        if not faults_in(path, text):
            found.append(f"the rules let pass: {text}")
    print("\n".join(found))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
