#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 werkzaam contributors
# SPDX-License-Identifier: EUPL-1.2
"""Write files into a C++ source. Usage: embed.py OUT.cpp NAMESPACE FUNCTION FILE...

The function returns pairs (file name, content) in order of file name."""
import os
import sys

out, namespace, function, *files = sys.argv[1:]
CHUNK = 8000  # compilers limit the length of one literal


def literal(text):
    parts = [text[i:i + CHUNK] for i in range(0, len(text), CHUNK)] or ['']
    return ' '.join(f'R"wz_embed({p})wz_embed"' for p in parts)


rows = ',\n'.join(
    f'    {{"{os.path.basename(f)}", {literal(open(f, encoding="utf8").read())}}}'
    for f in sorted(files, key=os.path.basename))
os.makedirs(os.path.dirname(out), exist_ok=True)
with open(out, 'w', encoding='utf8') as file:
    file.write(f'''// Written by cmake/embed.py; do not edit.
#include <string_view>
#include <utility>
#include <vector>
namespace {namespace} {{
std::vector<std::pair<std::string_view, std::string_view>> {function}();
std::vector<std::pair<std::string_view, std::string_view>> {function}() {{
    return {{
{rows}
    }};
}}
}}  // namespace {namespace}
''')
