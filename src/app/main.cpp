// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/command_line.h"

int main(int count, char** arguments) {
    return static_cast<int>(werkzaam::app::run({arguments, arguments + count}));
}
