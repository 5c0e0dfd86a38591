/** `verify draft`: sentences of a draft that assert a fact and have no claim or source. */

import { later } from '../later.ts'

export const draft = later('draft', 'sentences of a draft that assert a fact and have no claim or source (comes later)')
