/** `verify init`: write a first claims file from articles. */

import { later } from '../later.ts'

export const init = later('init', 'write a first claims file from articles (comes later)')
