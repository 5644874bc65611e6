// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/command_line.h"

#include <sys/stat.h>

int main(int count, char** arguments) {
    // The database, its backups and what is restored are for the program's own user only.
    ::umask(0077);
    return static_cast<int>(werkzaam::app::run({arguments, arguments + count}));
}
