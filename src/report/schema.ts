/** The shape of the JSON report, version 1, as JSON Schema; the order of its keys is the order in the report. */

/** The part of JSON Schema (2020-12) that the report needs. */
export interface Schema {
  readonly $schema?: string
  readonly $id?: string
  readonly title?: string
  readonly description?: string
  readonly type?: string | readonly string[]
  readonly const?: string | number
  readonly enum?: readonly string[]
  readonly minimum?: number
  readonly pattern?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
}

const text: Schema = { type: 'string' }
const maybeText: Schema = { type: ['string', 'null'] }
const number: Schema = { type: 'integer', minimum: 0 }
const position: Schema = { type: 'integer', minimum: 1 }
const offset: Schema = { type: 'integer', minimum: 0, description: 'UTF-16 offset into the text of the source' }
const texts: Schema = { type: 'array', items: text }

/** Every key is always there; what is not known is null. */
function record(properties: Readonly<Record<string, Schema>>, description?: string): Schema {
  return {
    ...(description ? { description } : {}),
    type: 'object',
    properties,
    required: Object.keys(properties),
    additionalProperties: false,
  }
}

function list(items: Schema, description?: string): Schema {
  return { ...(description ? { description } : {}), type: 'array', items }
}

const passage = record(
  {
    source: text,
    start: offset,
    end: offset,
    line: position,
    column: position,
    text,
    sentence: record({ start: offset, end: offset, text }, 'The sentence around the words'),
  },
  'The words of a source and their place: offsets are half-open, line and column are those of the file itself',
)

const source = record({
  id: text,
  location: { ...text, description: 'Path or address as the user gave it' },
  read: { type: 'boolean' },
  reason: { ...maybeText, description: 'Why it could not be read' },
  sha256: { type: ['string', 'null'], pattern: '^[0-9a-f]{64}$' },
  title: maybeText,
  publisher: maybeText,
  author: maybeText,
  published: maybeText,
  origin: { ...text, description: 'The origin that it belongs to' },
})

const tie = record({
  kind: { type: 'string', enum: ['copies', 'paraphrases', 'cites', 'same-author', 'same-publisher', 'declared'] },
  from: { ...text, description: 'The source that leans' },
  to: { ...text, description: 'The source that is leaned on' },
  passages: list(passage),
})

const quote = record({
  quote: text,
  grade: { type: 'string', enum: ['exact', 'typographic', 'near', 'missing'] },
  passage: { anyOf: [passage, { type: 'null' }] },
})

const claim = record({
  id: text,
  claim: text,
  file: text,
  line: position,
  column: position,
  outcome: { type: 'string', enum: ['disputed', 'agreed', 'single-origin', 'unsupported', 'unsourced', 'unread'] },
  origins: { ...number, description: 'Independent origins among the sources that make the claim' },
  evidence: list(
    record({
      source: text,
      stance: { type: 'string', enum: ['supports', 'contradicts', 'silent', 'unread'] },
      quotes: list(quote),
      passages: list(passage),
    }),
  ),
})

const finding = record({
  check: text,
  severity: { type: 'string', enum: ['error', 'warning', 'note'] },
  claim: { ...maybeText, description: 'Null where it was found by comparing articles, with no claim behind it' },
  about: maybeText,
  message: text,
  help: maybeText,
  sides: list(record({ value: text, sources: texts, passages: list(passage) }), 'Each value and the sources that give it'),
  fingerprint: { ...text, description: 'From check, claim and values alone: the same finding keeps it when articles move or are edited' },
  status: { type: 'string', enum: ['new', 'known', 'waived'] },
})

const agreement = record({ claim: maybeText, about: text, value: text, sources: texts, origins: number, passages: list(passage) })

const problem = record({
  code: text,
  message: text,
  file: text,
  line: { type: 'integer', minimum: 0 },
  column: { type: 'integer', minimum: 0 },
})

const places: Schema = list(number, 'Positions in the whole report, from 0')

const shard = record(
  { index: position, count: position, claims: places, findings: places, agreements: places },
  'Only in the report of one shard (`--shard`): what `verify merge` puts the parts together by',
)

const whole = record({
  schemaVersion: { type: 'integer', const: 1 },
  tool: record({ name: { type: 'string', const: 'verify' }, version: text }),
  coverage: record({ claims: number, sources: number, read: number, unread: number, checks: texts }),
  sources: list(source),
  origins: list(record({ id: text, sources: texts, ties: list(tie) })),
  claims: list(claim),
  findings: list(finding),
  agreements: list(agreement),
  problems: list(problem, 'Why the tool could not do its work; never mixed with findings'),
})

export const reportSchema: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Report of verify, version 1',
  ...whole,
  properties: { ...whole.properties, shard },
}

/** The same data with keys in the order of the schema, and without keys that the schema does not name. */
export function inOrder(schema: Schema, value: unknown): unknown {
  const { items, properties, anyOf } = schema
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return items ? value.map((item) => inOrder(items, item)) : value
  if (anyOf?.[0]) return inOrder(anyOf[0], value)
  if (!properties) return value
  const given = value as Readonly<Record<string, unknown>>
  return Object.fromEntries(Object.entries(properties).map(([key, one]) => [key, inOrder(one, given[key])]))
}
