/** `verify baseline`: write or prune the baseline. */

import { later } from '../later.ts'

export const baseline = later('baseline', 'write or prune the baseline (comes later)')
