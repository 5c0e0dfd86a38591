/** The text report: excerpts, carets, widths, colour and links, and what the summary says. */

import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { text } from '../../src/report/text.ts'
import { context, finding, PLAIN, passageIn, report, source } from './build.ts'
import { SAMPLE, SAMPLE_CONTEXT } from './sample.ts'

const rendered = text.render(SAMPLE, SAMPLE_CONTEXT, PLAIN)

describe('a finding', () => {
  it('shows the message, each place with publisher and date, the words underlined, notes and help', () => {
    const block = rendered.split('\n\n').find((one) => one.includes('[conflicting-numbers]'))
    expect(block).toBe(
      [
        'error[conflicting-numbers] ferry-deaths: sources disagree on deaths: `41` and `212`',
        '  articles/gazette.md:5:102  Halder Gazette, 5 March 2024',
        '    │ …2024 with 212 people aboard, resulting in the deaths of 41 of the 212 passengers and crew.',
        '    │                                                          ^^',
        '  articles/kanpo.md:1:44     官報ニュース, 5 March 2024',
        '    │ …3月3日未明にハルダー港沖で沈没し、乗客乗員212人のうち41人が死亡した。運輸相は原因究明を約束…',
        '    │                                                       ^^',
        '  articles/mirror.md:1:79    Daily Mirror of Halder, 7 March 2024',
        '    │ …went down on 3 March 2024 with 212 people aboard, and 41 of the 212 passengers and crew lost…',
        '    │                                                        ^^',
        '  articles/courier.md:3:76   The Courier, 6 March 2024',
        '    │ …Halder in the early hours of 3 March 2024, killing 212 people, the coast guard was quoted…',
        '    │                                                     ^^^',
        '  note: `41` also in tribune',
        '  note: 212 is the number aboard in Halder Gazette',
        '  help: check which article gives the toll, or waive this with a reason',
      ].join('\n'),
    )
  })

  it('puts carets under the very words, at every width, wide characters included', () => {
    for (let columns = 40; columns <= 140; columns += 7) {
      const lines = text.render(SAMPLE, SAMPLE_CONTEXT, { ...PLAIN, columns }).split('\n')
      for (const [i, line] of lines.entries()) {
        const carets = /^( {4}│ )( *)(\^+)$/u.exec(line)
        if (!carets) continue
        const above = lines[i - 1] ?? ''
        const from = carets[2]?.length ?? 0
        const words = columnsOf(above.slice(6), from, from + (carets[3]?.length ?? 0))
        expect(UNDERLINED.some((known) => known.startsWith(words.replace(/…$/u, '')))).toBe(true)
      }
      for (const line of lines.filter((one) => one.startsWith('    │'))) expect(stringWidth(line)).toBeLessThanOrEqual(columns)
    }
  })

  it('shows the place in the claims file where there is nothing to set against it', () => {
    expect(rendered).toContain('error[unsourced-claim] captain: no source is listed\n  ferry/claims.yaml:58:5\n')
    expect(rendered).toContain(
      'warning[unreadable-source] `radio` could not be read: the page asks for a subscription\n  ferry/claims.yaml:9:3',
    )
  })

  it('leaves waived and known findings out and counts them', () => {
    expect(rendered).not.toContain('error[conflicting-dates]')
    expect(rendered).not.toContain('conflicting-polarity')
    expect(rendered).toContain(
      '5 errors, 4 warnings and 2 notes in 8 claims over 6 sources, 1 of them not read; 1 waived, 1 known from the baseline',
    )
    expect(rendered).toContain('1 entry of the baseline no longer occurs')
  })
})

const UNDERLINED = SAMPLE.findings.flatMap(({ sides }) => sides.flatMap(({ passages }) => passages.map((passage) => passage.text)))

/** The characters of a line that stand in some columns of the terminal. */
function columnsOf(line: string, from: number, to: number): string {
  let column = 0
  let out = ''
  for (const char of line) {
    if (column >= from && column < to) out += char
    column += stringWidth(char)
  }
  return out
}

