/** The library: what `import 'verify-claims'` gives. */

export { relateNames } from './compare/names/index.ts'
export { needsSource } from './drafts/worth.ts'
export { anchorQuote } from './evidence/quote.ts'
export type { Passage, Report } from './model.ts'
export { type CompareOptions, compare, type GivenSource, type StatementRecord, statements, type VerifyOptions, verify } from './verify.ts'
