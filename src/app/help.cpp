// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/command_line.h"

namespace werkzaam::app {

std::string help_text() {
    return R"(werkzaam - what works in preventing radicalisation, and how sure we are

Usage: werkzaam [OPTIONS] COMMAND [ARGUMENTS]

  serve               Serve the web pages and the API; an empty database is filled first
                        werkzaam serve --port 8080 --data var
  import KIND FILE    Take in a CSV file, all of it or nothing; with --dry-run only check it
                        werkzaam import evaluations new.csv --dry-run
  analyse FILE...     Compute request files: a line of JSON for each; "-" is stdin
                        werkzaam analyse request.json
  guidance list       Every card of guidance, with its versions and its conclusion
                        werkzaam guidance list --data var
  guidance show ID    One card in words
                        werkzaam guidance show 148a7d35-1c4f-582c-a803-298403580574
  guidance approve ID Put the recomputed version in front
                        werkzaam guidance approve ID --by "Editor, unit X" --reason "Checked"
  guidance judge ID   Judge one domain of certainty
                        werkzaam guidance judge ID --domain risk_of_bias --rating serious
                                                   --by "Editor, unit X" --reason "No blinding"
  administrator invite  Print a link for an administrator of the installation
                        werkzaam administrator invite --data var
  audit verify        Check that nobody changed the audit log, with --heads FILE --key KEY of
                      elsewhere; audit key prints the public half of the key that signs it
                        werkzaam audit verify --heads /mnt/elsewhere/audit-heads.txt
  provider add FILE   Let people sign in by the identity provider of their organisation, and let it
                      say who comes and goes: also provider list, remove, scim-token add|list|end
                        werkzaam provider add denhaag.json
  jobs list           Background work that waits or failed; jobs retry ID for what stands aside
                        werkzaam jobs list --data var
  backup FILE         Write everything to one file, also while serving
                        werkzaam backup monday.tar
  restore FILE        Put a backup back; what was there is kept in backups/
                        werkzaam restore monday.tar --data var
  migrate             Bring the database up to date, after a backup
                        werkzaam migrate --data var
  openapi             Print the description of the API
                        werkzaam openapi > openapi.json
  config check        Check the configuration and print what would be used
                        werkzaam config check --config werkzaam.toml
  version             Print the version
                        werkzaam version

Options: --config FILE  --data DIR  --port N  --bind ADDRESS  --db sqlite|postgres://...
         --public-url URL  --log-level debug|info|warning|error   (also as WERKZAAM_PORT ...)
Exit status: 0 done, 1 disk or database failed, 2 input refused, 64 wrong use of this command
)";
}

}  // namespace werkzaam::app
