/** `verify lsp`: keeps the name of the language server free. */

import { later } from '../later.ts'

export const lsp = later('lsp', 'language server for editors (comes later)')
