// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/access/provider_rules.h"

#include "modules/access/membership_rules.h"

#include <algorithm>

namespace werkzaam::access {

namespace {

constexpr std::size_t longest_name = 60;
constexpr std::size_t longest_text = 255;

bool fits(const std::string& text, std::size_t longest) {
    return !text.empty() && text.size() <= longest;
}

// A word of a query or of a list that is separated by spaces.
bool is_word(const std::string& text) {
    return fits(text, longest_text) && std::all_of(text.begin(), text.end(), [](unsigned char c) {
               return c > ' ' && c < 0x7f;
           });
}

bool holds(const Claims& claims, const std::string& name, const std::string& value) {
    const auto at = claims.find(name);
    return at != claims.end() &&
           std::find(at->second.begin(), at->second.end(), value) != at->second.end();
}

}  // namespace

Violations check_setup(const NewProvider& setup, const SetupFacts& facts) {
    Violations out;
    if (!facts.organisation_exists) out.push_back({"PROV-2", "organisation"});
    if (facts.issuer_taken) out.push_back({"PROV-3", "issuer"});
    // PROV-4: names that fit on a button and in a request.
    if (!fits(setup.name, longest_name)) out.push_back({"PROV-4", "name"});
    if (!is_word(setup.client_id)) out.push_back({"PROV-4", "clientId"});
    if (!is_word(setup.role_claim)) out.push_back({"PROV-4", "roleClaim"});
    if (!(setup.scope + " ").starts_with("openid ")) out.push_back({"PROV-4", "scope"});
    for (const auto& [claim, value] : setup.second_factors)
        if (!is_word(claim) || !is_word(value)) out.push_back({"PROV-4", "secondFactors"});
    // PROV-5: an administrator of the installation is invited on the server itself.
    for (const auto& [value, role] : setup.roles)
        if (!fits(value, longest_text) || role == Role::site_administrator)
            out.push_back({"PROV-5", "roles"});
    return out;
}

std::set<Role> roles_from(const NewProvider& setup, const Claims& claims) {
    std::set<Role> out;
    for (const auto& [value, role] : setup.roles)
        if (holds(claims, setup.role_claim, value)) out.insert(role);
    return out;
}

Assurance assurance_from(const NewProvider& setup, const Claims& claims) {
    const bool two = std::any_of(
        setup.second_factors.begin(), setup.second_factors.end(),
        [&](const ProviderSecondFactor& one) { return holds(claims, one.claim, one.value); });
    return two ? Assurance::two_factors : Assurance::one_factor;
}

std::string single_claim(const Claims& claims, const std::string& name) {
    const auto at = claims.find(name);
    return at != claims.end() && at->second.size() == 1 ? at->second.front() : std::string{};
}

std::string email_from(const Claims& claims) {
    if (holds(claims, "email_verified", "false")) return {};
    return single_claim(claims, "email");
}

Violations nobody_known() {
    return {{"PROV-6", "sub"}};
}

Violations no_role_there() {
    return {{"PROV-7", "roles"}};
}

Violations check_together(const std::set<Role>& roles) {
    for (const auto one : roles)
        for (const auto other : roles)
            if (conflict(one, other)) return {{"PROV-8", "roles"}};
    return {};
}

Violations nobody_signed_in() {
    return {{"PROV-9", "error"}};
}

}  // namespace werkzaam::access
