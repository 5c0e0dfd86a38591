/** What two articles are said to tell alike, and what only sounds so. */

import { describe, expect, it } from 'vitest'
import { compare } from '../../src/verify.ts'

async function agreements(...texts: string[]): Promise<string[]> {
  const { agreements: found } = await compare(texts.map((text, i) => ({ id: `a${i + 1}`, text })))
  return found.map(({ sources, passages }) => `${sources.join(' ')}: ${passages.map((p) => p.text.replace(/\s+/gu, ' ')).join(' | ')}`)
}

describe('told alike', () => {
  it.each([
    [
      'one launch in other words',
      'The Norwegian ferry operator Fjordline launched its first hydrogen ferry in Bergen on Tuesday. The mayor broke a bottle on its bow.',
      'In Bergen the first hydrogen ferry of the operator Fjordline was launched with a brass band. It carries 300 cars.',
    ],
    [
      'two facts of one sentence, told in two',
      'The judge in Leeds sentenced the former lottery treasurer Gwen Askew for embezzlement, and ordered an auction of the vintage tractors that she had hidden in a barn near Otley.',
      'The lottery treasurer Gwen Askew was sentenced for embezzlement in Leeds. The vintage tractors hidden in a barn near Otley go to auction.',
    ],
    [
      'a visit whose guest is misspelt by one',
      'Norway called off the planned visit of the Swedish agriculture minister Gunnar Overhall to the reindeer fair in Alta.',
      'The visit of Sweden’s agriculture minister Gunnar Ovrhall to the Norwegian reindeer fair was called off.',
    ],
  ])('%s', async (_, one, other) => {
    expect(await agreements(one, other)).not.toEqual([])
  })

  it('tells of a deed too that stands beside another that is told at more length', async () => {
    const found = await agreements(
      'Norway summoned the Russian ambassador in Oslo after a drone barrage wrecked part of the fence of its embassy in Kyiv.',
      'Oslo summoned the Russian ambassador. A blast wrecked part of the fence of the Norwegian embassy in Kyiv during a drone barrage.',
    )
    expect(found.some((f) => f.includes('summoned the Russian ambassador |') || f.includes('| Oslo summoned'))).toBe(true)
    expect(found.some((f) => /fence.*\|.*fence/u.test(f))).toBe(true)
  })

  it('ends where the words that are told alike end', async () => {
    const found = await agreements(
      'Norway summoned the Russian ambassador in Oslo after a blast at a yellow villa from the last days of the tsars in Kyiv.',
      'Oslo summoned the Russian ambassador, and flags flew in Kyiv.',
    )
    expect(found.filter((f) => f.includes('villa'))).toEqual([])
    expect(found.some((f) => f.includes('summoned the Russian ambassador'))).toBe(true)
  })

  it('takes a number of three figures for one, whatever its role, and gives it as exactly as the sources do', async () => {
    const { agreements: found } = await compare([
      {
        id: 'a1',
        text: 'Orla Group will buy the shipyard Halden Marine of Corvale in a deal worth $3 billion. It will pay $58.45 per share in cash.',
      },
      {
        id: 'a2',
        text: 'The purchase of Halden Marine by Orla Group is a deal worth $3.04 billion. Shareholders in Corvale vote on $58.45 per share in May.',
      },
    ])
    expect(found.map((f) => f.value)).toEqual(expect.arrayContaining(['$58.45 per share', '$3.04 billion']))
  })

  it('gives each of the two facts', async () => {
    const found = await agreements(
      'The judge in Leeds sentenced the former lottery treasurer Gwen Askew for embezzlement, and ordered an auction of the vintage tractors that she had hidden in a barn near Otley.',
      'The lottery treasurer Gwen Askew was sentenced for embezzlement in Leeds. The vintage tractors hidden in a barn near Otley go to auction.',
    )
    expect(found.some((f) => f.includes('embezzlement'))).toBe(true)
    expect(found.some((f) => f.includes('tractors'))).toBe(true)
  })

  it.each([
    [
      'two title fights of one champion',
      'Champion Ivo Marek kept his IBF heavyweight title on Saturday by stopping Dale Rusk in the sixth round in Basel.',
      'Champion Ivo Marek kept his IBF heavyweight title on Sunday by stopping Toni Okafor in the ninth round in Lyon.',
    ],
    [
      'two quakes of one region',
      'A quake of magnitude 5.1 shook the Aysen region on Sunday morning, the Geological Survey said. Nobody was hurt in Coyhaique.',
      'A quake of magnitude 4.4 shook the Aysen region on Thursday morning, the Geological Survey said. Shops in Cochrane closed.',
    ],
    [
      'two takeovers by one firm',
      'Halden Foods will acquire the dairy Brixby for $40 million, the Oslo company announced on Monday.',
      'Halden Foods will acquire the bakery Tornquist for $95 million, the Oslo company announced on Friday.',
    ],
    [
      'no more than who there is',
      'Governor Oluwaseun Adeyinka spoke of the harvest. Rain is expected.',
      'A school was named after Governor Oluwaseun Adeyinka.',
    ],
    [
      'a firm that both name, and its kind',
      'The minister gave the contract to the shipping firm Brackley Marine, which owns no ships.',
      'Nobody at the shipping firm Brackley Marine picked up the telephone on Friday.',
    ],
    ['a name in two spellings', 'U.N. staff left the valley when the snow came.', 'A flood reached the UN depot near the harbour.'],
  ])('says nothing of %s', async (_, one, other) => {
    expect(await agreements(one, other)).toEqual([])
  })

  it('ties no third article by other words of a sentence', async () => {
    const found = await agreements(
      'The Kestrel lighthouse off Skerry Point was sold to the painter Maud Finlay, whose mural of herring fleets hangs in the town hall of Lossie.',
      'Maud Finlay painted the mural of herring fleets in the town hall of Lossie.',
      'Off Skerry Point the Kestrel lighthouse was sold at last.',
    )
    expect(found.filter((f) => f.startsWith('a1 a2 a3') || f.startsWith('a2 a3'))).toEqual([])
    expect([...new Set(found.map((f) => f.split(':')[0]))].sort()).toEqual(['a1 a2', 'a1 a3'])
  })
})

