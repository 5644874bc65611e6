// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { cleanup } from '@testing-library/react';
import { afterEach, beforeEach } from 'vitest';
import { speak } from '@/i18n';
import dutch from '../../../i18n/nl.json';

beforeEach(() => speak('nl', dutch));
afterEach(cleanup);
