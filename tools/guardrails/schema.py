# SPDX-FileCopyrightText: 2026 werkzaam contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the migrations may not let the database become."""
import re
from dataclasses import dataclass, field

import repository

CREATE = re.compile(r'\bCREATE\s+(?:VIRTUAL\s+)?TABLE\s+(?:IF\s+NOT\s+EXISTS\s+)?"?(\w+)"?'
                    r'(?:\s+USING\s+\w+)?\s*\(', re.I)
ADD_COLUMN = re.compile(r'\bALTER\s+TABLE\s+"?(\w+)"?\s+ADD\s+(?:COLUMN\s+)?"?(\w+)"?([^;]*)', re.I)
REFERENCES = re.compile(r'\bREFERENCES\s+"?(\w+)"?', re.I)
CONSTRAINT = re.compile(r'^(CONSTRAINT|PRIMARY|FOREIGN|UNIQUE|CHECK|EXCLUDE)\b', re.I)

PERSON_TABLE = re.compile(r'(^|_)(person|people|participant|subject_person|juvenile|suspect|client'
                          r'|individual|household_member|member|deelnemer|persoon)s?($|_)')
ORGANISATION_TABLE = re.compile(r'(^|_)(organi[sz]ation|association|community|school|mosque|church'
                                r'|organisatie|vereniging|gemeenschap)s?($|_)')
THREAT = re.compile(r'phenomen|fenomen|threat|dreiging|extremis|ideolog')
# How an organisation may stand beside a phenomenon: as somebody who does something about it.
ORGANISATION_ROLES = re.compile(r'owner|provider|applicant|partner|developer|evaluator|funder|payer'
                                r'|executor|publisher|commission')
PUBLISHED = re.compile(r'(^|_)(published|versions?|publications?|releases?)($|_)')
METHOD = re.compile(r'(^|_)(method|methods|method_id|method_version)($|_)')
INPUTS_HASH = re.compile(r'(^|_)inputs?_(hash|sha256)($|_)')


@dataclass
class Table:
    name: str
    file: str
    columns: dict = field(default_factory=dict)     # name -> definition
    references: list = field(default_factory=list)  # (column or nothing, table)


def without_comments(sql):
    return re.sub(r'--[^\n]*|/\*.*?\*/', ' ', sql, flags=re.S)


def parts(body):
    """The pieces of a parenthesised list, split at its own commas."""
    depth, piece, found, quoted = 0, '', [], False
    for sign in body:
        quoted ^= sign == "'"
        depth += 0 if quoted else (sign == '(') - (sign == ')')
        if depth < 0:
            break
        if sign == ',' and depth == 0 and not quoted:
            found.append(piece.strip())
            piece = ''
        else:
            piece += sign
    return [*found, piece.strip()]


def fill(table, pieces):
    for piece in pieces:
        targets = REFERENCES.findall(piece)
        if CONSTRAINT.match(piece):
            columns = re.findall(r'FOREIGN\s+KEY\s*\(([^)]*)\)', piece, re.I)
            table.references += [(columns[0] if columns else '', target) for target in targets]
        elif piece:
            name = piece.split()[0].strip('"')
            table.columns[name] = piece[len(name):]
            table.references += [(name, target) for target in targets]


def tables(root):
    found = {}
    for path in repository.files(root, ('.sql',), 'src'):
        sql = without_comments(repository.read(root, path))
        for match in CREATE.finditer(sql):
            table = found.setdefault((path, match[1]), Table(match[1], path))
            fill(table, parts(sql[match.end():]))
        for name, column, definition in ADD_COLUMN.findall(sql):
            table = found.setdefault((path, name), Table(name, path))
            fill(table, [f'{column} {definition}'])
    return list(found.values())


def social_graph(root):
    """No table relates one person to another."""
    for table in tables(root):
        people = [target for _, target in table.references if PERSON_TABLE.search(target.lower())]
        if len(people) >= 2:
            yield f'{table.file}: {table.name} relates {people[0]} to {people[1]}: no social graph'


def organisations_as_threat(root):
    """No phenomenon or threat points at an organisation, and no organisation carries one."""
    for table in tables(root):
        for column, target in table.references:
            if not ORGANISATION_TABLE.search(target.lower()):
                continue
            threats = [name for name in table.columns if THREAT.search(name.lower())]
            if THREAT.search(table.name.lower()):
                yield f'{table.file}: {table.name}.{column} ties a threat to an organisation'
            elif threats and not ORGANISATION_ROLES.search(column.lower()):
                yield (f'{table.file}: {table.name} has {threats[0]} beside the organisation in '
                       f'{column}, whose role it does not name')
        if ORGANISATION_TABLE.search(table.name.lower()):
            for column in table.columns:
                if THREAT.search(column.lower()):
                    yield f'{table.file}: {table.name}.{column}: an organisation is no threat'


def results_without_origin(root):
    """Published figures say how and from what they were computed."""
    for table in tables(root):
        if '/evidence/' not in table.file or not PUBLISHED.search(table.name.lower()):
            continue
        columns = [name.lower() for name in table.columns]
        if not any(METHOD.search(name) for name in columns):
            yield f'{table.file}: {table.name} keeps published figures without their method'
        if not any(INPUTS_HASH.search(name) for name in columns):
            yield f'{table.file}: {table.name} keeps published figures without inputs_hash'
