/** The stance of a listed article on a claim: what says so in other words supports it, what says otherwise or nothing does not. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { checkTexts } from '../../src/verify.ts'

interface Told {
  readonly id: string
  readonly stance: 'supports' | 'contradicts' | 'silent'
  readonly broken?: boolean
  readonly published: string
  readonly claim: string
  readonly text: string
}

const told = parse(readFileSync(join(import.meta.dirname, 'stances.yaml'), 'utf8')) as Told[]

it.each(told)('$stance: $id', async ({ stance, broken, published, claim, text }) => {
  const report = await checkTexts({ claims: [{ claim, sources: ['paper'] }] }, [{ id: 'paper', text, published }])
  expect(report.problems).toEqual([])
  const found = report.claims[0]?.evidence[0]?.stance ?? ''
  // What says otherwise may be taken for silence, never for support.
  const held = stance === 'contradicts' ? found !== 'supports' : found === stance
  if (broken) expect(held, 'it has come right: take out `broken`').toBe(false)
  else expect({ stance: found, held }).toMatchObject({ held: true })
})
