// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/text.h"

#include <boost/describe.hpp>

namespace werkzaam {

// Descriptions of core's own types, so that every module writes them the same way.
BOOST_DESCRIBE_ENUM(Language, nl, en)
BOOST_DESCRIBE_STRUCT(LocalText, (), (nl, en))
BOOST_DESCRIBE_STRUCT(Sentence, (), (key, parameters))

}  // namespace werkzaam
