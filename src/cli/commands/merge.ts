/** `verify merge`: join the JSON reports of shards into one. */

import { later } from '../later.ts'

export const merge = later('merge', 'join the JSON reports of shards into one (comes later)')
