# SPDX-FileCopyrightText: 2026 werkzaam contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where functions begin and end, in C++, TypeScript and Python; for check_sizes.py."""
import ast
import re
from dataclasses import dataclass

LITERAL = re.compile(r'R"(\w*)\(.*?\)\1"|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])\'|//[^\n]*|/\*.*?\*/',
                     re.S)
NOT_A_FUNCTION = re.compile(r'\b(if|for|while|switch|catch|namespace|class|struct|enum|union)\b')
AFTER_PARAMETERS = re.compile(
    r'\)\s*(const|noexcept(\([^()]*\))?|override|final|mutable|&{1,2}|->[^;{}]*|:[^;{}]*)*\s*$',
    re.S)
TS_FUNCTION = re.compile(
    r'^(\s*)(?:export |default |public |private |protected |static |async |readonly )*'
    r'(?:function\*? ?(\w*)\s*[(<].*'
    r'|(?:const|let) (\w+)(?:: [^=]+)? = (?:async )?(?:<[^>]*>)?(?:\([^)]*$|\(.*\)(?:: .+)? => \{$|\w+ => \{$).*)')


@dataclass
class Function:
    name: str
    first: int  # line numbers from 1, both inclusive
    last: int


def blanked(text):
    """Text with literals and comments blanked, so that their braces do not count."""
    return LITERAL.sub(lambda match: re.sub(r'[^\n]', ' ', match[0]), text)


def cpp_name(signature):
    names = re.findall(r'([~\w:]+|operator\s*\S+?)\s*\(', signature)
    return names[0].split('::')[-1] if names else '?'


def cpp(text):
    """Outermost function bodies: a brace after a parameter list, outside any other function."""
    text = blanked(text)
    text = re.sub(r'^[ \t]*#(?:[^\n]*\\\n)*[^\n]*',
                  lambda match: re.sub(r'[^\n]', ' ', match[0]), text, flags=re.M)
    found, depth, start, inside = [], 0, 0, None
    for match in re.finditer(r'[{};]', text):
        sign, at = match[0], match.start()
        if sign == '{':
            head = text[start:at]
            opens = AFTER_PARAMETERS.search(head) and not NOT_A_FUNCTION.search(head.split('(')[0])
            if inside is None and opens:
                inside = (depth, head, start + len(head) - len(head.lstrip()))
            depth += 1
        elif sign == '}':
            depth -= 1
            if inside is not None and depth == inside[0]:
                first = text.count('\n', 0, inside[2]) + 1
                found.append(Function(cpp_name(inside[1]), first, text.count('\n', 0, at) + 1))
                inside = None
        if inside is None:
            start = at + 1
    return found


def typescript(text):
    """Formatter-clean code: a function closes on the first brace at its own indentation."""
    lines, found = text.split('\n'), []
    for i, line in enumerate(lines):
        match = TS_FUNCTION.match(line)
        if not match:
            continue
        for j in range(i + 1, len(lines)):
            if re.match(re.escape(match[1]) + r'\}', lines[j]) and not lines[j].rstrip().endswith('{'):
                found.append(Function(match[2] or match[3] or 'default', i + 1, j + 1))
                break
    return found


def python(text):
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef)
    return [Function(node.name, node.lineno, node.end_lineno)
            for node in ast.walk(ast.parse(text)) if isinstance(node, kinds)]


def functions(path, text):
    if path.endswith(('.cpp', '.h')):
        return cpp(text)
    return python(text) if path.endswith('.py') else typescript(text)


def code_lines(path, text):
    """One flag a line: True where it holds code; comments, blanks and the text inside a raw literal
    are none."""
    if path.endswith('.py'):
        return [bool(line.strip()) and not line.strip().startswith('#') for line in text.split('\n')]
    comments = re.compile(r'R"(\w*)\(.*?\)\1"|"(?:\\.|[^"\\\n])*"|//[^\n]*|/\*.*?\*/', re.S)
    bare = comments.sub(
        lambda m: re.sub(r'[^\n]', ' ', m[0]) if m[0].startswith(('//', '/*', 'R"')) else m[0], text)
    return [bool(line.strip()) for line in bare.split('\n')]
