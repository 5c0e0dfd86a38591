/** The settings that hold without a word from the user, and the presets that `extends:` names. */

import type { Settings } from '../model.ts'

/** Two origins: with one, "two sources agree" may mean that one rewrote the other. */
export const BUILT_IN: Settings = { failOn: 'error', origins: 2, strict: false, maxWarnings: null, checks: {} }

export const PRESET_NAMES = ['recommended', 'newsroom-strict'] as const
export type PresetName = (typeof PRESET_NAMES)[number]

/** `recommended` is the built-in settings by name, so that a config can say that it wants just these. */
export const PRESETS: Record<PresetName, Settings> = {
  recommended: BUILT_IN,
  'newsroom-strict': {
    failOn: 'error',
    origins: 2,
    strict: true,
    maxWarnings: null,
    checks: {
      'single-origin-claim': 'error',
      'second-hand-claim': 'error',
      'unreadable-source': 'error',
      'circular-sources': 'error',
      'changed-source': 'error',
    },
  },
}
