/** A claim covers what it says in other words, and nothing else of its story. */

import { describe, expect, it } from 'vitest'
import { contextOf } from '../../src/about/article/context.ts'
import { judgeSentence } from '../../src/drafts/covering.ts'
import { readClaim } from '../../src/evidence/passages.ts'
import type { Claim, Doc } from '../../src/model.ts'
import { readDoc } from '../../src/reading.ts'
import { docFromText } from '../../src/sources/index.ts'

const CLAIMS = [
  'The ferry Aurora carried 40 people when it sank off Bergen on 3 May 2024.',
  'Search teams found 11 of the 40 people dead.',
  'The transport minister, Kari Holm, resigned on 9 May 2024.',
  'Police arrested the captain, Olav Dahl.',
  'The owner has not paid compensation to the families.',
]

function judge(text: string, marked: readonly string[] = []) {
  const doc: Doc = docFromText({ id: 'draft', text })
  const claims = CLAIMS.map((claim, i) => known(`c${i}`, claim))
  return judgeSentence(contextOf(doc, readDoc(doc)), 0, claims, new Set(marked))
}

function known(id: string, text: string) {
  const claim: Claim = { id, claim: text, sources: [], value: null, waive: [], place: { file: 'claims.yaml', line: 1, column: 1 } }
  const doc = docFromText({ id: `claim ${id}`, text })
  return { claim, read: readClaim(doc, readDoc(doc)) }
}

describe('a claim covers', () => {
  it.each([
    'Forty people were aboard the ferry Aurora when it sank off Bergen.',
    'The Aurora sank off Bergen on May 3, 2024.',
    'Eleven of the 40 people were found dead by search teams.',
    'Transport minister Kari Holm stepped down on 9 May 2024.',
    'The captain, Olav Dahl, was arrested by police.',
    'The owner did not pay the families any compensation.',
  ])('%s', (text) => expect(judge(text).covered).toBe(true))
})

describe('no claim covers', () => {
  it.each([
    ['another deed', 'Police released the captain, Olav Dahl.'],
    ['another person', 'Police arrested the owner, Nils Berg.'],
    ['one more number', 'The ferry Aurora carried 40 people and 12 cars when it sank off Bergen.'],
    ['another happening', 'The bus carried 40 people when it overturned near Oslo.'],
  ])('%s', (_, text) => expect(judge(text)).toEqual({ covered: false, clashes: [] }))
})

describe('a claim is contradicted', () => {
  it.each([
    ['by another number', 'The ferry Aurora carried 50 people when it sank off Bergen.', ['c0']],
    ['by the opposite', 'The owner has paid compensation to the families.', ['c4']],
    ['by a denial', 'Police have not arrested the captain, Olav Dahl.', ['c3']],
    ['by another day', 'Transport minister Kari Holm resigned on 11 May 2024.', ['c2']],
  ])('%s', (_, text, ids) => expect(judge(text).clashes.map((c) => c.claim.id)).toEqual(ids))

  it('where a mark names it, whatever the other words are', () => {
    expect(judge('She was carrying 50 people.', ['c0']).clashes).toHaveLength(1)
  })
})
