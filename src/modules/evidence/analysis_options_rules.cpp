// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/evidence/analysis_options_rules.h"

#include "stats/effect/measure.h"

#include <algorithm>
#include <charconv>
#include <span>
#include <string_view>

namespace werkzaam::evidence {
namespace {

std::string written(const AnalysisOption& option) {
    if (const auto* text = std::get_if<std::string>(&option)) return text->substr(0, 60);
    if (const auto* flag = std::get_if<bool>(&option)) return *flag ? "true" : "false";
    char buffer[32];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, std::get<double>(option)).ptr;
    return {buffer, end};
}

/// The options of one request, read one by one.
class OptionReader {
public:
    explicit OptionReader(const AnalysisRequest& request) : request_(request) {}

    [[nodiscard]] const AnalysisOption* find(const std::string& name) const {
        const auto found = request_.options.find(name);
        return found == request_.options.end() ? nullptr : &found->second;
    }

    [[nodiscard]] Result<Done> only(std::span<const std::string_view> names) const {
        for (const auto& [name, value] : request_.options)
            if (std::ranges::find(names, name) == names.end())
                return invalid("analysis.unknown_option", {},
                               {{"option", name}, {"method", request_.method}});
        return Done{};
    }

    [[nodiscard]] Problem wrong(const std::string& name, std::string allowed) const {
        return invalid("analysis.option_value", {},
                       {{"option", name},
                        {"value", written(request_.options.at(name))},
                        {"allowed", std::move(allowed)}});
    }

    /// The option as a T, or what it is when absent.
    template <class T>
    [[nodiscard]] Result<T> value(const std::string& name, T absent, std::string allowed) const {
        const AnalysisOption* option = find(name);
        if (option == nullptr) return absent;
        if (const T* found = std::get_if<T>(option)) return *found;
        return wrong(name, std::move(allowed));
    }

    /// The option as one of a closed list that `parse` knows.
    template <class T, class Parse>
    [[nodiscard]] Result<T> choice(const std::string& name, T absent, Parse parse,
                                   std::string allowed) const {
        const AnalysisOption* option = find(name);
        if (option == nullptr) return absent;
        const auto* text = std::get_if<std::string>(option);
        const auto found = text == nullptr ? std::optional<T>() : parse(*text);
        if (!found) return wrong(name, std::move(allowed));
        return *found;
    }

private:
    const AnalysisRequest& request_;
};

constexpr std::string_view escalc_names[] = {"measure", "vtype", "add", "to", "drop00"};
constexpr std::string_view pool_names[] = {"tau2_method", "test", "level", "intercept", "missing"};
constexpr std::string_view cumulative_names[] = {"tau2_method", "test",     "level",     "intercept",
                                                 "missing",     "order_by", "decreasing"};

Result<stats::Measure> measure_in(const AnalysisRequest& request) {
    const OptionReader options(request);
    const AnalysisOption* option = options.find("measure");
    if (option == nullptr)
        return invalid("analysis.option_missing", {},
                       {{"option", "measure"}, {"method", request.method}});
    const auto* text = std::get_if<std::string>(option);
    const stats::MeasureInfo* found = text == nullptr ? nullptr : stats::find_measure(*text);
    if (found == nullptr)
        return invalid("analysis.unknown_measure", {}, {{"measure", written(*option)}});
    return found->measure;
}

Result<stats::VarianceType> variance_in(const OptionReader& options, stats::Measure measure) {
    const stats::MeasureInfo& info = stats::info(measure);
    std::string allowed;
    for (const stats::VarianceType type : info.variances)
        allowed += (allowed.empty() ? "" : ", ") + std::string(name(type));
    WZ_TRY(const auto type, options.choice("vtype", stats::VarianceType::large_sample,
                                           stats::parse_variance_type, allowed));
    if (std::ranges::find(info.variances, type) == info.variances.end())
        return invalid("analysis.variance_type", {},
                       {{"value", std::string(name(type))},
                        {"measure", std::string(info.name)},
                        {"allowed", allowed}});
    return type;
}

Result<Done> listwise_only(const OptionReader& options) {
    WZ_TRY(const auto missing,
           options.value<std::string>("missing", "listwise", "listwise"));
    if (missing != "listwise") return options.wrong("missing", "listwise");
    return Done{};
}

}  // namespace

Result<stats::EscalcOptions> escalc_options(const AnalysisRequest& request) {
    const OptionReader options(request);
    WZ_TRY([[maybe_unused]] const auto known, options.only(escalc_names));
    stats::EscalcOptions result;
    WZ_TRY(result.measure, measure_in(request));
    WZ_TRY(result.variance, variance_in(options, result.measure));
    WZ_TRY(result.zero_cells.add, options.value("add", 0.5, "0, 0.5, ..."));
    if (result.zero_cells.add < 0) return options.wrong("add", "0, 0.5, ...");
    WZ_TRY(result.zero_cells.to, options.choice("to", stats::AddTo::only0, stats::parse_add_to,
                                                "all, only0, if0all, none"));
    WZ_TRY(result.zero_cells.drop00, options.value("drop00", false, "true, false"));
    return result;
}

Result<PoolSettings> pool_settings(const AnalysisRequest& request, AnalysisMethod method) {
    const OptionReader options(request);
    const bool cumulative = method == AnalysisMethod::cumulative;
    WZ_TRY([[maybe_unused]] const auto known,
           options.only(cumulative ? std::span<const std::string_view>(cumulative_names)
                                   : std::span<const std::string_view>(pool_names)));
    WZ_TRY([[maybe_unused]] const auto listwise, listwise_only(options));
    PoolSettings result;
    WZ_TRY(result.options.tau2_method,
           options.choice("tau2_method", stats::Tau2Method::reml, stats::parse_tau2_method,
                          "FE, DL, HE, HS, SJ, PM, ML, REML, EB"));
    WZ_TRY(result.options.test, options.choice("test", stats::CoefficientTest::z,
                                               stats::parse_coefficient_test, "z, knha, adhoc"));
    WZ_TRY(result.options.level, options.value("level", 0.95, "0.95"));
    if (!(result.options.level > 0 && result.options.level < 1))
        return options.wrong("level", "0.95");
    WZ_TRY(result.options.intercept, options.value("intercept", true, "true, false"));
    WZ_TRY(result.decreasing, options.value("decreasing", false, "true, false"));
    return result;
}

}  // namespace werkzaam::evidence
