/** All checks, in the order in which their findings are reported. */

import type { Check } from '../model.ts'
import { alteredQuote } from './altered-quote.ts'
import { changedSource } from './changed-source.ts'
import { circularSources } from './circular-sources.ts'
import { conflictingAttribution } from './conflicting-attribution.ts'
import { conflictingDates } from './conflicting-dates.ts'
import { conflictingNames } from './conflicting-names.ts'
import { conflictingNumbers } from './conflicting-numbers.ts'
import { conflictingPlaces } from './conflicting-places.ts'
import { conflictingPolarity } from './conflicting-polarity.ts'
import { conflictingQuotes } from './conflicting-quotes.ts'
import { missingQuote } from './missing-quote.ts'
import { nameVariants } from './name-variants.ts'
import { secondHandClaim } from './second-hand-claim.ts'
import { sharedFigure } from './shared-figure.ts'
import { shortQuote } from './short-quote.ts'
import { singleOriginClaim } from './single-origin-claim.ts'
import { staleWaiver } from './stale-waiver.ts'
import { uncoveredSentence } from './uncovered-sentence.ts'
import { unlistedSource } from './unlisted-source.ts'
import { unreadableSource } from './unreadable-source.ts'
import { unsourcedClaim } from './unsourced-claim.ts'
import { unsupportedClaim } from './unsupported-claim.ts'
import { unusedSource } from './unused-source.ts'

export const CHECKS: readonly Check[] = [
  unsourcedClaim,
  unsupportedClaim,
  missingQuote,
  alteredQuote,
  shortQuote,
  conflictingNumbers,
  conflictingDates,
  conflictingNames,
  nameVariants,
  conflictingPlaces,
  conflictingPolarity,
  conflictingQuotes,
  conflictingAttribution,
  sharedFigure,
  singleOriginClaim,
  secondHandClaim,
  circularSources,
  unlistedSource,
  unreadableSource,
  changedSource,
  unusedSource,
  staleWaiver,
]

/** What `verify draft` looks for: its own check, and what contradicts a claim or a source. */
export const DRAFT_CHECKS: readonly Check[] = [
  uncoveredSentence,
  conflictingNumbers,
  conflictingDates,
  conflictingNames,
  conflictingPlaces,
  conflictingPolarity,
  conflictingQuotes,
  conflictingAttribution,
]

/** Every check that has a name: for settings, `verify explain` and the docs. */
export const ALL_CHECKS: readonly Check[] = [...CHECKS, uncoveredSentence]
