// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/access/scim_filter_rules.h"

#include <algorithm>
#include <array>

namespace werkzaam::access {

namespace {

constexpr std::array<std::string_view, 2> core_schemas{
    "urn:ietf:params:scim:schemas:core:2.0:user:", "urn:ietf:params:scim:schemas:core:2.0:group:"};
constexpr std::string_view extension = "urn:ietf:params:scim:schemas:extension:";

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_name(std::string_view text) {
    return !text.empty() && (is_letter(text.front()) || text.front() == '$') &&
           std::all_of(text.begin() + 1, text.end(), [](char c) {
               return is_letter(c) || (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '$';
           });
}

// Takes a text apart from its beginning. Every step takes something or fails, so that it ends after
// as many steps as there are characters.
class Reader {
public:
    explicit Reader(std::string_view text) : rest_{text} {}
    [[nodiscard]] bool done() const { return rest_.empty(); }
    bool skip(char c) {
        if (rest_.empty() || rest_.front() != c) return false;
        rest_.remove_prefix(1);
        return true;
    }
    bool skip_spaces() {
        const auto before = rest_.size();
        while (skip(' ')) {
        }
        return rest_.size() < before;
    }
    // What is before a space or a bracket, in lower case.
    std::string word() {
        const auto end = std::min(rest_.find_first_of(" []\"()"), rest_.size());
        auto out = scim_lower(rest_.substr(0, end));
        rest_.remove_prefix(end);
        return out;
    }
    // A text in quotes, or true or false without.
    std::optional<std::string> value() {
        if (skip('"')) return quoted();
        auto out = word();
        if (out == "true" || out == "false") return out;
        return {};
    }

private:
    std::optional<std::string> quoted() {
        std::string out;
        while (!rest_.empty()) {
            const char c = rest_.front();
            rest_.remove_prefix(1);
            if (c == '"') return out;
            if (static_cast<unsigned char>(c) < 0x20) return {};
            if (c != '\\') {
                out += c;
                continue;
            }
            if (rest_.empty() ||
                std::string_view("\"\\/").find(rest_.front()) == std::string_view::npos)
                return {};
            out += rest_.front();
            rest_.remove_prefix(1);
        }
        return {};
    }

    std::string_view rest_;
};

// "userName" or "name.givenName" without the name of its schema; empty when it is none.
std::string attribute_in(const std::string& word) {
    std::string_view rest = word;
    for (const auto schema : core_schemas)
        if (rest.starts_with(schema)) rest.remove_prefix(schema.size());
    if (rest.starts_with(extension)) return "extension";
    const auto dot = std::min(rest.find('.'), rest.size());
    const auto sub = rest.substr(std::min(dot + 1, rest.size()));
    if (!is_name(rest.substr(0, dot)) || (dot < rest.size() && !is_name(sub))) return {};
    return std::string(rest);
}

// `name eq value` as it stands between brackets and as the tail of a whole filter.
std::optional<std::string> equals(Reader& reader) {
    if (!reader.skip_spaces() || reader.word() != "eq" || !reader.skip_spaces()) return {};
    return reader.value();
}

std::optional<ScimTerm> bracketed(Reader& reader) {
    reader.skip_spaces();
    ScimTerm out{attribute_in(reader.word()), {}};
    auto value = equals(reader);
    reader.skip_spaces();
    if (out.attribute.empty() || !value || !reader.skip(']')) return {};
    out.value = std::move(*value);
    return out;
}

std::optional<ScimPath> path_in(Reader& reader) {
    const auto whole = attribute_in(reader.word());
    if (whole.empty()) return {};
    const auto dot = std::min(whole.find('.'), whole.size());
    ScimPath out{whole.substr(0, dot), {}, whole.substr(std::min(dot + 1, whole.size()))};
    if (!reader.skip('[')) return out;
    out.which = bracketed(reader);
    if (!out.which || !out.sub.empty()) return {};
    if (!reader.skip('.')) return out;
    out.sub = reader.word();
    if (!is_name(out.sub)) return {};
    return out;
}

// emails[type eq "work"].value eq "x": of the addresses of somebody one is kept. And
// members[value eq "x"], which is a term as it stands.
std::optional<ScimTerm> term_in(Reader& reader) {
    const auto path = path_in(reader);
    if (!path) return {};
    if (path->which && path->sub.empty())
        return ScimTerm{path->attribute + "." + path->which->attribute, path->which->value};
    auto value = equals(reader);
    if (!value) return {};
    return ScimTerm{path->sub.empty() ? path->attribute : path->attribute + "." + path->sub,
                    std::move(*value)};
}

Problem refused_filter() {
    return invalid("scim.invalid_filter", {{"SCIM-3", "?filter"}});
}

}  // namespace

std::string scim_lower(std::string_view text) {
    std::string out{text};
    for (auto& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

Result<std::vector<ScimTerm>> scim_filter(std::string_view text) {
    if (text.size() > longest_scim_filter) return refused_filter();
    std::vector<ScimTerm> out;
    Reader reader{text};
    reader.skip_spaces();
    while (out.size() < most_scim_terms) {
        auto term = term_in(reader);
        if (!term) return refused_filter();
        out.push_back(std::move(*term));
        const bool spaced = reader.skip_spaces();
        if (reader.done()) return out;
        if (!spaced || reader.word() != "and" || !reader.skip_spaces()) return refused_filter();
    }
    return refused_filter();
}

Result<Done> known_terms(const std::vector<ScimTerm>& terms, const std::set<std::string>& known) {
    if (std::all_of(terms.begin(), terms.end(),
                    [&](const ScimTerm& term) { return known.contains(term.attribute); }))
        return Done{};
    return refused_filter();
}

Problem no_such_scim_path(const std::string& path) {
    return invalid("scim.invalid_path", {{"SCIM-4", path}});
}

Result<ScimPath> scim_path(std::string_view text) {
    Reader reader{text.substr(0, longest_scim_path)};
    auto out = path_in(reader);
    if (text.size() > longest_scim_path || !out || !reader.done()) return no_such_scim_path("path");
    return std::move(*out);
}

}  // namespace werkzaam::access
