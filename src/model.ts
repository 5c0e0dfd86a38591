/**
 * The data that layers pass on: plain, readonly, without behaviour. A document is read into statements, these are compared, and counted
 * by their origins; with the claims they are the case that checks look at, and what comes of it is the report.
 */

export type * from './model/case.ts'
export type * from './model/claims.ts'
export type * from './model/comparison.ts'
export type * from './model/document.ts'
export type * from './model/origins.ts'
export type * from './model/report.ts'
export type * from './model/statement.ts'
