/** Two articles on one happening: what the one affirms and the other denies, and what only looks so. */

import { describe, expect, it } from 'vitest'
import type { Bond } from '../../src/about/bond/main-matter.ts'
import { type ArticleContext, contextOf } from '../../src/about/index.ts'
import { compareOpposed } from '../../src/about/opposed.ts'
import { readDoc } from '../../src/reading.ts'
import { docFromText } from '../../src/sources/index.ts'

const BOND: Bond = { main: 1, anchors: ['one happening'], apart: false, namesakes: false, copy: false, stale: false, one: false }

type Row = readonly [one: string, other: string]

const OPPOSED: Readonly<Record<string, readonly Row[]>> = {
  'a denial': [
    ['Velmar signed the contract with the union on Tuesday.', 'Velmar refused to sign the contract with the union.'],
    ['The town was evacuated.', 'The town was not evacuated.'],
    ['Firemen managed to save the organ.', 'The organ could not be saved.'],
    ['The alarm sounded at 3.12 a.m.', 'The alarm did not sound.'],
    ['The attacker was a student of the college.', 'The attacker was not a student of the college.'],
    ['The minister was in Paris at the time.', 'The minister was not in Paris.'],
    ['The prison guards were armed.', 'The guards were unarmed.'],
    ['The reactor was not shut down.', 'A spokesman said the reactor had been shut down.'],
  ],
  'nobody and none': [
    [
      'The coach left the road near Alby. Nobody was injured, police said.',
      'The coach left the road near Alby. Three passengers were injured.',
    ],
    ['None of the sailors survived.', 'Four of the sailors survived.'],
    ['There were no survivors.', 'One passenger survived.'],
    ['All passengers survived.', 'Three passengers were killed.'],
    ['No reward was offered.', 'The government offered a reward.'],
    ['The parcel contained no explosives.', 'The parcel contained explosives.'],
    ['No distress call was received from the pilot.', 'The pilot sent a distress call at 9.40.'],
    ['The ship had no lifeboats.', 'The ship had lifeboats for everybody.'],
  ],
  'words of the contrary': [
    ['The museum has reopened after the fire.', 'The museum remains closed after the fire.'],
    ['Parliament passed the fishing bill by a narrow margin.', 'Parliament threw out the fishing bill.'],
    ['The concert in Lund went ahead despite the storm.', 'The concert in Lund was cancelled because of the storm.'],
    ['The pilot, Ann Moor, died at the scene.', 'Ann Moor survived and is in hospital.'],
    ['Peter Holm pleaded guilty to arson.', 'Peter Holm pleaded not guilty to arson.'],
    ['Peter Holm was convicted of arson.', 'Peter Holm was cleared of arson.'],
    ['Prince Olav attended the funeral.', 'Prince Olav stayed away from the funeral.'],
    ['Demirel was aboard the plane.', 'Demirel was not on the plane.'],
    ['The flight was delayed by two hours.', 'The flight arrived on time.'],
    ['The boy was found alive.', 'The boy was found dead.'],
    ['Turkey voted in favour.', 'Turkey abstained.'],
  ],
  'what is ahead': [
    ['Norvik Bank said it would appeal against the ruling.', 'Norvik Bank lost. The bank will not appeal against the ruling.'],
    ['Emil Rask was jailed. His lawyer, Petra Moll, said he would appeal.', 'Emil Rask will not appeal.'],
    ['The mayor, Ida Berg, said she would step down.', 'Ida Berg told reporters she would not resign.'],
    ['The plant will close in May.', 'The plant will stay open.'],
    ['Brenta said it would cut 80 jobs in Lyon.', 'Brenta said no jobs would be lost in Lyon.'],
  ],
}

