// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/context.h"
#include "core/resource.h"
#include "core/result.h"
#include "platform/http/message.h"
#include "platform/reflect/schema.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace werkzaam::http {

/// A query or path parameter as OpenAPI describes it. The router refuses unknown query keys and
/// values that do not fit (400, all at once) before the handler runs.
struct Parameter {
    enum class Place { query, path };
    enum class Type { text, whole, boolean };
    Place place = Place::query;
    std::string name;         ///< lowerCamelCase
    std::string description;  ///< Dutch
    Type type = Type::text;
    bool repeated = false;
    std::vector<std::string> allowed = {};  ///< Closed list; empty: any.
    std::optional<int> minimum = {};
    std::optional<int> maximum = {};
    bool required = false;
};

/// `page` and `pageSize`.
[[nodiscard]] std::vector<Parameter> paging_parameters();
[[nodiscard]] Parameter path_parameter(std::string name, std::string description);

/// What may be touched: a request that only reads runs in a read transaction even when it is a
/// POST (a search, an analysis).
enum class Access { reads, writes, no_database };

/// What an operation does and with what. The router asks the policy (core/policy_rules.h) whether
/// whoever asks could do that with any row, before the handler looks for one.
struct Need {
    Action action = Action::read;
    ResourceKind kind = ResourceKind::knowledge;
    /// Only what is about whoever asks, whatever else they might see: not recorded as a look at
    /// others.
    bool own = false;
};

/// One operation of the API, as the OpenAPI document shows it.
struct Operation {
    Method method = Method::get;
    std::string path;  ///< below /v1: "/interventions/{id}"
    std::string id;    ///< operationId: "listInterventions"
    std::string tag;
    std::string summary;      ///< Dutch, one line
    std::string description;  ///< Dutch
    std::vector<Parameter> parameters = {};
    reflect::SchemaOf request_body = nullptr;
    std::string request_type = "application/json";
    reflect::SchemaOf response_body = nullptr;
    std::string response_type = "application/json";
    int success = 200;
    Access access = Access::reads;
    Need need = {};
    /// A GET of which the answer depends on nothing but the address, the language, the day and what
    /// visitors may see: it is made once for all of them (shared_answers.h).
    bool shared = false;
    std::vector<int> problems = {};  ///< Besides 400, 404, 406 and 503, e.g. 409.
};

using Handler = std::function<Response(Context&, const Request&)>;

/// For a request that computes for long, such as the hash of a passphrase: one transaction after
/// the other and none while it computes, so that it keeps nobody waiting.
class Steps {
public:
    using Work = std::function<Response(Context&)>;
    virtual ~Steps() = default;
    /// Runs `work` in a transaction as whoever asks at that moment, or refuses when the policy
    /// does. A refusal of `work` is rolled back unless it `remembers`.
    [[nodiscard]] virtual Response read(const Work& work) = 0;
    [[nodiscard]] virtual Response write(const Work& work) = 0;
};
using StepHandler = std::function<Response(Steps&, const Request&)>;

struct Route {
    Operation operation;
    Handler handler = nullptr;
    StepHandler in_steps = nullptr;  ///< Instead of `handler`.
    std::vector<std::string> segments = {};  ///< Of the path; the router fills it.
};

/// What the router has for a method and a path: a route, or else the methods the path does take;
/// neither when there is no such path.
struct Match {
    const Route* route = nullptr;
    std::map<std::string, std::string> path_values = {};
    std::vector<Method> allowed = {};
};

/// The routes of the API in the order of registration; the server dispatches on it and the OpenAPI
/// document is written from it, so that the two cannot differ.
class Router {
public:
    /// The path, its parameters and the operation id must be in order: a broken invariant
    /// otherwise.
    void add(Operation operation, Handler handler);
    void add_in_steps(Operation operation, StepHandler handler);
    /// `segments` are those below /v1. A path without parameters goes before one with.
    [[nodiscard]] Match find(std::optional<Method> method,
                             const std::vector<std::string>& segments) const;
    [[nodiscard]] const std::vector<Route>& routes() const { return routes_; }

private:
    void add(Route added);

    std::vector<Route> routes_;
};

}  // namespace werkzaam::http
