/** The smallest piece of a sentence that a quantity is read from: a figure, a word or a mark. */

import type { Token } from '../../model.ts'

/** Of a piece of a token that was cut, the lemma is the piece itself. */
export interface Atom extends Token {
  readonly kind: 'figure' | 'word' | 'mark'
  /** No white space between this and the atom before it. */
  readonly glued: boolean
}
