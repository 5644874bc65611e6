// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Writes what the policy decides about random people and rows, one line of JSON each, for
// compare.mjs to ask Cedar the same: policy_requests SEED FIRST COUNT. Request N of a seed is the
// same whatever FIRST is, as long as FIRST is a multiple of a thousand.
#include "core/enum_text.h"
#include "core/policy_rules.h"
#include "modules/access/membership_rules.h"
#include "modules/access/role_rules.h"
#include "modules/access/session_rules.h"
#include "modules/access/sign_in.h"

#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <random>
#include <string>
#include <string_view>

namespace werkzaam::access {
namespace {

constexpr std::int64_t block = 1000;  // requests that share a seed
constexpr std::int64_t minute = 60'000'000;
constexpr std::int64_t noon = 1'796'000'000'000'000;  // some moment in November 2026

constexpr std::array<std::string_view, actions> action_names{"read", "create",  "change",
                                                             "end",  "approve", "import_records"};
constexpr std::array<std::string_view, resource_kinds> kind_names{
    "knowledge", "guidance", "organisation",  "person",     "membership",  "invitation",
    "session",   "factor",   "rights_review", "delegation", "audit_entry", "disclosure"};
constexpr std::array<std::string_view, 4> level_names{"open", "internal", "confidential", "secret"};
constexpr std::array<std::string_view, 3> hidden_names{"contact", "factors", "address"};

// One object of JSON, whose texts need no escapes.
class Line {
public:
    Line& text(std::string_view key, std::string_view value) { return raw(key, quoted(value)); }
    Line& number(std::string_view key, std::int64_t value) {
        return raw(key, std::to_string(value));
    }
    Line& yes_no(std::string_view key, bool value) { return raw(key, value ? "true" : "false"); }
    Line& raw(std::string_view key, std::string_view json) {
        text_ += (text_.empty() ? "{" : ",") + quoted(key) + ":" + std::string(json);
        return *this;
    }
    void write() { std::cout << text_ << "}\n"; }
    static std::string quoted(std::string_view text) { return '"' + std::string(text) + '"'; }
    template <class Things, class AsJson>
    static std::string list(const Things& things, AsJson as_json) {
        std::string out;
        for (const auto& thing : things) out += (out.empty() ? "" : ",") + as_json(thing);
        return "[" + out + "]";
    }

private:
    std::string text_;
};

std::string as_json(const std::set<Permission>& some) {
    return Line::list(some, [](Permission one) { return Line::quoted(text_of(one)); });
}

// Somebody, and when they last showed a factor.
struct Asker {
    Actor actor;
    std::optional<Instant> shown;
    Instant now{noon};
};

class Anything {
public:
    explicit Anything(std::uint64_t seed) : random_{seed} {}

    int below(int limit) { return static_cast<int>(random_() % static_cast<unsigned>(limit)); }
    bool one_in(int times) { return below(times) == 0; }
    UserId user() { return {std::string(1, static_cast<char>('a' + below(3)))}; }
    OrganisationId organisation() { return {"O" + std::to_string(below(3))}; }
    Permission permission() { return static_cast<Permission>(below(permissions)); }
    Role role() { return static_cast<Role>(below(14)); }
    // Around the boundary as often as anywhere else.
    std::int64_t around(std::int64_t boundary, std::int64_t furthest) {
        if (one_in(2)) return boundary + below(3) - 1;
        return static_cast<std::int64_t>(random_() % static_cast<std::uint64_t>(furthest));
    }
    const policy::Rule& rule() {
        const auto all = policy::rules();
        return all[static_cast<std::size_t>(below(static_cast<int>(all.size())))];
    }

