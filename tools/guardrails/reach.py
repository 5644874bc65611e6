# SPDX-FileCopyrightText: 2026 werkzaam contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the program may reach outside itself, and which modules may speak of phenomena."""
import os
import re

import repository
from guardrails.names import read_allowed

OUTBOUND = re.compile(
    r'\b(curl_\w+|libcurl|getaddrinfo|gethostbyname|async_connect|async_resolve|resolver'
    r'|popen|system|PQ(?:connect|ping)\w*|execv[pe]*|execl[pe]?|posix_spawnp?|fork|dlopen'
    r'|ssl::context::\w*client|websocket::stream|(?:::|\.)connect)\s*(?=[(<;{])|#\s*include\s*'
    r'[<"]((?:curl/|netdb\.h|boost/beast/websocket|boost/process|spawn\.h|cpr/|httplib)[^>"]*)[>"]')
WEB_OUTBOUND = re.compile(
    r'\b(?:fetch|WebSocket|EventSource|XMLHttpRequest|sendBeacon|import|Worker|open)\s*\(\s*'
    r'''(?:'\w+'\s*,\s*)?["'`](?:https?|wss?):?//''')
WEB_LOAD = re.compile(r'''(?:<(?:script|link|img|iframe|source|video|audio)\b[^>]*?\b(?:src|href)='''
                      r'''["']|@import\s+(?:url\()?["']?|url\(\s*["']?)(?:https?:)?//[^"')]*''', re.I)

# The knowledge base may name what an approach is for; where people are concerned nobody may.
KNOWLEDGE = {'interventions', 'evaluations', 'evidence', 'programmes'}
KNOWLEDGE_WORDS = re.compile(r'phenomen(?:a|on)|fenome(?:en|nen)|target_?groups?|targetGroups?'
                             r'|doelgroep(?:en)?|\bphases?\b|\bfases?\b', re.I)


def outbound_connections(root, lists):
    """The server opens no connection of its own and starts no program."""
    allowed = read_allowed(os.path.join(lists, 'allowed_connections.txt'), 3)
    needed, errors = set(), []
    for path in repository.files(root, ('.h', '.cpp'), 'src'):
        if path.endswith('_test.cpp'):
            continue
        text = repository.without_comments(repository.read(root, path))
        for match in OUTBOUND.finditer(text):
            word = (match[1] or match[2]).lstrip(':.')
            rows = [row for row in allowed if row[:2] == (path, word)]
            needed |= set(rows)
            if not rows:
                line = repository.line_of(text, match.start())
                errors.append(f'{path}:{line}: {word} could reach outside this server')
    errors += [f'allowed_connections.txt: nothing needs "{" | ".join(row)}"'
               for row in allowed if row not in needed]
    return errors


def web_connections(root):
    """The pages load and call nothing but their own server."""
    for path in repository.files(root, ('.ts', '.tsx', '.css', '.html'), 'web'):
        if path.startswith('web/test/') or '.test.' in path:
            continue
        text = repository.read(root, path)
        if path.endswith(('.ts', '.tsx')):
            text = repository.without_comments(text)
        for match in [*WEB_OUTBOUND.finditer(text), *WEB_LOAD.finditer(text)]:
            line = repository.line_of(text, match.start())
            yield f'{path}:{line}: the page would reach another server: {match[0][:60]}'


def phenomena_outside_knowledge(root):
    """Lists of phenomena, phases and target groups stay with knowledge about approaches."""
    for place in ('src/modules', 'web/src/modules'):
        for path in repository.files(root, ('.h', '.cpp', '.sql', '.ts', '.tsx'), place):
            module = path[len(place) + 1:].split('/')[0]
            if module in KNOWLEDGE:
                continue
            text = repository.read(root, path)
            code = text if path.endswith('.sql') else repository.without_comments(text)
            for match in KNOWLEDGE_WORDS.finditer(code):
                line = repository.line_of(code, match.start())
                yield f'{path}:{line}: {module} may not refer to "{match[0]}"'
