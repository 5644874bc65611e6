# SPDX-FileCopyrightText: 2026 werkzaam contributors
# SPDX-License-Identifier: EUPL-1.2
"""Writers that remember what was acknowledged to them, and what is lost of it.

What they write is an invitation, which is a row and its entry in the audit trail in one
transaction. One that was answered with 201 must be there for ever after."""
import http.client
import itertools
import threading
import time

import signed_in

OFFER_ROLE = 'organisation_administrator'  # what the first administrator may offer, anywhere


class Writers:
    """Clients that write as fast as they are answered, until they are told to stop."""

    def __init__(self, port, person, count=4, patient=False):
        """`patient`: a refusal or a lost connection is tried again, and does not end a writer."""
        self.port, self.person, self.patient = port, person, patient
        self.organisation = person.organisation
        self.acknowledged, self.refused = [], []
        self.moments = []  # when each was acknowledged, monotonic
        self.stopping = threading.Event()
        self.threads = [threading.Thread(target=self.write) for _ in range(count)]
        self.started = time.monotonic()
        for thread in self.threads:
            thread.start()

    numbers = itertools.count()

    def write(self):
        client = signed_in.Client(self.port, self.person.cookie, self.person.token, timeout=30)
        while not self.stopping.is_set():
            what = signed_in.offer(self.organisation, OFFER_ROLE, f'.{next(Writers.numbers)}')
            try:
                made, _ = signed_in.invite(client, what)
                self.acknowledged.append(made)
                self.moments.append(time.monotonic())
                continue
            except signed_in.Refused as refused:
                self.refused.append(refused.code)
            except (OSError, http.client.HTTPException):
                pass
            if not self.patient:
                break
            self.stopping.wait(0.05)
        client.close()

    def stop(self):
        """The ids of everything that was acknowledged."""
        self.stopping.set()
        for thread in self.threads:
            thread.join()
        return self.acknowledged

    def longest_gap(self):
        """Seconds between two acknowledgements that follow each other."""
        moments = sorted(self.moments)
        return max((b - a for a, b in zip(moments, moments[1:])), default=0.0)


def lost(acknowledged, installation):
    """What was acknowledged and is not there: the invitation or its entry in the audit trail."""
    rows, entries = installation.written()
    return [made for made in acknowledged if made not in rows or made not in entries]
