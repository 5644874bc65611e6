// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
//
// CPU time of one call of the engine, in process, input checks and result object included.
// Usage: engine_bench CASE FILE.csv      (CASE: reml, reml_mods, qprofile, leave1out, permutation)
// Prints one line of JSON: {"case", "k", "seconds", "check"}; `check` is a number of the answer, so
// that the comparison can show that both sides computed the same.

#include "stats/meta/leave_one_out.h"
#include "stats/meta/permutation.h"
#include "stats/meta/pool.h"

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <functional>
#include <map>
#include <sstream>
#include <string>
#include <vector>

using namespace werkzaam::stats;

namespace {

struct Data {
    std::vector<double> yi;
    std::vector<double> vi;
    std::map<std::string, std::vector<double>> columns;
    std::vector<Moderator> moderators;

    [[nodiscard]] Effects effects(bool with_moderators) const {
        Effects out{yi, vi, {}};
        if (with_moderators) out.moderators = moderators;
        return out;
    }
};

std::vector<std::string> cells(const std::string& line) {
    std::vector<std::string> out;
    std::stringstream stream{line};
    for (std::string cell; std::getline(stream, cell, ',');) out.push_back(cell);
    return out;
}

void read(const char* path, Data& data) {
    std::ifstream file{path};
    std::string line;
    std::getline(file, line);
    const auto header = cells(line);
    while (std::getline(file, line)) {
        const auto row = cells(line);
        for (std::size_t i = 0; i < header.size(); ++i)
            data.columns[header[i]].push_back(std::stod(row[i]));
    }
    data.yi = data.columns["yi"];
    data.vi = data.columns["vi"];
    for (const auto& [name, values] : data.columns)
        if (name != "yi" && name != "vi" && name != "study")
            data.moderators.push_back({name, values});
}

double cpu_seconds() {
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

// Median over 21 batches, each long enough (2 ms) for the clock.
double median_seconds(const std::function<void()>& call) {
    call();
    int repeats = 1;
    for (;; repeats *= 2) {
        const auto start = cpu_seconds();
        for (int i = 0; i < repeats; ++i) call();
        if (cpu_seconds() - start > 2e-3) break;
    }
    std::vector<double> batches;
    for (int batch = 0; batch < 21; ++batch) {
        const auto start = cpu_seconds();
        for (int i = 0; i < repeats; ++i) call();
        batches.push_back((cpu_seconds() - start) / repeats);
    }
    std::nth_element(batches.begin(), batches.begin() + 10, batches.end());
    return batches[10];
}

}  // namespace

int main(int count, char** arguments) {
    if (count != 3) return 64;
    const std::string name = arguments[1];
    Data data;
    read(arguments[2], data);
    double check = 0;
    PoolOptions lean;
    lean.prediction_interval = false;
    lean.tau2_interval = false;
    lean.r2 = false;
    lean.weights = false;
    const std::map<std::string, std::function<void()>> cases = {
        {"reml", [&] { check = *pool(data.effects(false), lean)->tau2; }},
        {"reml_mods", [&] { check = *pool(data.effects(true), lean)->tau2; }},
        {"qprofile",
         [&] {
             auto options = lean;
             options.tau2_interval = true;
             check = pool(data.effects(false), options)->tau2_ci->upper;
         }},
        {"leave1out",
         [&] { check = *leave_one_out(data.effects(false), {})->estimate.back(); }},
        {"permutation",
         [&] {
             check = *permutation_test(data.effects(true), {}, {false, 10'000, 1})->QMp;
         }},
    };
    const auto found = cases.find(name);
    if (found == cases.end()) return 64;
    const auto seconds = median_seconds(found->second);
    std::printf("{\"case\": \"%s\", \"k\": %zu, \"seconds\": %.9g, \"check\": %.15g}\n",
                name.c_str(), data.yi.size(), seconds, check);
    return 0;
}
