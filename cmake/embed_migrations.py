#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 werkzaam contributors
# SPDX-License-Identifier: EUPL-1.2
"""Write a library's migrations into a C++ source. Usage: embed_migrations.py OUT.cpp NAMESPACE FOLDER

FOLDER holds sqlite/NNNN_name.sql and postgres/NNNN_name.sql. Every step exists for both engines: a
file that stands in only one of the folders ends the build."""
import os
import sys

ENGINES = ('sqlite', 'postgres')
CHUNK = 8000  # compilers limit the length of one literal


def names(folder, engine):
    path = os.path.join(folder, engine)
    return {n for n in os.listdir(path) if n.endswith('.sql')} if os.path.isdir(path) else set()


def missing(folder):
    """What one engine has and the other does not, as paths from FOLDER."""
    here, there = (names(folder, engine) for engine in ENGINES)
    return sorted([f'{ENGINES[1]}/{n}' for n in here - there] +
                  [f'{ENGINES[0]}/{n}' for n in there - here])


def literal(path):
    with open(path, encoding='utf8') as file:
        text = file.read()
    parts = [text[i:i + CHUNK] for i in range(0, len(text), CHUNK)] or ['']
    return ' '.join(f'R"wz_embed({p})wz_embed"' for p in parts)


def source(namespace, folder):
    rows = ',\n'.join(
        f'        {{"{name}",\n' +
        ',\n'.join(literal(os.path.join(folder, engine, name)) for engine in ENGINES) + '}'
        for name in sorted(names(folder, ENGINES[0])))
    return f'''// Written by cmake/embed_migrations.py; do not edit.
#include "platform/db/migrate.h"
namespace {namespace} {{
werkzaam::db::MigrationFiles migrations();
werkzaam::db::MigrationFiles migrations() {{
    return {{
{rows}
    }};
}}
}}  // namespace {namespace}
'''


def main(out, namespace, folder):
    absent = missing(folder)
    if absent:
        sys.exit('\n'.join(f'{folder}/{name} is missing: a migration exists for both engines'
                           for name in absent))
    os.makedirs(os.path.dirname(out), exist_ok=True)
    with open(out, 'w', encoding='utf8') as file:
        file.write(source(namespace, folder))


if __name__ == '__main__':
    main(*sys.argv[1:])
