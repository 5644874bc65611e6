// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
// The API's records by name.
import type { components } from './schema.gen';

type Schemas = components['schemas'];

export type LocalText = Schemas['LocalText'];
export type Source = Schemas['Source'];
export type ElementSummary = Schemas['ElementSummary'];
export type ElementRecord = Schemas['Element'];
export type Recognition = Schemas['Recognition'];
export type EvidenceSummary = Schemas['EvidenceSummary'];
export type Intervention = Schemas['Intervention'];
export type InterventionSummary = Schemas['InterventionSummary'];
export type CatalogueQuery = Schemas['CatalogueQuery'];
export type CatalogueResult = Schemas['CatalogueResult'];
export type FacetCount = Schemas['FacetCount'];
export type Outcome = Schemas['Outcome'];
export type Effect = Schemas['Effect'];
export type Evaluation = Schemas['Evaluation'];
export type Pool = Schemas['Pool'];
export type PooledStudy = Schemas['PooledStudy'];
export type PoolMethod = Schemas['PoolMethod'];
export type Coefficient = Schemas['Coefficient'];
export type StudyFigures = Schemas['StudyFigures'];
export type PoolFigures = Schemas['PoolFigures'];
export type Conclusion = Schemas['Conclusion'];
export type PoolVersion = Schemas['PoolVersion'];
export type VersionDifference = Schemas['VersionDifference'];
export type GuidanceCard = Schemas['GuidanceCard'];
export type GuidanceCardSummary = Schemas['GuidanceCardSummary'];
export type Certainty = Schemas['Certainty'];
export type SentenceView = Schemas['SentenceView'];
export type ExplorationRequest = Schemas['ExplorationRequest'];
export type Contribution = Schemas['Contribution'];
export type Contributions = Schemas['Contributions'];
export type Synthesis = Schemas['Synthesis'];
export type EvidenceMap = Schemas['EvidenceMap'];
export type MapCell = Schemas['MapCell'];
export type Moderator = Schemas['Moderator'];
export type LadderStep = Schemas['LadderStep'];
