/** What the report tells of agreements: nothing that says nothing, and each thing once. */

import { describe, expect, it } from 'vitest'
import { checkTexts, compare } from '../src/verify.ts'

describe('agreements', () => {
  it('are none on a person whose office only one article gives', async () => {
    const texts = [
      { id: 'a', text: 'The president, Adaeze Okoro, opened the bridge at Lunde on 4 May 2021.' },
      { id: 'b', text: 'Adaeze Ocoro opened the bridge at Lunde on 4 May 2021.' },
      { id: 'c', text: 'Adaeze Okoro opened the bridge at Lunde on 4 May 2021.' },
    ]
    const claims = { claims: [{ claim: 'Adaeze Okoro opened the bridge at Lunde on 4 May 2021.', sources: ['a', 'b', 'c'] }] }
    const { agreements } = await checkTexts(claims, texts)
    expect(agreements.map((a) => a.value)).toContain('4 May 2021')
    expect(agreements.filter((a) => a.value === 'Adaeze Okoro')).toEqual([])
  })

  it('give the words of the articles for what happened', async () => {
    const { agreements } = await compare([
      { id: 'a', text: 'Ivo Marek retained his title in Basel.' },
      { id: 'b', text: 'Ivo Marek retained his title in Basel, to the joy of 3,000 people.' },
    ])
    expect(agreements.length).toBeGreaterThan(0)
    for (const { about, value, passages } of agreements) {
      if (about.startsWith('what')) expect(passages.map((p) => p.text)).toContain(value)
      expect(about).not.toBe(value)
    }
  })

  it('say of those who died that they did', async () => {
    const { agreements } = await compare([
      { id: 'a', text: '# Boxing legend Ivo Marek dies\n\nIvo Marek died late on Friday in Basel. Marek, 74, had been ill for years.' },
      { id: 'b', text: '# Ivo Marek, champion of hearts, dies\n\nIvo Marek, champion three times, has died at the age of 74 in Basel.' },
    ])
    expect(agreements.filter((a) => a.about === 'what did not happen')).toEqual([])
  })

  it('name what is counted as a reader would', async () => {
    const { agreements } = await compare([
      { id: 'a', text: 'The boxer Ivo Marek retired in Basel with 56 wins and nine abbesses.' },
      { id: 'b', text: 'In Basel the boxer Ivo Marek retired with 56 wins and nine abbesses.' },
    ])
    expect(agreements.map((a) => a.about)).toContain('the number of abbesses')
  })
})
