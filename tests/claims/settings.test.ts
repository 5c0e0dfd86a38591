/** Settings: layers, presets, and where each value came from. */

import { describe, expect, it } from 'vitest'
import { readConfig } from '../../src/claims/config.ts'
import { BUILT_IN_LAYER, mergeSettings, settingsRows } from '../../src/claims/settings.ts'

const config = (text: string) => readConfig('verify.config.yaml', new TextEncoder().encode(text), ['short-quote', 'name-variants'])

describe('mergeSettings', () => {
  it('lets later layers win, check by check', () => {
    const resolved = mergeSettings([
      BUILT_IN_LAYER,
      { from: 'verify.config.yaml', values: { origins: 3, checks: { 'short-quote': 'off', 'name-variants': 'error' } } },
      { from: '--check', values: { checks: { 'short-quote': 'warning' } } },
    ])
    expect(resolved.settings).toEqual({
      failOn: 'error',
      origins: 3,
      strict: false,
      maxWarnings: null,
      checks: { 'short-quote': 'warning', 'name-variants': 'error' },
    })
    expect(settingsRows(resolved)).toEqual([
      { name: 'fail-on', value: 'error', from: 'built-in' },
      { name: 'max-warnings', value: 'none', from: 'built-in' },
      { name: 'origins', value: '3', from: 'verify.config.yaml' },
      { name: 'strict', value: 'false', from: 'built-in' },
      { name: 'checks.name-variants', value: 'error', from: 'verify.config.yaml' },
      { name: 'checks.short-quote', value: 'warning', from: '--check' },
    ])
  })
})

describe('verify.config.yaml', () => {
  it('takes presets, its own values on top', () => {
    const { layer, problems } = config('extends: [recommended, newsroom-strict]\nstrict: false\nchecks: { short-quote: error }\n')
    expect(problems).toEqual([])
    expect(layer.values).toMatchObject({ strict: false, origins: 2, checks: { 'short-quote': 'error', 'second-hand-claim': 'error' } })
  })

  it('may be empty', () => expect(config('# nothing yet\n')).toMatchObject({ layer: { values: {} }, problems: [] }))

  it.each([
    ['strickt: true', 'unknown key `strickt`', 'did you mean `strict`?'],
    ['checks: { shrt-quote: off }', 'unknown check `shrt-quote`', 'did you mean `short-quote`?'],
    ['checks: { short-quote: warn }', '`checks.short-quote` cannot be `warn`', null],
    ['extends: newsroom', '`extends` cannot be `newsroom`', null],
    ['origins: 1.5', '`origins` must be a whole number, not the number `1.5`', null],
    ['- a', 'the file is a list, not keys and values', null],
  ])('refuses %s', (text, message, hint) => {
    const { problems } = config(text)
    expect(problems.map((p) => p.message)).toEqual([message])
    if (hint) expect(problems[0]?.hint).toBe(hint)
  })
})
