// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "modules/access/scim_schema_http.h"

namespace werkzaam::access {

namespace json = boost::json;

namespace {

constexpr const char* user_schema = "urn:ietf:params:scim:schemas:core:2.0:User";
constexpr const char* group_schema = "urn:ietf:params:scim:schemas:core:2.0:Group";
constexpr const char* schema_schema = "urn:ietf:params:scim:schemas:core:2.0:Schema";
constexpr const char* type_schema = "urn:ietf:params:scim:schemas:core:2.0:ResourceType";
constexpr const char* service_schema =
    "urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig";

struct Attribute {
    const char* name;
    const char* type = "string";
    const char* description;
    bool many = false;
    bool required = false;
    const char* mutability = "readWrite";
    const char* uniqueness = "none";
    json::array below = {};
};

json::object described(Attribute attribute) {
    json::object out{{"name", attribute.name},
                     {"type", attribute.type},
                     {"multiValued", attribute.many},
                     {"description", attribute.description},
                     {"required", attribute.required},
                     {"caseExact", false},
                     {"mutability", attribute.mutability},
                     {"returned", "default"},
                     {"uniqueness", attribute.uniqueness}};
    if (!attribute.below.empty()) out["subAttributes"] = std::move(attribute.below);
    return out;
}

json::object meta(const char* type, const std::string& location) {
    return {{"resourceType", type}, {"location", location}};
}

json::array user_attributes() {
    return {
        described({.name = "userName",
                   .description = "Name by which the identity provider knows somebody.",
                   .required = true,
                   .uniqueness = "server"}),
        described({.name = "displayName",
                   .description = "Name that colleagues see. One name is kept, not its parts."}),
        described({.name = "name",
                   .type = "complex",
                   .description = "Used for the name that is shown when there is no displayName.",
                   .below = {described({.name = "formatted", .description = "The whole name."}),
                             described({.name = "givenName",
                                        .description = "Read, and not kept by itself.",
                                        .mutability = "writeOnly"}),
                             described({.name = "familyName",
                                        .description = "Read, and not kept by itself.",
                                        .mutability = "writeOnly"})}}),
        described({.name = "emails",
                   .type = "complex",
                   .description = "One address is kept: the primary one, or that for work.",
                   .many = true,
                   .below = {described({.name = "value", .description = "The address."}),
                             described({.name = "type", .description = "Always work."}),
                             described({.name = "primary",
                                        .type = "boolean",
                                        .description = "Always true."})}}),
        described({.name = "active",
                   .type = "boolean",
                   .description = "False ends sessions and rights in the organisation at once."}),
    };
}

json::array group_attributes() {
    return {described({.name = "displayName",
                       .description = "A value in the operator's table of roles.",
                       .required = true,
                       .mutability = "immutable",
                       .uniqueness = "server"}),
            described({.name = "members",
                       .type = "complex",
                       .description = "Users whom this identity provider brought in.",
                       .many = true,
                       .below = {described({.name = "value",
                                            .description = "Id of a user.",
                                            .mutability = "immutable"}),
                                 described({.name = "display",
                                            .description = "Name of the user.",
                                            .mutability = "readOnly"}),
                                 described({.name = "type",
                                            .description = "Always User.",
                                            .mutability = "immutable"})}})};
}

json::object schema(const char* id, const char* name, const char* description,
                    json::array attributes, const std::string& base) {
    return {{"schemas", json::array{schema_schema}},
            {"id", id},
            {"name", name},
            {"description", description},
            {"attributes", std::move(attributes)},
            {"meta", meta("Schema", base + "Schemas/" + id)}};
}

json::object resource_type(const char* name, const char* endpoint, const char* about,
                           const std::string& base) {
    return {{"schemas", json::array{type_schema}},
            {"id", name},
            {"name", name},
            {"endpoint", endpoint},
            {"schema", about},
            {"schemaExtensions", json::array{}},
            {"meta", meta("ResourceType", base + "ResourceTypes/" + name)}};
}

}  // namespace

json::object scim_service(const std::string& base) {
    const json::object no{{"supported", false}};
    return {{"schemas", json::array{service_schema}},
            {"documentationUri", "https://www.rfc-editor.org/rfc/rfc7644"},
            {"patch", {{"supported", true}}},
            {"bulk", {{"supported", false}, {"maxOperations", 0}, {"maxPayloadSize", 0}}},
            {"filter", {{"supported", true}, {"maxResults", most_scim_results}}},
            {"changePassword", no},
            {"sort", no},
            {"etag", no},
            {"authenticationSchemes",
             json::array{{{"type", "oauthbearertoken"},
                          {"name", "Bearer token"},
                          {"description",
                           "A token of one identity provider, made on the server, with an end."},
                          {"specUri", "https://www.rfc-editor.org/rfc/rfc6750"},
                          {"primary", true}}}},
            {"meta", meta("ServiceProviderConfig", base + "ServiceProviderConfig")}};
}

json::array scim_resource_types(const std::string& base) {
    return {resource_type("User", "/Users", user_schema, base),
            resource_type("Group", "/Groups", group_schema, base)};
}

json::array scim_schemas(const std::string& base) {
    return {
        schema(user_schema, "User",
               "People of one organisation. What is not here (telephone, title, address, photo, "
               "department and so on) is accepted and not kept.",
               user_attributes(), base),
        schema(group_schema, "Group",
               "The values in the operator's table of roles. None is made or taken away here.",
               group_attributes(), base)};
}

}  // namespace werkzaam::access
