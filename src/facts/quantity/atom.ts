/** The smallest piece of a sentence that a quantity is read from: a figure, a word or a mark. */

import type { Pos } from '../../model.ts'

export interface Atom {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly lower: string
  readonly lemma: string
  readonly pos: Pos
  readonly kind: 'figure' | 'word' | 'mark'
  /** No white space between this and the atom before it. */
  readonly glued: boolean
}
