-- SPDX-FileCopyrightText: 2026 werkzaam contributors
-- SPDX-License-Identifier: EUPL-1.2
-- Who writes the audit trail seals it: the application adds entries, and gives them no place in the
-- tree and no root. Without a role of its own for it, the application holds these rights as well.
COMMENT ON TABLE audit_leaf IS 'application: select; audit: select, insert';
COMMENT ON TABLE audit_head IS 'application: select; audit: select, insert';
