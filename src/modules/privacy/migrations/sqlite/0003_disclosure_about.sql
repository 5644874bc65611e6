-- SPDX-FileCopyrightText: 2026 werkzaam contributors
-- SPDX-License-Identifier: EUPL-1.2
-- Each disclosure that is listed is shown with whose data was among it.
CREATE INDEX disclosure_about_disclosure ON disclosure_about (disclosure, about);
