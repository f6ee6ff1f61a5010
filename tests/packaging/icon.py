# SPDX-FileCopyrightText: 2026 Reprise contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The icon is a square, well-formed SVG that loads nothing from elsewhere."""

import sys
import xml.etree.ElementTree as ElementTree

root = ElementTree.parse(sys.argv[1]).getroot()
assert root.tag == "{http://www.w3.org/2000/svg}svg", root.tag
left, top, width, height = map(float, root.get("viewBox").split())
assert (left, top) == (0, 0) and width == height, root.get("viewBox")
for element in root.iter():
    for name, value in element.attrib.items():
        assert not name.endswith("href") and "url(" not in value, (element.tag, name, value)
