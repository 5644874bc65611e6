#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 werkzaam contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the product may never be able to do, held by the build instead of by good intentions.

 1. no column, property, parameter, enumerator, CSV column or form label can hold a special category
    of personal data or what stands in for it (tools/guardrails/forbidden_stems.txt);
 2. nothing grades or sorts a person, a signal or a household;
 3. no table relates one person to another;
 4. the server opens no connection and starts no program outside
    tools/guardrails/allowed_connections.txt; the pages talk to their own server only;
 5. published figures keep their method and the hash of their inputs;
 6. no phenomenon or threat points at an organisation;
 7. only modules with knowledge about approaches name phenomena, phases and target groups.
"""
import os

import repository
from guardrails import names, reach, schema


def main():
    root = repository.arguments(__doc__).root
    lists = os.path.join(root, 'tools', 'guardrails')
    errors = [
        *names.special_categories(root, lists),
        *names.judgements_of_people(root),
        *schema.social_graph(root),
        *reach.outbound_connections(root, lists),
        *reach.web_connections(root),
        *schema.results_without_origin(root),
        *schema.organisations_as_threat(root),
        *reach.phenomena_outside_knowledge(root),
    ]
    repository.report('guardrails', errors)


if __name__ == '__main__':
    main()
