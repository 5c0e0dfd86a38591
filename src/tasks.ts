/** What threads are asked to do. A document is sent once, for as long as the thread has room for it: both sides keep one account. */

import type { Doc, Reading } from './model.ts'

/** A document and what was read out of it. */
export interface ReadText {
  readonly doc: Doc
  readonly reading: Reading
}

/** A document by its number in the run. */
export interface Numbered {
  readonly number: number
  readonly doc: Doc
}

/** The number alone where the thread holds the document. */
export type Handed = number | (Numbered & ReadText)

export type Task =
  | { readonly kind: 'read'; readonly as: 'articles' | 'claims'; readonly docs: readonly Numbered[] }
  /** Pairs of articles by their position. */
  | { readonly kind: 'compare'; readonly articles: readonly Handed[]; readonly pairs: readonly (readonly [number, number])[] }
  /** Of each article, in their order, the claims by their position, with the quotes of a listing. */
  | {
      readonly kind: 'answer'
      readonly articles: readonly Handed[]
      readonly claims: readonly Handed[]
      readonly asked: readonly (readonly { readonly claim: number; readonly quotes: readonly string[] | null }[])[]
    }

/** So many documents a thread holds, with all that was made from them. Claims are a sentence each. */
export const HELD = { articles: 130, claims: 4000 } as const