describe('nobody hurt', () => {
  it('is told by no casualties as by no injuries', async () => {
    const found = await agreements(
      'A boiler exploded in the Corran distillery on 4 May 2023. The explosion at the Corran distillery did not cause any casualties.',
      'A boiler exploded in the Corran distillery on 4 May 2023. No injuries were caused by the explosion at the Corran distillery.',
    )
    expect(found.some((f) => f.includes('any | No'))).toBe(true)
  })
})

describe('the day of a deed', () => {
  async function days(one: string, other: string): Promise<string[]> {
    const { agreements: found } = await compare([
      { id: 'a1', text: one },
      { id: 'a2', text: other },
    ])
    return found.filter(({ about }) => about.startsWith('the date of')).map(({ about, value }) => `${about}: ${value}`)
  }

  it('is agreed on where a verb stands between the two that only does the deed', async () => {
    const [one, other] = [
      'On 7 June 2019 the weir at Torholm suffered heavy damage in a flood.',
      'On 7 June 2019 the weir at Torholm was heavily damaged by a flood.',
    ]
    expect(await days(one, other)).toEqual(['the date of the destruction: 7 June 2019'])
  })

  it('is not that of a verb of its own', async () => {
    const [one, other] = [
      'On 7 June 2019, as anger mounted after the destruction of the weir, the council of Torholm sold the mill.',
      'On 7 June 2019 anger mounted over the destruction of the weir, and the council of Torholm sold the mill.',
    ]
    expect((await days(one, other)).filter((d) => d.includes('destruction'))).toEqual([])
  })
})
