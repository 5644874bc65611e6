// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/reflect/json_text.h"

#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/value_stack.hpp>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <set>
#include <string>
#include <vector>

namespace werkzaam::reflect {

namespace json = boost::json;
using error_code = boost::system::error_code;

namespace {

// What is open at the moment: an object with the names seen so far, or an array with its length.
class Level {
public:
    void start(bool object) {
        is_object = object;
        few_.clear();
        many_.clear();
        index = 0;
    }
    // False when the object had that name before.
    bool add(const std::string& added) {
        if (few_.size() < few) {
            if (std::find(few_.begin(), few_.end(), added) != few_.end()) return false;
            few_.push_back(added);
            return true;
        }
        if (many_.empty()) many_.insert(few_.begin(), few_.end());
        return many_.insert(added).second;
    }

    bool is_object = false;
    std::string name = {};
    std::size_t index = 0;

private:
    // Looking through a short list is quicker than keeping a set; through a long one it is not.
    static constexpr std::size_t few = 24;
    std::vector<std::string> few_;
    std::set<std::string> many_;
};

// Called by the parser for every token; builds the value and notices what the parser lets pass.
// The names are prescribed by boost::json::basic_parser.
class Builder {
public:
    static constexpr std::size_t max_object_size = 100'000;
    static constexpr std::size_t max_array_size = 1'000'000;
    static constexpr std::size_t max_key_size = 10'000;
    static constexpr std::size_t max_string_size = 8 * 1024 * 1024;

    explicit Builder(json::storage_ptr storage) : storage_{std::move(storage)} {}

    bool on_document_begin(error_code&) {
        stack.reset(storage_);
        return true;
    }
    bool on_document_end(error_code&) { return true; }
    bool on_object_begin(error_code&) { return open(true); }
    bool on_object_end(std::size_t n, error_code&) {
        stack.push_object(n);
        return close();
    }
    bool on_array_begin(error_code&) { return open(false); }
    bool on_array_end(std::size_t n, error_code&) {
        stack.push_array(n);
        return close();
    }
    bool on_key_part(json::string_view s, std::size_t, error_code&) {
        text_.append(s.data(), s.size());
        return true;
    }
    bool on_key(json::string_view s, std::size_t n, error_code& ec) {
        on_key_part(s, n, ec);
        name_seen();
        stack.push_key(text_);
        text_.clear();
        return true;
    }
    bool on_string_part(json::string_view s, std::size_t, error_code&) {
        text_.append(s.data(), s.size());
        return true;
    }
    bool on_string(json::string_view s, std::size_t n, error_code& ec) {
        on_string_part(s, n, ec);
        refuse_zero();
        stack.push_string(text_);
        text_.clear();
        return counted();
    }
    bool on_number_part(json::string_view s, error_code&) {
        text_.append(s.data(), s.size());
        return true;
    }
    bool on_int64(std::int64_t i, json::string_view, error_code&) {
        text_.clear();
        stack.push_int64(i);
        return counted();
    }
    bool on_uint64(std::uint64_t u, json::string_view, error_code&) {
        text_.clear();
        stack.push_uint64(u);
        return counted();
    }
    bool on_double(double rough, json::string_view s, error_code& ec) {
        on_number_part(s, ec);
        stack.push_double(exact(rough));
        text_.clear();
        return counted();
    }
    bool on_bool(bool b, error_code&) {
        stack.push_bool(b);
        return counted();
    }
    bool on_null(error_code&) {
        stack.push_null();
        return counted();
    }
    bool on_comment_part(json::string_view, error_code&) { return true; }
    bool on_comment(json::string_view, error_code&) { return true; }

    json::value_stack stack;
    Faults faults;

private:
    bool open(bool is_object) {
        if (levels_.size() == depth_) levels_.emplace_back();
        levels_[depth_++].start(is_object);
        return true;
    }
    bool close() {
        --depth_;
        return counted();
    }
    bool counted() {
        if (depth_ > 0 && !levels_[depth_ - 1].is_object) ++levels_[depth_ - 1].index;
        return true;
    }
    void name_seen() {
        auto& level = levels_[depth_ - 1];
        level.name = text_;
        if (!level.add(text_))
            faults.add_at(pointer(), rule::name_repeated, {{"name", text_}});
        refuse_zero();
    }
    // Text with U+0000 is cut short by anything that treats it as a C string.
    void refuse_zero() {
        if (text_.find('\0') != std::string::npos)
            faults.add_at(pointer(), rule::not_allowed, {{"allowed", "text without U+0000"}});
    }
    // The parser of Boost 1.81 is fast but not exact in the last digit.
    double exact(double rough) {
        double value = 0;
        const auto read = std::from_chars(text_.data(), text_.data() + text_.size(), value);
        if (read.ec == std::errc{}) return value;
        if (std::abs(rough) < 1) return 0;  // underflow
        faults.add_at(pointer(), rule::out_of_range);
        return 0;
    }
    [[nodiscard]] std::string pointer() const {
        std::string out;
        for (std::size_t i = 0; i < depth_; ++i) {
            const auto& level = levels_[i];
            out += "/" + (level.is_object ? escaped_step(level.name) : std::to_string(level.index));
        }
        return out;
    }

    json::storage_ptr storage_;
    // What is open is at the beginning; the rest is kept for its room.
    std::vector<Level> levels_;
    std::size_t depth_ = 0;
    std::string text_;
};

void add_syntax_fault(Faults& faults, std::string_view text, std::size_t consumed,
                      const error_code& why) {
    if (why == json::error::too_deep) return faults.add_at("", rule::too_deep);
    const auto before = text.substr(0, std::min(consumed, text.size()));
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const auto start = before.rfind('\n');
    const auto column = start == std::string_view::npos ? before.size() + 1 : before.size() - start;
    faults.add_at("", rule::not_json,
                  {{"line", std::to_string(line)}, {"column", std::to_string(column)}});
}

}  // namespace

Result<json::value> json_from_text(std::string_view text, json::storage_ptr storage) {
    json::parse_options options;
    options.max_depth = 32;
    json::basic_parser<Builder> parser{options, std::move(storage)};
    error_code why;
    const auto consumed = parser.write_some(false, text.data(), text.size(), why);
    if (!why && consumed < text.size()) why = json::error::extra_data;
    auto& builder = parser.handler();
    if (why) add_syntax_fault(builder.faults, text, consumed, why);
    if (!builder.faults.empty()) return invalid("request.invalid", builder.faults.violations());
    return builder.stack.release();
}

}  // namespace werkzaam::reflect
