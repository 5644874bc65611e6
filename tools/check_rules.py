#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 werkzaam contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every rule id (POOL-1, IMP-3) stands in a policy text, in one rules file, in a test, in i18n.

A rule is defined in docs/policy/*.md where its id opens a heading, a list item or a table row. It
is implemented where exactly one *_rules.cpp holds the id as a string, tested where at least one
test names it, and explained to people by the key `rule.<id>` in both languages. An id in the
source that no policy defines is a fault too: nobody could say why it is refused."""
import json
import os
import re

import repository

DEFINED = re.compile(r'^\s*(?:#+\s+|[-*]\s+|\|\s*)[*`]*([A-Z]{2,12}-\d+)\b', re.M)
LITERAL = re.compile(r'"([A-Z]{2,12}-\d+)"')
MENTION = re.compile(r'\b([A-Z]{2,12}-\d+)\b')
LANGUAGES = ('nl', 'en')


def is_test(path):
    return path.startswith(('tests/', 'web/test/')) or '_test.' in path or '.test.' in path


def defined(root):
    """Rule id -> the policy files that define it."""
    found = {}
    for path in repository.files(root, ('.md',), 'docs/policy'):
        for rule in set(DEFINED.findall(repository.read(root, path))):
            found.setdefault(rule, []).append(path)
    return found


def by_file(root, pattern, paths):
    """Rule id -> the files that hold it."""
    found = {}
    for path in paths:
        for rule in set(pattern.findall(repository.read(root, path))):
            found.setdefault(rule, []).append(path)
    return found


def explained(root):
    """For each language the rules that have a sentence."""
    found = {}
    for language in LANGUAGES:
        path = f'i18n/{language}.json'
        texts = json.loads(repository.read(root, path)) if os.path.exists(f'{root}/{path}') else {}
        found[path] = {key[len('rule.'):] for key in texts if key.startswith('rule.')}
    return found


def faults(rule, policies, sources, tests, sentences):
    """What one defined rule lacks."""
    if len(policies) > 1:
        yield f'{rule}: defined in {" and ".join(policies)}'
    homes = [path for path in sources.get(rule, []) if path.endswith('_rules.cpp')]
    if len(homes) != 1:
        where = ' and '.join(homes) or 'no *_rules.cpp'
        yield f'{rule} ({policies[0]}): implemented in {where}, must be in exactly one'
    if rule not in tests:
        yield f'{rule} ({policies[0]}): no test names it'
    for path, rules in sentences.items():
        if rule not in rules:
            yield f'{path}: rule.{rule} is missing'


def main():
    root = repository.arguments(__doc__).root
    policies, sentences = defined(root), explained(root)
    code = repository.files(root, ('.cpp', '.h'), 'src')
    sources = by_file(root, LITERAL, [path for path in code if not is_test(path)])
    suites = [path for folder in ('src', 'tests', 'web')
              for path in repository.files(root, ('.cpp', '.ts', '.tsx', '.py'), folder)
              if is_test(path) and not path.startswith('tests/architecture/')]
    tests = by_file(root, MENTION, suites)
    errors = []
    for rule in sorted(policies):
        errors += faults(rule, policies[rule], sources, tests, sentences)
    families = {rule.split('-')[0] for rule in policies}
    for rule, paths in sorted(sources.items()):
        judged = rule.split('-')[0] in families or any('_rules.' in path for path in paths)
        if judged and rule not in policies:
            errors.append(f'{paths[0]}: {rule} is in no docs/policy/*.md')
    for path, rules in sentences.items():
        errors += [f'{path}: rule.{rule} explains a rule that no policy defines'
                   for rule in sorted(rules - set(policies))]
    repository.report('rules', errors)


if __name__ == '__main__':
    main()
