/** The names of the commands, for "did you mean": a mistyped command looks like a file to the default one. */

export const COMMAND_NAMES = ['check', 'compare', 'init', 'draft', 'snapshot', 'baseline', 'explain', 'schema', 'merge', 'lsp'] as const
