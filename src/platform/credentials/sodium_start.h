// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

namespace werkzaam::credentials {

/// To be called before anything of libsodium: it then opens the source of random bytes once for all
/// threads and takes the code that is fastest on this machine. Without, Argon2id takes twice as
/// long, so that calibration finds half the memory.
void start_sodium();

}  // namespace werkzaam::credentials
