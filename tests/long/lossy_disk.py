# SPDX-FileCopyrightText: 2026 werkzaam contributors
# SPDX-License-Identifier: EUPL-1.2
"""A disk that loses power on command: tests/long/power_cut_fs, built and mounted."""
import json
import os
import shutil
import subprocess
import time

import drill

SOURCE = f'{drill.HOME}/tests/long/power_cut_fs/power_cut_fs.cpp'
PROGRAM = f'{drill.HOME}/build/power_cut_fs'
MOUNT_SECONDS = 10
FORGET_SECONDS = 0.25  # more than the timeouts of power_cut_fs


def why_not():
    """Why no file system in user space can be mounted here, or nothing."""
    if not os.path.exists('/dev/fuse'):
        return 'there is no /dev/fuse'
    try:
        os.close(os.open('/dev/fuse', os.O_RDWR))
    except OSError as error:
        return f'/dev/fuse cannot be opened: {error.strerror}'
    return None


def build():
    if os.path.exists(PROGRAM) and os.path.getmtime(PROGRAM) > os.path.getmtime(SOURCE):
        return
    os.makedirs(os.path.dirname(PROGRAM), exist_ok=True)
    flags = subprocess.run(['pkg-config', '--cflags', '--libs', 'fuse3'], check=True,
                           capture_output=True, text=True).stdout.split()
    subprocess.run(['c++', '-std=c++20', '-O2', '-Wall', '-Wextra', '-Werror', SOURCE, *flags, '-o',
                    PROGRAM], check=True)


class LossyDisk:
    def __init__(self, folder):
        build()
        self.folder = folder
        os.makedirs(folder, exist_ok=True)
        options = ['-f', '-s', '-o', 'fsname=power_cut_fs']
        if os.getuid() == 0:
            options += ['-o', 'allow_other']  # PostgreSQL runs as somebody else
        self.process = subprocess.Popen([PROGRAM, folder, *options], stdin=subprocess.DEVNULL)
        until = time.monotonic() + MOUNT_SECONDS
        while not os.path.ismount(folder):
            if self.process.poll() is not None or time.monotonic() > until:
                raise RuntimeError('the lossy file system cannot be mounted')
            time.sleep(0.01)

    def tell(self, command):
        with open(f'{self.folder}/.power', 'w', encoding='ascii') as file:
            file.write(command)

    def settle(self):
        self.tell('settle')

    def cut(self, seed):
        self.tell(f'cut {seed}')
        self.cut_at = time.monotonic()

    def on(self):
        """Once the kernel has forgotten the names and sizes it knew before the cut."""
        time.sleep(max(0.0, self.cut_at + FORGET_SECONDS - time.monotonic()))
        self.tell('on')

    def figures(self):
        with open(f'{self.folder}/.power', encoding='ascii') as file:
            return json.load(file)

    def unmount(self):
        subprocess.run([shutil.which('fusermount3') or 'umount', '-u', self.folder], check=False)
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
