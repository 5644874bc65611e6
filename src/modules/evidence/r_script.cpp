// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/evidence/r_script.h"

#include "modules/evidence/r_script_text.h"

#include <array>
#include <charconv>
#include <functional>
#include <optional>

namespace werkzaam::evidence {

namespace {

/// As many digits as bring back the same double.
std::string number(double value) {
    std::array<char, 32> text{};
    const auto result = std::to_chars(text.data(), text.data() + text.size(), value);
    return {text.data(), result.ptr};
}

std::string number(const std::optional<double>& value) {
    return value ? number(*value) : "NA";
}

/// A text as an R string; what is not printable ASCII or would end the string becomes an escape,
/// so that no label can ever become code.
std::string quoted(const std::string& text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        out += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
    }
    return out + "\"";
}

/// Text for a comment: one line, whatever is in it.
std::string one_line(std::string text) {
    for (char& c : text)
        if (static_cast<unsigned char>(c) < 0x20) c = ' ';
    return text;
}

template <class Items, class Write>
std::string vector_of(const Items& items, Write write) {
    std::string out = "c(";
    std::string_view separator;
    for (const auto& item : items) {
        out += separator;
        out += write(item);
        separator = ", ";
    }
    return out + ")";
}

std::string header(const Pool& pool, const PoolVersion& version) {
    std::string out;
    if (version.number == 0)
        out +=
            "# EIGEN VERKENNING: een lezer koos zelf de studies of de methode; niet gepubliceerd "
            "en niet beoordeeld.\n# OWN EXPLORATION: a reader chose the studies or the method; "
            "not published, not assessed.\n";
    if (pool.reference)
        out +=
            "# Gaat niet over radicalisering in Nederland. / Not about radicalisation in the "
            "Netherlands.\n";
    out += "# " + one_line(pool.subject_name.nl + " - " + pool.construct_name.nl) + "\n";
    if (version.number > 0) out += "# Versie " + std::to_string(version.number) + "\n";
    out += "# Method " + one_line(version.method.id) + ", engine " +
           one_line(version.method.engine_version) + ", inputs SHA-256 " + version.inputs_hash +
           "\n\n";
    return out;
}

/// The columns that the engine kept: moderators that say the same as others are not in there.
std::vector<std::string> columns_of(const PoolVersion& version) {
    std::vector<std::string> out;
    if (!version.figures) return out;
    for (const auto& c : version.figures->coefficients)
        if (c.name != "intercept") out.push_back(c.name);
    return out;
}

std::string data_frame(const PoolVersion& version) {
    const auto column = [&](const std::string& name, auto write) {
        return ",\n  " + name + " = " + vector_of(version.studies, write);
    };
    std::string out = "studies <- data.frame(check.names = FALSE, stringsAsFactors = FALSE";
    out += column("effect", [](const auto& s) { return quoted(s.effect_code); });
    out += column("label", [](const auto& s) { return quoted(s.label); });
    out += column("yi", [](const auto& s) { return number(s.yi); });
    out += column("vi", [](const auto& s) { return number(s.vi); });
    for (const auto& name : columns_of(version))
        out += column(quoted(name), [&](const auto& s) { return number(s.moderators.at(name)); });
    return out + ")\n";
}

std::string settings(const PoolVersion& version) {
    const auto columns = columns_of(version);
    return "columns <- " + (columns.empty() ? "character(0)" : vector_of(columns, quoted)) +
           "\nmethod <- " + quoted(version.method.tau2_method) + "\ntest <- " +
           quoted(version.method.test) + "\nlevel <- " + number(version.method.level) + "\n";
}

/// `, name = c(...)` of one figure of every study; nothing when no study has it.
std::string of_studies(const PoolFigures& figures, const std::string& name,
                       const std::function<std::optional<double>(const StudyFigures&)>& figure) {
    bool any = false;
    for (const auto& study : figures.studies) any = any || figure(study).has_value();
    if (!any) return {};
    return ",\n  " + name + " = " +
           vector_of(figures.studies, [&](const auto& s) { return number(figure(s)); });
}

std::string of_coefficients(
    const PoolFigures& figures, const std::string& name,
    const std::function<std::optional<double>(const Coefficient&)>& figure) {
    if (figures.coefficients.empty()) return {};
    return ",\n  " + name + " = " +
           vector_of(figures.coefficients, [&](const auto& c) { return number(figure(c)); });
}

std::string one(const std::string& name, const std::optional<double>& value) {
    return value ? ",\n  " + name + " = " + number(*value) : std::string{};
}

std::string expected(const PoolFigures& f) {
    std::string out = "expected <- list(k = " + std::to_string(f.k);
    out += of_coefficients(f, "estimate", [](const auto& c) { return c.estimate; });
    out += of_coefficients(f, "se", [](const auto& c) { return c.se; });
    out += of_coefficients(f, "ci_lb", [](const auto& c) { return c.ci_lb; });
    out += of_coefficients(f, "ci_ub", [](const auto& c) { return c.ci_ub; });
    out += of_coefficients(f, "wald_ci_lb", [](const auto& c) { return c.wald_ci_lb; });
    out += of_coefficients(f, "wald_ci_ub", [](const auto& c) { return c.wald_ci_ub; });
    if (!f.coefficients.empty()) out += one("tau2", f.tau2);
    out += one("tau2_ci_lb", f.tau2_ci_lb) + one("tau2_ci_ub", f.tau2_ci_ub) + one("i2", f.i2) +
           one("q", f.q) + one("q_p", f.q_p) + one("pi_lb", f.pi_lb) + one("pi_ub", f.pi_ub);
    out += of_studies(f, "study_ci_lb", [](const auto& s) { return s.ci_lb; });
    out += of_studies(f, "study_ci_ub", [](const auto& s) { return s.ci_ub; });
    out += of_studies(f, "weight", [](const auto& s) { return s.weight; });
    out += of_studies(f, "estimate_without", [](const auto& s) { return s.estimate_without; });
    out += of_studies(f, "tau2_without", [](const auto& s) { return s.tau2_without; });
    return out + ")\n";
}

}  // namespace

std::string r_script(const Pool& pool, const PoolVersion& version) {
    auto out = header(pool, version);
    if (!version.figures || version.studies.empty())
        return out + "stop(\"Geen studies, dus geen getal. / No studies, so no number.\")\n";
    out += data_frame(version) + settings(version) + expected(*version.figures);
    out += r_script_text();
    return out;
}

}  // namespace werkzaam::evidence