describe('the summary', () => {
  it('has one line a claim with outcome, sources, origins and place, and fits the terminal', () => {
    expect(rendered).toMatch(/^claim +outcome +sources +origins +place$/mu)
    expect(rendered).toMatch(/^ferry-deaths +disputed +4 for, 1 against +3 +ferry\/claims\.yaml:12$/mu)
    expect(rendered).toMatch(/^captain +unsourced +none +0 +ferry\/claims\.yaml:58$/mu)
    const long = {
      ...SAMPLE,
      claims: SAMPLE.claims.map((claim) => ({ ...claim, id: `${claim.id}-長い識別子-with-a-very-long-name-that-must-wrap` })),
    }
    const table =
      text.render({ ...long, findings: [] }, { ...SAMPLE_CONTEXT, places: [] }, { ...PLAIN, columns: 72 }).split('\n\n')[0] ?? ''
    for (const line of table.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(72)
  })

  it('says what was not read, what sources agree on, and who leans on whom', () => {
    expect(rendered).toContain('Not read\n  radio  https://radio.example/nord: the page asks for a subscription')
    expect(rendered).toContain('ferry-deaths: deaths: `41`  4 sources, 3 origins')
    expect(rendered).toContain('Origins: 5 sources, 4 origins')
    expect(rendered).toContain('     └ mirror  Daily Mirror of Halder, 7 March 2024\n       rewrites Halder Gazette: one sentence of two')
    expect(rendered).toContain('leans on Radio Nord, which is not among the sources')
  })

  it('says that there is nothing to check, and does not call that passed', () => {
    const empty = report({})
    expect(text.render(empty, context(empty), PLAIN)).toBe('nothing to check: no claims and no sources\n')
  })

  it('says so when nothing was found', () => {
    const clean = report({ sources: [source('gazette')] })
    expect(text.render(clean, context(clean), PLAIN)).toBe('no findings in 1 source\n')
  })

  it('reports articles compared without claims', () => {
    const words = 'The quake killed nine people.'
    const other = 'The quake killed 12 people.'
    const compared = report({
      sources: [source('a'), source('b')],
      findings: [
        finding('conflicting-numbers', 'error', {
          message: 'sources disagree on deaths: `9` and `12`',
          sides: [
            { value: '9', sources: ['a'], passages: [passageIn('a', words, 'nine')] },
            { value: '12', sources: ['b'], passages: [passageIn('b', other, '12')] },
          ],
        }),
      ],
    })
    const shown = text.render(compared, context(compared), PLAIN)
    expect(shown).toContain('error[conflicting-numbers] sources disagree on deaths')
    expect(shown).toContain('    │ The quake killed 12 people.\n    │                  ^^')
    expect(shown).toContain('1 error in 2 sources')
  })
})

describe('the options', () => {
  it('colour, links, quiet and verbose', () => {
    expect(rendered).not.toContain('\u001b')
    const coloured = text.render(SAMPLE, SAMPLE_CONTEXT, { ...PLAIN, color: true })
    expect(coloured).toContain('\u001b[31m')
    expect(coloured.replace(/\u001b\[\d+m/gu, '')).toBe(rendered)
    const linked = text.render(SAMPLE, SAMPLE_CONTEXT, { ...PLAIN, links: 'file:///home/my%20desk/' })
    expect(linked).toContain('\u001b]8;;file:///articles/gazette.md\u001b\\articles/gazette.md:5:102\u001b]8;;\u001b\\')
    expect(linked).toContain('\u001b]8;;file:///home/my%20desk/articles/kanpo.md\u001b\\articles/kanpo.md:1:44\u001b]8;;\u001b\\')
    expect(linked.replace(/\u001b\]8;;[^\u001b]*\u001b\\/gu, '')).toBe(rendered)
    const quiet = text.render(SAMPLE, SAMPLE_CONTEXT, { ...PLAIN, quiet: true })
    expect(quiet).not.toMatch(/^note\[/mu)
    expect(quiet).not.toContain('Agreements')
    const verbose = text.render(SAMPLE, SAMPLE_CONTEXT, { ...PLAIN, verbose: true })
    expect(verbose).toContain('`171` (Tribune) was not compared')
    expect(verbose).toContain('tribune.example/2024/03/northern-star:1:57')
  })

  it('shows problems with their frame', () => {
    const problem = {
      code: 'unknown-key',
      message: 'unknown key `sorces`',
      file: 'claims.yaml',
      line: 3,
      column: 5,
      hint: 'did you mean `sources`?',
      frame: '> 3 |     sorces: a\n    |     ^',
    }
    const shown = text.render(report({}), { ...context(report({})), problems: [problem] }, PLAIN)
    expect(shown).toContain(
      'problem[unknown-key] unknown key `sorces`\n  claims.yaml:3:5\n  > 3 |     sorces: a\n      |     ^\n  help: did you mean `sources`?',
    )
  })
})
