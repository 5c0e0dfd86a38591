/** The JSON report: valid against its schema, keys in the order of the contract, and the schema file up to date. */

import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { json } from '../../src/report/json.ts'
import { inOrder, reportSchema } from '../../src/report/schema.ts'
import { PLAIN } from './build.ts'
import { HOSTILE, HOSTILE_CONTEXT } from './hostile.ts'
import { SAMPLE, SAMPLE_CONTEXT } from './sample.ts'

const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(reportSchema)

describe('the JSON report', () => {
  it('is valid against its schema', () => {
    for (const [report, context] of [
      [SAMPLE, SAMPLE_CONTEXT],
      [HOSTILE, HOSTILE_CONTEXT],
    ] as const) {
      validate(JSON.parse(json.render(report, context, PLAIN)))
      expect(validate.errors).toBeNull()
    }
  })

  it('is refused with a key too many, a key too few or a wrong word', () => {
    expect(validate({ ...SAMPLE, time: 'now' })).toBe(false)
    expect(validate({ ...SAMPLE, findings: undefined })).toBe(false)
    expect(validate({ ...SAMPLE, claims: SAMPLE.claims.map((claim) => ({ ...claim, outcome: 'true' })) })).toBe(false)
  })

  it('has its keys in the order of the contract, whatever order they come in', () => {
    const shuffled = {
      ...SAMPLE,
      tool: { version: '0.0.0', name: 'verify' as const },
      sources: SAMPLE.sources.map((one) => Object.fromEntries(Object.entries(one).reverse())),
    }
    const turned = JSON.stringify(inOrder(reportSchema, Object.fromEntries(Object.entries(shuffled).reverse())))
    expect(turned).toBe(JSON.stringify(SAMPLE))
    const keys = 'schemaVersion tool coverage sources origins claims findings agreements problems'
    expect(Object.keys(JSON.parse(turned))).toEqual(keys.split(' '))
  })

  it('is indented by two spaces and ends with a line break', () => {
    expect(json.render(SAMPLE, SAMPLE_CONTEXT, PLAIN)).toBe(`${JSON.stringify(SAMPLE, null, 2)}\n`)
  })
})

describe('data/report.schema.json', () => {
  it('is the schema in src/report/schema.ts; `npm run generate` writes it again', () => {
    const written = readFileSync(new URL('../../data/report.schema.json', import.meta.url), 'utf8')
    expect(written).toBe(`${JSON.stringify(reportSchema, null, 2)}\n`)
  })
})
