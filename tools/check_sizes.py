#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 werkzaam contributors
# SPDX-License-Identifier: EUPL-1.2
"""Functions stay under 70 code lines, files under 600 lines (tests 900). Comments are free.

Exceptions stand by name in tools/size_exceptions.txt (`path size` or `path function size`) and may
only shrink: a size that grew, an entry that is no longer needed and an entry beyond the number
below are faults. Lower the number when the list gets shorter; never raise it."""
import os

import function_spans
import repository

MOST_EXCEPTIONS = 0
FUNCTION_LINES = 70
FILE_LINES = 600
TEST_LINES = 900
SUFFIXES = ('.cpp', '.h', '.ts', '.tsx', '.py')
LIST = 'tools/size_exceptions.txt'


def is_test(path):
    name = os.path.basename(path)
    return (path.startswith(('tests/', 'web/test/')) or '_test.' in name or '.test.' in name
            or '.spec.' in name)


def exceptions(root):
    """(path, function or nothing) -> the size it may still have."""
    found = {}
    if os.path.exists(os.path.join(root, LIST)):
        for line in repository.read(root, LIST).splitlines():
            words = line.split('#')[0].split()
            if words:
                found[words[0], words[1] if len(words) == 3 else ''] = int(words[-1])
    return found


def oversized(root):
    """(path, function or nothing) -> size and limit, of what is above its limit."""
    found = {}
    for path in repository.files(root, SUFFIXES):
        if '.gen.' in path:
            continue
        text = repository.read(root, path)
        length, limit = text.count('\n'), TEST_LINES if is_test(path) else FILE_LINES
        if length > limit:
            found[path, ''] = (length, limit)
        code = function_spans.code_lines(path, text)
        for function in function_spans.functions(path, text):
            size = sum(code[function.first - 1:function.last])
            if size > FUNCTION_LINES:
                found[path, function.name] = (size, FUNCTION_LINES)
    return found


def main():
    root = repository.arguments(__doc__).root
    allowed, errors = exceptions(root), []
    big = oversized(root)
    for (path, function), (size, limit) in sorted(big.items()):
        what = f'{path}: {function}()' if function else path
        if size > allowed.get((path, function), limit):
            errors.append(f'{what} has {size} lines, at most {allowed.get((path, function), limit)}')
    for (path, function), size in sorted(allowed.items()):
        now = big.get((path, function), (0, 0))[0]
        if now < size:
            errors.append(f'{LIST}: {path} {function} is now {now or "within its limit"}; '
                          'lower the number or remove the line')
    if len(allowed) > MOST_EXCEPTIONS:
        errors.append(f'{LIST}: {len(allowed)} exceptions, at most {MOST_EXCEPTIONS}')
    repository.report('sizes', errors)


if __name__ == '__main__':
    main()
