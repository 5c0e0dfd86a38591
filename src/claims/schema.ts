/** The one definition of the claims file: validates it, types it and makes the JSON Schema for editors. */

import * as z from 'zod'
import { isDay } from './day.ts'
import { PRESET_NAMES } from './presets.ts'

/** Ids stand in markers, on the command line and in reports: letters of any script, digits, `.`, `_` and `-`. */
const ID = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]*$/u
const DAY = /^\d{4}-\d{2}-\d{2}$/

const text = z.string().trim().min(1)
const id = z.string().regex(ID)
const day = z.string().regex(DAY).refine(isDay, 'is not a day of the calendar')

const level = z.enum(['off', 'note', 'warning', 'error'])

const source = z
  .strictObject({
    file: text.optional().describe('Path of the article, relative to this file: text, Markdown, HTML, PDF or DOCX'),
    url: text
      .regex(/^https?:\/\//i)
      .optional()
      .describe('Address of the article'),
    title: text.optional().describe('Headline; front matter of the article fills it when left out'),
    publisher: text.optional().describe('Who publishes it, as shown in reports'),
    'publisher-family': text.optional().describe('Owner or group: sources of one family share an origin'),
    author: text.optional(),
    published: day.optional().describe('Day of publication, as 2025-07-20'),
    language: text.optional().describe('Language of the article, as in `en`'),
    kind: z.enum(['news', 'opinion', 'official', 'press-release', 'social', 'report']).optional(),
    'derived-from': z.array(id).optional().describe('Ids of sources that this one copies or rewrites'),
    aliases: z.array(text).optional().describe('Other names under which articles cite this source'),
  })
  .describe('An article')

const sourceEntry = z.union([text.describe('Path or URL of the article'), source])

const quotes = z.union([text, z.array(text).min(1)])

const longSource = z.strictObject({
  source: id.describe('Id of a source'),
  quote: quotes.optional().describe('Words that must stand in the source'),
  stance: z.enum(['supports', 'disputes', 'mentions']).optional().describe('What the source does with the claim; `supports` when left out'),
})

/** One key: with two, nobody could tell a mistyped long form from two sources. */
const shortSource = z
  .record(id, quotes)
  .refine((entry) => Object.keys(entry).length === 1 && !('source' in entry), {
    error: 'must be one source: give each an entry of its own',
    abort: true, // else the union takes this branch for the one that was meant
  })
  .meta({ description: '`id: words that must stand in it`', maxProperties: 1 })

const claimSource = z.union([id.describe('Id of a source; its passage is looked for'), longSource, shortSource])

const value = z.union([z.string(), z.number()]).describe('The value that the claim states: 38, ">= 38", 38..40, ~50, 2024-12')

const names = z.union([
  z.record(text, z.union([text, z.array(text).min(1)])).describe('name: other spellings of it'),
  z.array(z.array(text).min(2)).describe('Lists of spellings of one name'),
])

type ClaimsSchema = ReturnType<typeof makeClaimsSchema>

const made = new Map<string, ClaimsSchema>()

/** `checks` are the codes that waivers and settings may name. Made once for each list of codes: making it costs 10 ms. */
export function claimsSchema(checks: readonly string[]): ClaimsSchema {
  const key = checks.join(' ')
  const schema = made.get(key) ?? makeClaimsSchema(checks)
  made.set(key, schema)
  return schema
}

function makeClaimsSchema(checks: readonly string[]) {
  return z
    .strictObject({
      $schema: z.string().optional(),
      title: text.optional().describe('Shown above reports'),
      include: z
        .union([text, z.array(text)])
        .optional()
        .describe('Other claims files, relative to this one, whose sources, names and claims are added'),
      sources: z.record(id, sourceEntry).optional().describe('The articles, by an id of your choice'),
      claims: z.array(claimSchema(checks)).describe('The assertions to verify'),
      names: names.optional().describe('Spellings that are one name: not reported as differing'),
      settings: settingsSchema(checks).optional(),
    })
    .describe('Claims and the sources that are said to make them')
}

function claimSchema(checks: readonly string[]) {
  return z.strictObject({
    id: id.optional().describe('Made from the words of the claim when left out'),
    claim: text.describe('The assertion, as one sentence'),
    sources: z.array(claimSource).optional().describe('Who makes it; a claim without sources is reported as unsourced'),
    value: value.optional(),
    waive: z.array(waiverSchema(checks)).optional().describe('Findings to be left alone, with the reason'),
  })
}

function waiverSchema(checks: readonly string[]) {
  return z.strictObject({
    check: checkCode(checks).describe('The check that is waived for this claim'),
    reason: text.describe('Why; shown in reports'),
    until: day.optional().describe('Last day on which the waiver counts'),
  })
}

/** Of `settings:` and of verify.config.yaml alike. */
export function settingsSchema(checks: readonly string[]) {
  const levels = Object.fromEntries(checks.map((code) => [code, level.optional()]))
  return z.strictObject({
    $schema: z.string().optional(),
    extends: z
      .union([z.enum(PRESET_NAMES), z.array(z.enum(PRESET_NAMES))])
      .optional()
      .describe('Presets to start from, later ones winning'),
    'fail-on': z.enum(['error', 'warning', 'note', 'never']).optional().describe('Findings from this severity up make the exit code 1'),
    'max-warnings': z.int().min(0).optional().describe('More warnings than this make the exit code 1'),
    origins: z.int().min(1).optional().describe('Independent origins that a claim needs to be `agreed`'),
    strict: z.boolean().optional().describe('Unread sources and stale baseline entries fail'),
    checks: (checks.length > 0 ? z.strictObject(levels) : z.record(z.string(), level)).optional().describe('Severity of each check'),
  })
}

export type ClaimsDraft = z.output<ReturnType<typeof claimsSchema>>
export type SettingsDraft = z.output<ReturnType<typeof settingsSchema>>
export type ClaimDraft = ClaimsDraft['claims'][number]
export type ClaimSourceDraft = NonNullable<ClaimDraft['sources']>[number]
export type SourceDraft = z.output<typeof sourceEntry>

/** Keys that an entry takes, by where it stands in the file: for "did you mean". */
export function claimsKeysAt(path: readonly PropertyKey[], checks: readonly string[]): readonly string[] {
  const [top, , list] = path
  if (path.length === 0) return Object.keys(claimsSchema(checks).shape).filter((key) => key !== '$schema')
  if (top === 'settings') return settingsKeysAt(path.slice(1), checks)
  if (top === 'sources') return Object.keys(source.shape)
  if (top === 'claims' && list === 'sources') return Object.keys(longSource.shape)
  if (top === 'claims' && list === 'waive') return Object.keys(waiverSchema(checks).shape)
  return top === 'claims' ? Object.keys(claimSchema(checks).shape) : []
}

export function settingsKeysAt(path: readonly PropertyKey[], checks: readonly string[]): readonly string[] {
  return path.length === 0 ? Object.keys(settingsSchema(checks).shape).filter((key) => key !== '$schema') : checks
}

/** JSON Schema (draft 2020-12) of what a user may write. */
export function claimsJsonSchema(checks: readonly string[]): object {
  return { title: 'Claims file of verify', ...z.toJSONSchema(claimsSchema(checks), { io: 'input', unrepresentable: 'any' }) }
}

function checkCode(checks: readonly string[]) {
  const [first, ...rest] = checks
  return first === undefined ? text : z.enum([first, ...rest])
}

export function settingsJsonSchema(checks: readonly string[]): object {
  return { title: 'Settings of verify', ...z.toJSONSchema(settingsSchema(checks), { io: 'input', unrepresentable: 'any' }) }
}
