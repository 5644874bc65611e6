// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Feeds any bytes to the analysis that the command line and the API share. Whatever comes in, one
// JSON object comes out that holds either a result or an error.
#include "modules/evidence/analysis_http.h"

#include <boost/json.hpp>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

using namespace werkzaam;

namespace {

// Requests that name a file get this table, so that they reach the methods too.
Result<Table> table_of_any_file(const std::string&) {
    Table table;
    table.columns = {"yi", "vi", "ai", "bi", "ci", "di", "x"};
    table.rows = {{2, {"0.1", "0.02", "4", "119", "11", "128", "1"}},
                  {3, {"-0.4", "0.05", "6", "300", "29", "274", ""}},
                  {4, {"0.7", "0.01", "0", "228", "11", "209", "3"}},
                  {5, {"", "0.3", "62", "13536", "248", "12619", "0"}}};
    return table;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    const std::string line = evidence::analyse_text(text, table_of_any_file, "fuzz");
    boost::system::error_code error;
    const boost::json::value answer = boost::json::parse(line, error);
    if (error || !answer.is_object()) std::abort();
    const auto& object = answer.get_object();
    if (object.contains("result") == object.contains("error")) std::abort();
    if (line.find('\n') != std::string::npos) std::abort();
    return 0;
}
