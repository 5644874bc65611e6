// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/evidence/inputs_rules.h"

#include <array>
#include <charconv>

namespace werkzaam::evidence {

namespace {

class InputsText {
public:
    InputsText& add(const std::string& value) {
        out_ += std::to_string(value.size()) + ":" + value + ";";
        return *this;
    }
    InputsText& add(double value) {
        std::array<char, 32> text{};
        const auto result = std::to_chars(text.data(), text.data() + text.size(), value);
        return add(std::string(text.data(), result.ptr));
    }
    InputsText& add(int value) { return add(std::to_string(value)); }
    InputsText& add(bool value) { return add(std::string(value ? "yes" : "no")); }
    InputsText& add(const LocalText& value) { return add(value.nl).add(value.en); }
    template <class T>
    InputsText& add(const std::optional<T>& value) {
        return value ? add(*value) : add(std::string{});
    }
    template <class T>
    InputsText& add(const std::vector<T>& values) {
        add(static_cast<int>(values.size()));
        for (const auto& value : values) add(value);
        return *this;
    }
    template <class T>
    InputsText& add(const std::map<std::string, T>& values) {
        add(static_cast<int>(values.size()));
        for (const auto& [name, value] : values) add(name).add(value);
        return *this;
    }
    InputsText& add(const PooledStudy& s) {
        add(s.effect_id).add(s.effect_code).add(s.evaluation_id).add(s.evaluation_code);
        add(s.label).add(s.year).add(s.country).add(s.dutch_municipality).add(s.yi).add(s.vi);
        add(s.n).add(s.design).add(s.maryland_level).add(s.randomised).add(s.independence);
        return add(s.quality).add(s.moderators).add(s.warnings).add(s.elements).add(s.comparison);
    }
    InputsText& add(const LeftOut& s) { return add(s.effect_code).add(s.label).add(s.rule); }
    [[nodiscard]] std::string text() const { return out_; }

private:
    std::string out_;
};

}  // namespace

std::string inputs_text(const Pool& pool, const Selection& selection, const PoolMethod& method) {
    InputsText out;
    out.add(pool.id.value).add(pool.subject_name).add(pool.construct_name);
    out.add(pool.higher_is_better).add(pool.smallest_relevant_effect).add(pool.not_measured);
    out.add(pool.outcome_kind);
    out.add(method.id).add(method.engine_version).add(method.tau2_method).add(method.test);
    out.add(method.level).add(method.moderators);
    out.add(selection.studies).add(selection.left_out);
    return out.text();
}

}  // namespace werkzaam::evidence
