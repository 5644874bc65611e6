#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 werkzaam contributors
# SPDX-License-Identifier: EUPL-1.2
"""Run the unittest files of a folder. Usage: run_unittests.py FOLDER [--out COUNT.json]"""
import argparse
import os
import sys
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import sum_results  # noqa: E402


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('folder')
    parser.add_argument('--out')
    options = parser.parse_args()
    suite = unittest.defaultTestLoader.discover(options.folder, pattern='test_*.py')
    result = unittest.TextTestRunner(stream=sys.stdout, verbosity=2).run(suite)
    count = sum_results.Count(skipped=len(result.skipped))
    for case, _ in result.failures + result.errors:
        count.fail(str(case))
    count.passed = result.testsRun - count.failed - count.skipped
    print(count.line())
    if options.out:
        sum_results.write_count(count, options.out)
    return 0 if result.wasSuccessful() and result.testsRun else 1


if __name__ == '__main__':
    sys.exit(main())
