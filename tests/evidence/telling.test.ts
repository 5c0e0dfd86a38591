/** Which sentences are shown for a claim. */

import { expect, it } from 'vitest'
import { checkTexts } from '../../src/verify.ts'

async function shown(claim: string, text: string): Promise<string[]> {
  const report = await checkTexts({ claims: [{ claim, sources: ['paper'] }] }, [{ id: 'paper', text, published: '2024-02-06' }])
  return report.claims[0]?.evidence[0]?.passages.map((p) => p.text) ?? []
}

it('shows the sentence with the number, not an earlier one with the names', async () => {
  const text =
    'Quill Software and the Orbis Group have never been friends. Analysts in Ghent had long expected a sale. Orbis Group has bought Quill Software for 2.4 billion dollars.'
  expect(await shown('Orbis Group bought Quill Software for $2.4 billion.', text)).toEqual([
    'Orbis Group has bought Quill Software for 2.4 billion dollars.',
  ])
})

it('shows two sentences where one has the number and the other the names', async () => {
  const text = 'Orbis Group has completed its purchase of Quill Software. It paid 2.4 billion dollars. Both firms have offices in Ghent.'
  expect(await shown('Orbis Group bought Quill Software for $2.4 billion.', text)).toEqual([
    'It paid 2.4 billion dollars.',
    'Orbis Group has completed its purchase of Quill Software.',
  ])
})
