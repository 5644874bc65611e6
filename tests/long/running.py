# SPDX-FileCopyrightText: 2026 werkzaam contributors
# SPDX-License-Identifier: EUPL-1.2
"""The real program, serving, for drills."""
import os
import re
import select
import subprocess
import sys
import time

import drill

READY_SECONDS = 60
# Drills ask more in a minute than anybody does; what is measured as it is installed says so itself.
UNHURRIED = {'WERKZAAM_REQUESTS_PER_MINUTE': '0'}


class Server:
    """The program serving the shipped data from an empty folder on a free port."""

    def __init__(self, folder, *options, more=None, port=0, logs=None):
        """`more` is added to the environment, such as WERKZAAM_DB; `logs` is where the log goes, when
        not into `folder`."""
        os.makedirs(folder, exist_ok=True)
        self.log = open(os.path.join(logs or folder, 'log'), 'a', encoding='utf8')
        start = time.monotonic()
        self.process = subprocess.Popen(
            [drill.program(), 'serve', '--port', str(port), '--data', folder, *options], cwd=drill.HOME,
            text=True, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=self.log,
            env={**drill.clean_environment(), **UNHURRIED, **(more or {})})
        ready, _, _ = select.select([self.process.stdout], [], [], READY_SECONDS)
        line = self.process.stdout.readline() if ready else ''
        match = re.search(r'is ready: https?://[^/:]+:(\d+)', line)
        if not match:
            self.process.kill()
            sys.exit(f'the server did not become ready: {line!r}')
        self.port, self.seconds = int(match[1]), time.monotonic() - start

    def first_link(self):
        """The token of the link for the first administrator; only before there is one."""
        return re.search(r'first administrator: \S+#([\w-]+)', self.process.stdout.readline())[1]

    def kill(self):
        self.process.kill()
        self.process.wait()
        self.log.close()

    def figures(self):
        """Resident MiB, open files, threads."""
        folder = f'/proc/{self.process.pid}'
        with open(f'{folder}/statm', encoding='utf8') as file:
            pages = int(file.read().split()[1])
        return (pages * os.sysconf('SC_PAGE_SIZE') / 2**20, len(os.listdir(f'{folder}/fd')),
                len(os.listdir(f'{folder}/task')))

    def stop(self):
        self.process.terminate()
        status = self.process.wait(30)
        self.log.close()
        return status
