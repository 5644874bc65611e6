// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/config/config.h"

#include "platform/config/config_rules.h"

#include <toml++/toml.h>

#include <arpa/inet.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <functional>
#include <sstream>
#include <vector>

extern char** environ;

namespace werkzaam::config {

namespace {

constexpr std::string_view prefix = "WERKZAAM_";

// One setting: stores a value, and says what it should have been when it does not fit.
struct Key {
    std::string name;
    std::function<bool(Configuration&, const std::string&)> store;
    std::string expected;
};

Key text(std::string name, std::string Configuration::*member) {
    return {std::move(name),
            [member](Configuration& c, const std::string& value) {
                c.*member = value;
                return true;
            },
            "text"};
}

// A whole number from 0.
bool store_whole(int& kept, const std::string& value, int most) {
    int number = 0;
    const auto* end = value.data() + value.size();
    const auto read = std::from_chars(value.data(), end, number);
    if (read.ec != std::errc{} || read.ptr != end || number < 0 || number > most) return false;
    kept = number;
    return true;
}

bool store_port(Configuration& c, const std::string& value) {
    return store_whole(c.port, value, 65535);
}

bool store_requests(Configuration& c, const std::string& value) {
    return store_whole(c.requests_per_minute, value, 1'000'000);
}

bool store_data(Configuration& c, const std::string& value) {
    c.data = value;
    return !value.empty();
}

bool store_audit_heads(Configuration& c, const std::string& value) {
    c.audit_heads = value;
    return true;
}

bool is_postgres(const std::string& value) {
    return value.starts_with("postgres://") || value.starts_with("postgresql://");
}

bool store_db(Configuration& c, const std::string& value) {
    c.db = value;
    return value == "sqlite" || is_postgres(value);
}

Key postgres(std::string name, std::string Configuration::*member) {
    return {std::move(name),
            [member](Configuration& c, const std::string& value) {
                c.*member = value;
                return value.empty() || is_postgres(value);
            },
            "postgres://..."};
}

bool store_log_level(Configuration& c, const std::string& value) {
    c.log_level = value;
    return value == "debug" || value == "info" || value == "warning" || value == "error";
}

// "127.0.0.1, ::1"
bool store_trusted_proxy(Configuration& c, const std::string& value) {
    c.trusted_proxy.clear();
    std::istringstream list{value};
    for (std::string address; std::getline(list, address, ',');) {
        address.erase(0, std::min(address.find_first_not_of(' '), address.size()));
        address.erase(address.find_last_not_of(' ') + 1);
        std::array<unsigned char, sizeof(in6_addr)> bytes{};
        if (inet_pton(AF_INET, address.c_str(), bytes.data()) != 1 &&
            inet_pton(AF_INET6, address.c_str(), bytes.data()) != 1)
            return false;
        c.trusted_proxy.insert(address);
    }
    return true;
}

bool store_loopback_providers(Configuration& c, const std::string& value) {
    c.loopback_providers = value == "yes";
    return value == "yes" || value == "no";
}

bool store_processing_log(Configuration& c, const std::string& value) {
    c.processing_log = value;
    return value.empty() || value.starts_with("https://") ||
           value.starts_with("http://127.0.0.1:") || value.starts_with("http://localhost:");
}

bool store_public_url(Configuration& c, const std::string& value) {
    c.public_url = value;
    return value.empty() || value.rfind("https://", 0) == 0 || value.rfind("http://", 0) == 0;
}

const std::vector<Key>& keys() {
    static const std::vector<Key> all = {
        {"port", store_port, "0 - 65535"},
        text("bind", &Configuration::bind),
        {"data", store_data, "path"},
        {"db", store_db, "sqlite | postgres://..."},
        postgres("db_owner", &Configuration::db_owner),
        postgres("db_audit", &Configuration::db_audit),
        {"audit_heads", store_audit_heads, "path"},
        {"processing_log", store_processing_log, "https://.../v1/traces"},
        {"public_url", store_public_url, "http://... | https://..."},
        {"trusted_proxy", store_trusted_proxy, "127.0.0.1, ::1"},
        {"requests_per_minute", store_requests, "0 - 1000000"},
        {"loopback_providers", store_loopback_providers, "yes | no"},
        {"log_level", store_log_level, "debug | info | warning | error"},
        text("operator_name", &Configuration::operator_name),
        text("operator_url", &Configuration::operator_url),
        text("operator_email", &Configuration::operator_email)};
    return all;
}

std::string upper(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return text;
}

// Addresses of databases hold passwords: what is wrong with one is told without it.
std::string told(const std::string& key, const std::string& value) {
    return key.starts_with("db") && value.find_first_of("@=") != std::string::npos ? "..." : value;
}

// Where a setting came from, and what it is called there.
using Naming = std::function<std::string(const std::string&)>;

void apply(const Settings& settings, const Naming& naming, Configuration& configuration,
           Violations& violations) {
    auto left = settings;
    for (const auto& key : keys()) {
        const auto found = left.find(naming(key.name));
        if (found == left.end()) continue;
        if (!key.store(configuration, found->second))
            violations.push_back({rule::value,
                                  found->first,
                                  {{"value", told(key.name, found->second)},
                                   {"expected", key.expected}}});
        left.erase(found);
    }
    for (const auto& [name, value] : left) violations.push_back({rule::unknown, name});
}

// A value of the file as text; nothing for a table or list, which no setting is.
std::optional<std::string> flat(const toml::node& node) {
    if (const auto text = node.value_exact<std::string>()) return text;
    if (const auto number = node.value_exact<std::int64_t>()) return std::to_string(*number);
    return {};
}

Settings file_settings(const std::filesystem::path& file, Violations& violations) {
    Settings settings;
    try {
        for (const auto& [key, node] : toml::parse_file(file.string())) {
            const std::string name{key.str()};
            if (const auto value = flat(node))
                settings[name] = *value;
            else
                violations.push_back({rule::value, name, {{"value", "?"}, {"expected", "text"}}});
        }
    } catch (const toml::parse_error& e) {
        violations.push_back({rule::unreadable,
                              file.string(),
                              {{"reason", std::string(e.description())}},
                              static_cast<int>(e.source().begin.line)});
    }
    return settings;
}

}  // namespace

Result<Configuration> load(const std::optional<std::filesystem::path>& file,
                           const Settings& environment, const Settings& flags) {
    Configuration configuration;
    Violations violations;
    const auto as_it_is = [](const std::string& name) { return name; };
    const auto variable = [](const std::string& name) { return std::string(prefix) + upper(name); };
    if (file) apply(file_settings(*file, violations), as_it_is, configuration, violations);
    apply(environment, variable, configuration, violations);
    apply(flags, as_it_is, configuration, violations);
    if (!violations.empty()) return invalid("config.invalid", std::move(violations));
    return configuration;
}

Settings environment_settings() {
    Settings settings;
    for (char** entry = environ; *entry != nullptr; ++entry) {
        const std::string_view line{*entry};
        const auto equals = line.find('=');
        if (line.rfind(prefix, 0) == 0 && equals != std::string_view::npos)
            settings[std::string(line.substr(0, equals))] = line.substr(equals + 1);
    }
    return settings;
}

}  // namespace werkzaam::config
