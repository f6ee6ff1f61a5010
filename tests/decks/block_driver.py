# SPDX-FileCopyrightText: 2026 Reprise contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs blocks one after the other in one namespace; run_snippets.py starts it.

Arguments: a report file, then the source files in order, each with `=Name`
behind it where the block has to end with that exception. Only what the last
block prints reaches standard output.
"""

import os
import sys
import types


def execute(path: str, module: types.ModuleType) -> None:
    module.__file__ = path
    sys.argv = [path]
    with open(path, encoding="utf-8") as file:
        source = file.read()
    exec(compile(source, path, "exec", dont_inherit=True), vars(module))


def main() -> None:
    report = sys.argv[1]
    *earlier, last = [step.partition("=") for step in sys.argv[2:]]
    # A fresh __main__: pickling and worker processes find the block's names.
    module = types.ModuleType("__main__")
    sys.modules["__main__"] = module

    def say(text: str) -> None:
        with open(report, "w", encoding="utf-8") as file:
            file.write(text)

    screen = os.dup(1)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.close(nowhere)
    for path, _, expected in earlier:
        try:
            execute(path, module)
        except BaseException as error:
            if type(error).__name__ != expected:
                say("earlier")
                raise
    sys.stdout.flush()
    os.dup2(screen, 1)
    os.close(screen)
    try:
        execute(last[0], module)
    except BaseException as error:
        say(type(error).__name__)
        raise
    say("ended")


main()