const SILENT: Readonly<Record<string, readonly Row[]>> = {
  'others of their kind': [
    ['No children were hurt.', 'Two adults were hurt.'],
    ['Nobody in the second car was hurt.', 'Two people were hurt.'],
    ['The pilot survived.', 'The co-pilot was killed.'],
    ['Three of the sailors died.', 'Four of the sailors survived.'],
    ['A man was killed.', 'A man survived.'],
    ['Everyone on board survived.', 'Two people on the ground were killed.'],
    ['The dog survived.', 'Another dog died.'],
    ['The union accepted the first offer.', 'The union rejected the second offer.'],
    ['The driver of the lorry had no licence.', 'The driver of the bus had a licence.'],
    ['No reply came from the owner of the quarry, which employs the drivers.', 'The drivers are employed by the quarry.'],
    ['The deputy did not read the petitions.', 'Petitions to the king are read by an aide.'],
    ["The president's son attended the funeral.", 'The president did not attend the funeral.'],
  ],
  'other things, places and times': [
    ['The minister did not sign the tax treaty.', 'The minister signed the fishing treaty.'],
    ['The jury acquitted Peter Holm of forgery.', 'The jury convicted Peter Holm of arson.'],
    ['The council of Aldwick approved the stadium.', 'The council of Borg turned the stadium down.'],
    ['Schools in Alby were closed.', 'Schools in Borg stayed open.'],
    ['The mayor lost the election.', 'The mayor won the election in 2004.'],
    ['The plane could not land in Oslo.', 'The plane landed in Bergen.'],
    ['The suspect was not armed when he was arrested.', 'The suspect was armed during the robbery.'],
    ['The company made no profit in the first quarter.', 'The company made a profit in the second quarter.'],
    ['The rocket did not explode on the pad.', 'The rocket exploded after launch.'],
    ['The upper house rejected the bill.', 'The lower house passed the bill.'],
  ],
  'no as far as is known, or in part': [
    ['No injuries were immediately reported.', 'Five people were injured.'],
    ['The firm has not yet paid the fine.', 'The firm paid the fine.'],
    ['The mayor did not resign until May.', 'The mayor resigned.'],
    ['He did not only sign the treaty.', 'He signed the treaty.'],
    ['Not all passengers survived.', 'The passengers survived.'],
    ['The fire could not be put out before dawn.', 'The fire was put out.'],
    ['The minister did not resign because of the scandal.', 'The minister resigned.'],
  ],
  parties: [
    ['Prosecutors say Nadia Brandt stole the money.', 'Nadia Brandt says she did not steal the money.'],
    ['The union said 200 jobs would be lost.', 'The company said no jobs would be lost.'],
    ['It was not an accident, the prosecutor said.', 'It was an accident, the lawyer said.'],
    ['The prosecution will appeal.', 'The defence will not appeal.'],
    ['The company denied that it had paid a bribe.', 'The company paid a bribe.'],
  ],
  'what is open': [
    ['The mayor may resign.', 'The mayor will not resign.'],
    ['If the council rejects the plan, the line is dead.', 'The council approved the plan.'],
    ['The company would not comment.', 'The company confirmed the sale.'],
    ['The spokesman could not say how many were hurt.', 'A spokesman said that five were hurt.'],
  ],
}

function contextsOf([one, other]: Row, [mine, theirs]: readonly [string?, string?] = []): [ArticleContext, ArticleContext] {
  const read = (id: string, text: string, published?: string): ArticleContext => {
    const doc = docFromText({ id, text, ...(published ? { published } : {}) })
    return contextOf(doc, readDoc(doc))
  }
  return [read('one', one, mine), read('other', other, theirs)]
}

describe('yes against no', () => {
  it.each(Object.entries(OPPOSED))('%s', (_, table) => {
    for (const row of table) expect(compareOpposed(...contextsOf(row), BOND), row.join(' | ')).toHaveLength(1)
  })
  it.each(Object.entries(SILENT))('silent for %s', (_, table) => {
    for (const row of table) expect(compareOpposed(...contextsOf(row), BOND), row.join(' | ')).toEqual([])
  })
  it('asks for one happening', () => {
    const [one, other] = contextsOf(['The town was evacuated.', 'The town was not evacuated.'])
    expect(compareOpposed(one, other, { ...BOND, anchors: [], main: 0 })).toEqual([])
    expect(compareOpposed(one, other, { ...BOND, apart: true })).toEqual([])
  })
  it('mirrors', () => {
    const [one, other] = contextsOf(['The town was evacuated.', 'The town was not evacuated.'])
    const [there, back] = [compareOpposed(one, other, BOND)[0], compareOpposed(other, one, BOND)[0]]
    expect(there?.left).toEqual(back?.right)
    expect(there?.left.value).toEqual({ kind: 'polarity', event: 'evacuate town', holds: true })
  })
})

describe('days of publication', () => {
  const table: [name: string, row: Row, days: [string, string], found: number][] = [
    ['a later no takes back', ['Four people were hurt.', 'Nobody was hurt.'], ['2024-05-01', '2024-05-03'], 1],
    ['a later count overtakes', ['Four people were hurt.', 'Nobody was hurt.'], ['2024-05-03', '2024-05-01'], 0],
    ['a change of mind', ['Ida Berg said she would resign.', 'Ida Berg said she would not resign.'], ['2024-05-01', '2024-05-02'], 0],
    ['not yet, and later done', ['Ida Berg conceded.', 'Ida Berg has not yet conceded.'], ['2024-05-04', '2024-05-02'], 0],
    ['done, and later still not', ['Ida Berg conceded.', 'Ida Berg has still not conceded.'], ['2024-05-02', '2024-05-04'], 1],
    ['closed, and open again', ['The pass is closed.', 'The pass is open.'], ['2024-05-02', '2024-05-04'], 0],
  ]
  it.each(table)('%s', (_, row, days, found) => {
    expect(compareOpposed(...contextsOf(row, days), BOND)).toHaveLength(found)
  })
})
