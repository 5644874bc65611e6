// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/db/address.h"

#include "platform/db/postgres_link.h"

namespace werkzaam::db {

Address sqlite_file(const std::filesystem::path& file) {
    return {Engine::sqlite, file.string()};
}

Address postgres_url(std::string url) {
    return {Engine::postgres, std::move(url)};
}

std::string shown(const Address& address) {
    if (address.engine == Engine::sqlite) return address.place;
    std::string out = "postgres:";
    for (const auto& [name, value] : connection_settings(address.place))
        if (name != "password" && name != "sslpassword") out += " " + name + "=" + value;
    return out;
}

}  // namespace werkzaam::db
