// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/id.h"

namespace werkzaam::access {

/// Code of the Dutch register: "GM0363". Municipalities, provinces ("PV27") and safety regions
/// ("VR13") are identified by it everywhere.
struct MunicipalityCode {
    std::string value = {};
    friend auto operator<=>(const MunicipalityCode&, const MunicipalityCode&) = default;
};

/// An identity provider that an operator set up.
using ProviderId = Id<struct ProviderTag>;

}  // namespace werkzaam::access
