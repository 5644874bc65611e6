// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/command_line.h"

namespace werkzaam::app {

std::string help_text() {
    return R"(werkzaam - what works in preventing radicalisation, and how sure we are

Usage: werkzaam [OPTIONS] COMMAND [ARGUMENTS]

  serve                  Serve the web pages and the API; an empty database is filled first
                           werkzaam serve --port 8080 --data var
  import KIND FILE       Take in a CSV file, all of it or nothing; --dry-run only checks
                           werkzaam import evaluations new.csv
  analyse FILE...        Compute request files; one line of JSON for each, "-" is stdin
                           werkzaam analyse request.json
  guidance list | show ID | approve ID | judge ID
                         Read guidance and put a recomputed version in front
                           werkzaam guidance approve 12 --by "A. Name" --reason "Checked"
  backup FILE            Write everything to one file, also while serving
                           werkzaam backup monday.tar
  restore FILE           Put a backup back; what was there is kept in backups/
                           werkzaam restore monday.tar --data var
  migrate                Bring the database up to date, after a backup
                           werkzaam migrate --data var
  openapi                Print the description of the API
                           werkzaam openapi > openapi.json
  config check           Check the configuration and print what would be used
                           werkzaam config check --config werkzaam.toml
  version                Print the version

Options: --config FILE  --data DIR  --port N  --bind ADDRESS  --db sqlite  --public-url URL
         --log-level debug|info|warning|error   (also as WERKZAAM_PORT, WERKZAAM_DATA ...)
Exit status: 0 done, 1 disk or database failed, 2 input refused, 64 wrong use of this command
)";
}

}  // namespace werkzaam::app
