/** `verify snapshot`: fetch and pin URL sources. */

import { later } from '../later.ts'

export const snapshot = later('snapshot', 'fetch and pin URL sources (comes later)')
