/** The sources of a run are compared with one another once, however many drafts there are, by the steps that may keep it. */

import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { checkDrafts } from '../../src/check-drafts.ts'
import { BUILT_IN } from '../../src/claims/presets.ts'
import { openSources } from '../../src/sources/index.ts'
import { STEPS_HERE, type Steps } from '../../src/steps.ts'
import { entry, OPEN } from '../sources/entries.ts'

const SUNK = 'The ferry Aurora sank off Bergen on 3 March 2024 with 40 people aboard.'

function filed(texts: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), 'verify-drafts-'))
  return Object.entries(texts).map(([id, text]) => {
    writeFileSync(join(folder, `${id}.txt`), `${text}\n`)
    return entry(id, join(folder, `${id}.txt`))
  })
}

it('compares two sources once for two drafts', async () => {
  const pairs: string[] = []
  const steps: Steps = {
    ...STEPS_HERE,
    comparePairs: (given) => {
      pairs.push(...given.map(({ left, right }) => `${left.doc.id} ${right.doc.id}`))
      return STEPS_HERE.comparePairs(given)
    },
  }
  const sources = filed({ post: `${SUNK} Divers searched the wreck.`, wire: `${SUNK} The owner gave no comment.` })
  const drafts = await openSources(filed({ one: SUNK.replace('40', '52'), two: SUNK.replace('40', '61') }), OPEN)
  const file = { path: 'claims.yaml', title: null, sources, claims: [], names: [], settings: {} }
  const { report } = await checkDrafts(drafts, [file], { settings: BUILT_IN, open: OPEN, known: null, today: null, claim: null, steps })
  expect(report.findings.filter(({ check }) => check === 'conflicting-numbers')).toHaveLength(2)
  expect(pairs).toEqual(['post wire'])
})
