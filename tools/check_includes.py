#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 werkzaam contributors
# SPDX-License-Identifier: EUPL-1.2
"""Hold every #include to the declared architecture.

Truth comes from CMake (name, layer, folder, DEPENDS). Checked, each with file:line and the reason:
 1. a file includes only its own library or one that its library declares;
 2. across domain modules: <module>/ids.h by any file, the facade <module>/<module>.h only by
    actions (and by the module's own facade), nothing else: a rule cannot reach a neighbour's data;
 3. layers point down: core < platform < module < app; stats depends on nothing at all;
 4. inside a slice roles point one way: http > actions > rules, store, import > model; the facade
    stands on top, and its header shows other modules only model types;
 5. the app wires routes, actions and facades, and reaches no module's store or rules;
 6. the declared graph has no cycle (CMake allows cycles between static libraries);
 7. a store function that reads takes a Scope, or has `published` in its name.
"""
import os
import re

import repository

RANK = {'core': 0, 'stats': 0, 'platform': 1, 'module': 2, 'app': 3}
MAY_USE_ROLE = {
    'model': {'model'},
    'rules': {'model', 'rules'},
    'import': {'model', 'rules', 'import'},
    'store': {'model', 'store'},
    'actions': {'model', 'rules', 'store', 'import', 'actions'},
    'http': {'model', 'actions', 'http'},
    'facade.h': {'model'},
    'facade.cpp': {'model', 'rules', 'store', 'import', 'actions', 'facade.h'},
    'test': {'model', 'rules', 'store', 'import', 'actions', 'http', 'test', 'facade.h'},
}
# What each role may take from the libraries below the modules. Only a store and the facade's
# source see the database, only an http file sees HTTP, and a rule sees neither.
MAY_USE_LIBRARY = {
    'model': {'core'},
    'rules': {'core', 'stats', 'credentials'},
    'import': {'core'},
    'store': {'core', 'db', 'text', 'reflect'},  # reflect: columns that hold JSON
    'actions': {'core', 'stats', 'text', 'credentials', 'log', 'oidc'},
    'http': {'core', 'http', 'reflect', 'text', 'csv'},  # writes downloads
    'facade.h': {'core'},
    'facade.cpp': {'core', 'stats', 'db', 'text'},
}
# The app wires everything: routes, commands and what implements the interfaces of core.
APP_MAY_USE = {'http', 'actions', 'facade.h', 'model'}
DESCRIBE = 'platform/reflect/describe.h'  # names a struct's members; a model may describe itself
EFFECTS = {'core/context.h', 'core/audit.h', 'core/clock.h'}  # core headers with a way outside
PURE = {'model', 'rules', 'import'}
ROLES = ('test', 'http', 'actions', 'store', 'rules', 'import')

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*"([^"]+)"', re.M)
READER = re.compile(r'\b((?:find|list|count|has|search)_\w+)\s*\(([^)]*)\)')


def role(path, library):
    stem, extension = os.path.splitext(os.path.basename(path))
    if stem == library:
        return 'facade' + extension
    return next((r for r in ROLES if stem == r or stem.endswith('_' + r)), 'model')


class Check:
    def __init__(self, root, libraries):
        self.root = root
        self.libraries = libraries
        self.by_folder = sorted(libraries.values(), key=lambda library: -len(library.folder))
        self.errors = []

    def owner(self, path):
        """The library that a path relative to src/ belongs to."""
        return next((l for l in self.by_folder if path.startswith(l.folder + '/')), None)

    def declarations(self):
        for library in self.libraries.values():
            for name in library.depends:
                if name not in self.libraries:
                    self.errors.append(f'CMakeLists.txt: {library.name} depends on unknown {name}')
                    continue
                layer = self.libraries[name].layer
                if library.layer == 'stats' or RANK[layer] > RANK[library.layer]:
                    self.errors.append(f'CMakeLists.txt: {library.name} ({library.layer}) '
                                       f'must not depend on {name} ({layer})')
            self.cycles(library.name, ())

    def cycles(self, name, trail):
        if name in trail:
            loop = trail[trail.index(name):] + (name,)
            if name == min(loop):  # say each cycle once
                self.errors.append(f'CMakeLists.txt: cycle {" -> ".join(loop)}')
            return
        for below in self.libraries[name].depends:
            if below in self.libraries:
                self.cycles(below, trail + (name,))

    def file(self, path):
        mine = self.owner(path)
        if mine is None:
            self.errors.append(f'src/{path}: belongs to no library of CMakeLists.txt')
            return
        text = repository.read(self.root, f'src/{path}')
        if mine.layer == 'module' and path.endswith('_store.h'):
            self.readers(path, text)
        for match in INCLUDE.finditer(text):
            reason = self.fault(mine, path, match[1])
            if reason:
                self.errors.append(f'src/{path}:{repository.line_of(text, match.start())}: {reason}')

    def readers(self, path, text):
        for name, parameters in READER.findall(repository.without_comments(text)):
            if 'Scope' not in parameters and 'published' not in name:
                self.errors.append(f'src/{path}: {name} reads without a Scope')

    def fault(self, mine, path, target):
        """Why this include is wrong, or nothing."""
        if not os.path.exists(os.path.join(self.root, 'src', target)):
            return f'"{target}" is not a path from src/'
        theirs = self.owner(target)
        if theirs is None:
            return f'"{target}" belongs to no library'
        if theirs.layer == 'app' and mine.layer != 'app':
            return 'nothing may include src/app'
        if theirs is mine:
            return self.fault_inside(mine, path, target)
        if theirs.name not in mine.depends:
            return f'{mine.name} does not declare {theirs.name} in DEPENDS'
        if theirs.layer == 'module':
            return self.fault_across(mine, path, theirs, target)
        return self.fault_below(mine, path, theirs, target)

    def fault_inside(self, mine, path, target):
        if mine.layer != 'module':
            return None
        user, used = role(path, mine.name), role(target, mine.name)
        return None if used in MAY_USE_ROLE[user] else f'{user} must not use {used}'

    def fault_across(self, mine, path, theirs, target):
        name = target[len(theirs.folder) + 1:]
        if mine.layer == 'app':
            used = role(target, theirs.name)
            return None if used in APP_MAY_USE else f'app must not use {used} of {theirs.name}'
        if name not in ('ids.h', f'{theirs.name}.h'):
            facade = f'{theirs.folder}/{theirs.name}.h'
            return f'{theirs.name} is another module: include its facade "{facade}"'
        user = role(path, mine.name)
        if name != 'ids.h' and user not in ('actions', 'facade.cpp', 'test'):
            return f'{user} may know only the ids of {theirs.name}'
        return None

    def fault_below(self, mine, path, theirs, target):
        user = role(path, mine.name)
        if mine.layer != 'module' or user == 'test':
            return None
        if target in EFFECTS and user in PURE:
            return f'{user} must be pure: not {target}'
        if target == DESCRIBE and user == 'model' and path.endswith('.h'):
            return None
        if theirs.name not in MAY_USE_LIBRARY[user]:
            return f'{user} must not use {target}'
        return None


def main():
    options = repository.arguments(__doc__)
    check = Check(options.root, repository.libraries(options.modules))
    check.declarations()
    source = os.path.join(options.root, 'src')
    for path in repository.files(source, ('.h', '.cpp')):
        check.file(path)
    repository.report('includes', check.errors)


if __name__ == '__main__':
    main()
