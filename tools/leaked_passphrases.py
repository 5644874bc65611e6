#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 werkzaam contributors
# SPDX-License-Identifier: EUPL-1.2
"""Writes src/platform/credentials/leaked.gen.h from a list of leaked passwords, the commonest first.

Only what fits the policy (8 characters or more, CRED-1) is kept, and of that only the first 64 bits of a
hash: what people once chose is nobody's to read here. The shipped file comes from the list in zxcvbn 4.4.2
(npm, `lib/frequency_lists.js`: 30,000 passwords by how often they were found in leaks).
Usage: leaked_passphrases.py FILE, with one password on a line or the file of zxcvbn."""
import hashlib
import os
import re
import sys

HOME = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
OUT = f'{HOME}/src/platform/credentials/leaked.gen.h'
SHORTEST, A_LINE = 8, 4
HEAD = '''// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: CC0-1.0
// Written by tools/leaked_passphrases.py. The first 64 bits of SHA-256 of passwords in lower case, sorted.
#pragma once

#include <cstdint>

namespace werkzaam::credentials {

// clang-format off
inline constexpr std::uint64_t leaked_hashes[] = {
'''
FOOT = '''};
// clang-format on

}  // namespace werkzaam::credentials
'''


def passwords(path):
    with open(path, encoding='utf8') as file:
        text = file.read()
    of_zxcvbn = re.search(r'passwords: "([^"]*)"', text)
    return of_zxcvbn[1].split(',') if of_zxcvbn else text.splitlines()


def main():
    kept = {word.lower() for word in passwords(sys.argv[1]) if len(word) >= SHORTEST}
    hashes = sorted(hashlib.sha256(word.encode()).hexdigest()[:16] for word in kept)
    lines = [', '.join(f'0x{value}' for value in hashes[at:at + A_LINE])
             for at in range(0, len(hashes), A_LINE)]
    with open(OUT, 'w', encoding='utf8') as file:
        file.write(HEAD + ''.join(f'    {line},\n' for line in lines) + FOOT)
    print(f'{len(hashes)} of {SHORTEST} characters and more')


if __name__ == '__main__':
    main()