    // What roles give, or anything at all.
    std::set<Permission> some_permissions() {
        if (one_in(2)) return permissions_of(role());
        std::set<Permission> out;
        for (int i = below(4); i > 0; --i) out.insert(permission());
        return out;
    }
    Asker asker() {
        Asker out;
        // The program makes nobody without the right to read what is published.
        out.actor.permissions.insert(Permission::read_published);
        if (one_in(10)) out.actor.permissions.insert(permission());
        if (!one_in(8)) out.actor.user = user();
        for (int i = below(4); i > 0; --i)
            out.actor.grants.push_back({organisation(), some_permissions()});
        out.actor.assurance = static_cast<Assurance>(below(4));
        if (!one_in(3)) show_factor(out, around(10 * minute, 20 * minute));
        if (one_in(2)) out.actor.purpose = "oversight";
        return out;
    }
    // Freshness as a session has it.
    static void show_factor(Asker& asker, std::int64_t ago) {
        Session session;
        asker.shown = Instant{asker.now.microseconds - ago};
        session.fresh_until = after(*asker.shown, fresh_time);
        asker.actor.fresh = is_fresh(session, asker.now);
    }
    Resource row() {
        Resource out;
        out.kind = static_cast<ResourceKind>(below(resource_kinds));
        if (one_in(2)) out.organisation = organisation();
        if (one_in(2)) out.subject = user();
        out.published = one_in(2);
        if (one_in(4)) out.confidentiality = static_cast<Confidentiality>(below(4));
        return out;
    }

private:
    std::mt19937_64 random_;
};

struct Request {
    Asker asker;
    Action action = Action::read;
    Resource row;
    std::string_view about = {};  // the rule it was made for
};

// Somebody who nearly meets, or meets, what one rule asks: anything at all rarely does.
Request about(Anything& any, const policy::Rule& rule) {
    Request out{any.asker(), Action::read, any.row(), rule.id};
    do out.action = static_cast<Action>(any.below(actions));
    while (!rule.actions.has(out.action));
    do out.row.kind = static_cast<ResourceKind>(any.below(resource_kinds));
    while (!rule.kinds.has(out.row.kind));
    auto& actor = out.asker.actor;
    const auto usually = [&](policy::When condition) {
        return rule.when.has(condition) && !any.one_in(6);
    };
    if (usually(policy::When::signed_in)) actor.user = any.user();
    if (usually(policy::When::two_factors)) actor.assurance = Assurance::two_factors;
    if (usually(policy::When::own)) out.row.subject = actor.user;
    if (usually(policy::When::fresh)) Anything::show_factor(out.asker, 10 * minute - any.below(3));
    if (usually(policy::When::purpose_stated)) actor.purpose = "incident";
    if (usually(policy::When::published)) out.row.published = true;
    if (usually(policy::When::above_ceiling)) out.row.confidentiality = Confidentiality::secret;
    if (rule.needs && any.one_in(6))
        actor.permissions.insert(*rule.needs);
    else if (rule.needs && !any.one_in(6))
        actor.grants.push_back({any.organisation(), {*rule.needs}});
    if (usually(policy::When::in_organisation) && !actor.grants.empty())
        out.row.organisation = actor.grants.back().organisation;
    return out;
}

void write_access(Anything& any) {
    const auto [asker, action, row, rule] =
        any.one_in(3) ? Request{any.asker(), static_cast<Action>(any.below(actions)), any.row()}
                      : about(any, any.rule());
    const auto& actor = asker.actor;
    const auto decision = policy::decide(actor, action, row);
    std::vector<std::string_view> hidden;
    for (std::size_t i = 0; i < hidden_names.size(); ++i)
        if (decision.hides.has(static_cast<policy::Hidden>(i))) hidden.push_back(hidden_names[i]);
    const auto grant = [](const Grant& one) {
        return "[" + Line::quoted(one.organisation.value) + "," + as_json(one.permissions) + "]";
    };
    Line()
        .text("ask", "access")
        .text("about", rule)
        .text("user", actor.user.value)
        .raw("general", as_json(actor.permissions))
        .raw("grants", Line::list(actor.grants, grant))
        .number("factors", static_cast<int>(actor.assurance))
        .raw("shown", asker.shown ? std::to_string(asker.shown->microseconds) : "null")
        .number("now", asker.now.microseconds)
        .text("purpose", actor.purpose)
        .text("action", action_names[static_cast<std::size_t>(action)])
        .text("kind", kind_names[static_cast<std::size_t>(row.kind)])
        .text("organisation", row.organisation.value)
        .text("subject", row.subject.value)
        .yes_no("published", row.published)
        .text("confidentiality", level_names[static_cast<std::size_t>(row.confidentiality)])
        .yes_no("permitted", decision.permitted)
        .text("rule", decision.rule)
        .raw("hides", Line::list(hidden, Line::quoted))
        .yes_no("logs", decision.log_read)
        .yes_no("shown_by_scope", policy::scope_of(actor, action, row.kind).shows(row))
        .write();
}

void write_hold(Anything& any) {
    const auto role = any.role();
    const auto permission = any.permission();
    Line()
        .text("ask", "hold")
        .text("role", text_of(role))
        .text("permission", text_of(permission))
        .yes_no("permitted", permissions_of(role).contains(permission))
        .write();
}

void write_quarterly(Anything& any) {
    const auto role = any.role();
    Line()
        .text("ask", "review_quarterly")
        .text("role", text_of(role))
        .yes_no("permitted", is_privileged(role))
        .write();
}

void write_lend(Anything& any) {
    const auto role = any.role();
    Line()
        .text("ask", "lend")
        .text("role", text_of(role))
        .yes_no("permitted", may_be_lent(role))
        .write();
}

void write_count(Anything& any) {
    const auto day = [&] { return Date{2026, 2 + any.below(2), 27 + any.below(2)}; };
    Membership one;
    one.valid_from = day();
    if (any.one_in(2)) one.valid_to = day();
    one.review_due = day();
    const auto today = day();
    Line()
        .text("ask", "count")
        .text("today", iso(today))
        .text("begins", iso(one.valid_from))
        .raw("ends", one.valid_to ? Line::quoted(iso(*one.valid_to)) : "null")
        .text("due", iso(one.review_due))
        .yes_no("permitted", in_force(one, today))
        .write();
}

void write_use(Anything& any) {
    constexpr std::int64_t half_hour = 30 * minute;
    constexpr std::int64_t half_day = 720 * minute;
    Session one;
    one.created_at = {noon - any.around(half_day, half_day + half_hour)};
    one.seen_at = {noon - any.around(half_hour, 2 * half_hour)};
    if (any.one_in(4)) one.ended_at = Instant{noon - minute};
    Line()
        .text("ask", "use")
        .number("now", noon)
        .number("began", one.created_at.microseconds)
        .number("seen", one.seen_at.microseconds)
        .yes_no("ended", one.ended_at.has_value())
        .yes_no("permitted", in_force(one, Instant{noon}))
        .write();
}

// Most are about access: that is where the most can go wrong.
void write_any(Anything& any) {
    switch (any.below(40)) {
        case 0:
            return write_hold(any);
        case 1:
            return write_count(any);
        case 2:
            return write_use(any);
        case 3:
            if (any.one_in(4)) return any.one_in(2) ? write_lend(any) : write_quarterly(any);
            return write_hold(any);
        default:
            return write_access(any);
    }
}

int run(std::uint64_t seed, std::int64_t first, std::int64_t count) {
    for (auto from = first; from < first + count; from += block) {
        Anything any{seed * 1'000'003 + static_cast<std::uint64_t>(from / block)};
        for (auto n = from; n < std::min(from + block, first + count); ++n) write_any(any);
    }
    std::cout.flush();
    return std::cout ? EXIT_SUCCESS : EXIT_FAILURE;
}

}  // namespace
}  // namespace werkzaam::access

int main(int argc, char** argv) {
    try {
        if (argc != 4) {
            std::cerr << "policy_requests SEED FIRST COUNT\n";
            return 64;
        }
        return werkzaam::access::run(std::stoull(argv[1]), std::stoll(argv[2]),
                                     std::stoll(argv[3]));
    } catch (const std::exception& failure) {
        std::cerr << failure.what() << '\n';
        return EXIT_FAILURE;
    }
}
