# SPDX-FileCopyrightText: 2026 Reprise contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fails on a sentence without its translation.

check_translations.py LUPDATE PROJECT collects the sentences of the sources
anew and compares them with translations/*.ts: every sentence is there, none is
there that no source has, none is unfinished, and each keeps its placeholders,
its mnemonic and its ellipsis. A text in the sources that is not marked for
translation is a fault, too.
"""

import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

# Texts with a space in app that are no sentences: names that are not translated.
# And what only developers read, on standard error.
NAMES = {"ini files", "VSCodium Dark", "GitHub Light", "Courier New",
         "Metadata Title", "Highlight Text", "Fenced Code",
         "stalled for", "ms by"}
MARKS = {"tr", "translate", "QT_TRANSLATE_NOOP"}
LITERAL = re.compile(r'"((?:[^"\\]|\\.)*)"')
PLACEHOLDER = re.compile(r"%L?(?:\d+|n)")


def messages(path):
    """(context, source, comment) -> message element."""
    found = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            key = (name, message.findtext("source"), message.findtext("comment") or "")
            found[key] = message
    return found


def shown(key):
    context, source, comment = key
    return f"{context}: “{source}”" + (f" ({comment})" if comment else "")


def forms(message):
    translation = message.find("translation")
    if message.get("numerus") == "yes":
        return [form.text or "" for form in translation.iter("numerusform")]
    return [translation.text or ""]


def placeholders(text):
    return sorted(match.replace("%L", "%") for match in PLACEHOLDER.findall(text))


def faults_of(key, message):
    source = key[1]
    translation = message.find("translation")
    if translation.get("type") == "unfinished":
        yield "is unfinished"
    for number, form in enumerate(forms(message)):
        if not form:
            yield "is empty"
            continue
        wanted = placeholders(source)
        # "one card" may do without the number.
        if number == 0 and message.get("numerus") == "yes":
            if [p for p in placeholders(form) if p != "%n"] != [p for p in wanted if p != "%n"]:
                yield f"has other placeholders: “{form}”"
        elif placeholders(form) != wanted:
            yield f"has other placeholders: “{form}”"
        if ("&" in source.replace("&&", "")) != ("&" in form.replace("&&", "")):
            yield f"gains or loses its mnemonic: “{form}”"
        if source.endswith("…") != form.endswith("…"):
            yield f"gains or loses its ellipsis: “{form}”"


def unmarked(project):
    """Texts of two words or more in app that are not handed to tr()."""
    for path in sorted((project / "app").rglob("*.cpp")):
        # The slashes of an address begin no comment.
        source = re.sub(r"(?<!:)//[^\n]*", "", path.read_text(encoding="utf-8"))
        for literal in LITERAL.finditer(source):
            text = literal.group(1)
            if not re.search(r"[A-Za-z]{2,} [A-Za-z]{2,}", text):
                continue
            call = re.search(r"(\w+)\s*\((?:[^()]|\([^()]*\))*$", source[: literal.start()])
            if call and call.group(1) in MARKS or text in NAMES or text.startswith("<"):
                continue
            yield f"{path.relative_to(project)}: “{text}” is not marked for translation"


def main(lupdate, project):
    project = Path(project)
    failures = list(unmarked(project))
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / "fresh_de.ts"
        subprocess.run(
            [lupdate, "-silent", "-locations", "none", "-I", str(project),
             str(project / "app"), str(project / "core"),
             "-ts", str(fresh), "-target-language", "de", "-source-language", "en"],
            check=True, stdout=subprocess.DEVNULL)
        wanted = messages(fresh)
    if not wanted:
        failures.append("lupdate found no sentence at all")
    for key in wanted:
        if not key[0]:
            failures.append(f"{shown(key)} has no context")
    plural = {key for key, message in wanted.items() if message.get("numerus") == "yes"}
    for language, needed in (("de", set(wanted)), ("en", plural)):
        path = project / "translations" / f"reprise_{language}.ts"
        there = messages(path)
        for key in sorted(needed - set(there)):
            failures.append(f"{path.name}: {shown(key)} is missing")
        for key in sorted(set(there) - needed):
            failures.append(f"{path.name}: {shown(key)} is in no source")
        for key, message in there.items():
            failures += [f"{path.name}: {shown(key)} {fault}" for fault in faults_of(key, message)]
    for failure in failures:
        print(failure)
    print(f"{len(wanted)} sentences, {len(failures)} faults")
    return 1 if failures else 0


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
