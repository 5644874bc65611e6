#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 werkzaam contributors
# SPDX-License-Identifier: EUPL-1.2
"""The sentences of i18n/: the same sorted keys in both languages, each used, each that is asked for.

 1. nl.json and en.json are one flat object each, keys sorted, the same set, no empty text;
 2. both languages of a sentence take the same parameters, and their braces balance;
 3. every key stands in the source of the server or the web, or begins with a prefix that is put
    together there ("guidance.domain." + name, `guidance.domain.${name}`);
 4. every key the source asks for exists: t('...') and sentence keys, and `problem.<code>` for
    every problem the server makes;
 5. sentences that the software computes about an intervention (guidance.*) never hold a word that
    reads as a verdict."""
import json
import os
import re

import repository

LANGUAGES = ('nl', 'en')
# Words that would make a computed text read as a seal of approval; an assessor may say them,
# software may not.
VERDICTS = {
    'nl': r'bewezen|werkzaam|werkzame|effectief|effectieve|doeltreffend|doeltreffende'
          r'|veelbelovend|veelbelovende|goed onderbouwd|goed onderbouwde',
    'en': r'proven|effective|efficacious|promising|well[ -]founded|well[ -]established',
}
KEY = r'[a-z][A-Za-z0-9_]*(?:\.[A-Za-z0-9_\-]+)+'
LITERAL = re.compile(r'''["'`](''' + KEY + r''')["'`]''')
PREFIX = re.compile(r'''["'`]([a-z][A-Za-z0-9_]*(?:\.[A-Za-z0-9_\-]+)*\.)(?:["']|\$\{)''')
ASKED = re.compile(r'''\b(?:t|tr|translate|sentence|has_sentence)\(\s*(?:[\w:]+,\s*)?["'](''' + KEY
                   + r''')["']''')
KEY_MEMBER = re.compile(r'''\b(?:messageKey|labelKey|titleKey|textKey)\s*[=:]\s*\{?["'](''' + KEY
                        + r''')["']''')
PROBLEM = re.compile(r'\b(?:invalid|forbidden|not_found|conflict|unavailable|too_large|too_many)\('
                     r'\s*"([a-z][\w.\-]*)"')
ARGUMENT = re.compile(r'\{\s*(\w+)\s*[,}]')
TAG = re.compile(r"'\{|\}'")


def catalogues(root, errors):
    found = {}
    for language in LANGUAGES:
        path = f'i18n/{language}.json'
        pairs = json.loads(repository.read(root, path), object_pairs_hook=list)
        keys = [key for key, _ in pairs]
        if keys != sorted(keys):
            first = next(key for key, right in zip(keys, sorted(keys)) if key != right)
            errors.append(f'{path}: keys are not sorted from {first} on')
        for key in sorted({key for key in keys if keys.count(key) > 1} if len(set(keys)) < len(keys)
                          else ()):
            errors.append(f'{path}: {key} stands there twice')
        for key, text in pairs:
            if not isinstance(text, str) or not text.strip():
                errors.append(f'{path}: {key} is not a sentence')
        found[language] = {key: str(text) for key, text in pairs}
    return found


def pair_faults(nl, en):
    for key in sorted(set(nl) ^ set(en)):
        yield f'i18n/{"en" if key in nl else "nl"}.json: {key} is missing'
    for key in sorted(set(nl) & set(en)):
        if set(ARGUMENT.findall(nl[key])) != set(ARGUMENT.findall(en[key])):
            yield f'i18n: {key} takes other parameters in Dutch than in English'
        for text in (nl[key], en[key]):
            bare = TAG.sub('', text)
            if bare.count('{') != bare.count('}'):
                yield f'i18n: {key} has braces that do not balance'


def verdict_faults(texts):
    for language, sentences in texts.items():
        words = re.compile(rf'\b({VERDICTS[language]})\b', re.I)
        for key, text in sentences.items():
            hit = words.search(text) if key.startswith('guidance.') else None
            if hit:
                yield f'i18n/{language}.json: {key} says "{hit[0]}", a verdict no software may give'


class Usage:
    """What the source of server and web says about keys."""

    def __init__(self, root):
        self.literals, self.prefixes, self.asked = set(), set(), {}
        code = repository.files(root, ('.cpp', '.h'), 'src')
        code += repository.files(root, ('.ts', '.tsx'), 'web/src')
        for path in code:
            if '_test.' in path or '.test.' in path or '.gen.' in path:
                continue
            self.read(path, repository.without_comments(repository.read(root, path)))

    def read(self, path, text):
        self.literals |= set(LITERAL.findall(text))
        self.prefixes |= set(PREFIX.findall(text))
        for key in ASKED.findall(text) + KEY_MEMBER.findall(text):
            self.asked.setdefault(key, path)
        for code in PROBLEM.findall(text):
            if path.startswith('src/'):
                self.asked.setdefault(f'problem.{code}', path)
                self.literals.add(f'problem.{code}')

    def uses(self, key):
        if key in self.literals or any(key.startswith(prefix) for prefix in self.prefixes
                                       if prefix not in ('rule.', 'problem.')):
            return True
        # Rules are held to the source by check_rules.py; a problem's code is a literal somewhere.
        return key.startswith('rule.') or key.removeprefix('problem.') in self.literals


def main():
    root = repository.arguments(__doc__).root
    if not os.path.exists(os.path.join(root, 'i18n')):
        repository.report('i18n', ['i18n/ is missing'])
    errors = []
    texts = catalogues(root, errors)
    errors += pair_faults(texts['nl'], texts['en'])
    errors += verdict_faults(texts)
    usage = Usage(root)
    errors += [f'i18n: {key} is used nowhere' for key in sorted(texts['nl']) if not usage.uses(key)]
    errors += [f'{path}: asks for {key}, which i18n/nl.json does not have'
               for key, path in sorted(usage.asked.items()) if key not in texts['nl']]
    repository.report('i18n', errors)


if __name__ == '__main__':
    main()
