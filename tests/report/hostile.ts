/** A report in which every word that can come from an article or a claims file is an attack on some format. */

import type { Report, ReportContext } from '../../src/model.ts'
import { context, finding, passageIn, report, source } from './build.ts'

/** Attacks by what they aim at. */
export const ATTACKS: Readonly<Record<string, string>> = {
  terminal: '\u001b[2J\u001b]8;;https://evil.example\u0007click\u001b]8;;\u0007\u009b31m\u0007\b\b',
  html: '<script>alert(1)</script><img src=x onerror=alert(2)>\'"><svg onload=alert(3)></title></style></textarea>-->',
  entities: '&lt;script&gt;&#60;b&#62; &amp;',
  markdown:
    '[click](javascript:alert(1)) ![x](https://evil.example/p.png) | cell | `code` ~~~ *bold* _em_ <b>html</b> @someone #1 www.evil.example https://evil.example',
  heading: '# heading\n- item\n> quote\n***\n| a | b |\n```',
  equals: '=HYPERLINK("https://evil.example","click")',
  plus: "+cmd|' /C calc'!A0",
  minus: '-2+3+cmd',
  at: '@SUM(1+1)*cmd',
  tab: '\t=1+1',
  carriage: '\r=1+1',
  wide: '＝1+1',
  csv: 'a","b\r\nc;d\n=1+1',
  xml: ']]></failure><injected a="1"/><!-- & \u0000\u0001\u000b\ufffe\uffff',
  github: '\n::error file=evil.ts,line=1::owned\r\n::set-output name=x::y%0A::warning::encoded\n##[error]old',
  order: 'safe \u202Egnp.exe\u202C \u2066hidden\u2069 \u200Fright\u061C',
  surrogates: 'broken \ud800 pair \udc00',
  long: 'x'.repeat(10_240),
  spaces: `${' '.repeat(3000)}a${'\n'.repeat(3000)}`,
  prototype: '__proto__',
  backticks: '`` ` `` unbalanced `',
  json: '"],"outcome":"agreed","x":["',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the attack is written so
  template: '${process.exit(1)} {{constructor}} <%= 1 %>',
}

const names = Object.keys(ATTACKS)
const all = Object.values(ATTACKS)
const at = (i: number) => all[i % all.length] ?? ''

const sources = names.map((name, i) =>
  source(name === 'prototype' ? '__proto__' : `${name} ${at(i)}`.slice(0, 12_000), {
    location: i % 2 ? at(i) : `articles/${at(i)}`,
    title: at(i + 1),
    publisher: at(i),
    author: at(i + 2),
    published: i % 3 ? '2024-03-05' : at(i + 3),
    read: i % 5 !== 0,
    reason: i % 5 ? null : at(i + 4),
  }),
)

/** A passage whose words and sentence are both an attack. */
function passage(i: number) {
  const words = at(i)
  return {
    ...passageIn(sources[i % sources.length]?.id ?? '', words, words),
    sentence: { start: 0, end: words.length * 2, text: words + words },
  }
}

const parts: Report = report({
  sources,
  origins: sources.map(({ id }, i) => ({
    id,
    sources: [id, sources[(i + 1) % sources.length]?.id ?? id],
    ties: [{ kind: 'cites', from: sources[(i + 1) % sources.length]?.id ?? id, to: id, passages: [passage(i)] }],
  })),
  claims: all.map((words, i) => ({
    id: words,
    claim: at(i + 1),
    file: at(i + 2),
    line: 1 + i,
    column: 1,
    outcome: 'disputed',
    origins: 1,
    evidence: [
      {
        source: sources[i]?.id ?? '',
        stance: 'supports',
        quotes: [{ quote: words, grade: 'near', passage: passage(i + 1) }],
        passages: [passage(i)],
      },
      {
        source: 'not among the sources',
        stance: 'contradicts',
        quotes: [{ quote: words, grade: 'missing', passage: null }],
        passages: [passage(i + 2)],
      },
    ],
  })),
  findings: all.flatMap((words, i) => [
    finding('conflicting-numbers', 'error', {
      claim: words,
      about: at(i + 1),
      message: `sources disagree on \`${words}\` and \`${at(i + 1)}\``,
      help: at(i + 2),
      sides: [
        { value: words, sources: [sources[i]?.id ?? ''], passages: [passage(i)] },
        { value: at(i + 1), sources: [sources[(i + 1) % sources.length]?.id ?? ''], passages: [passage(i + 1)] },
      ],
    }),
    finding('missing-quote', 'warning', {
      claim: null,
      about: words,
      message: words,
      status: i % 2 ? 'waived' : 'new',
      fingerprint: words,
      sides: [{ value: words, sources: [words], passages: [passage(i)] }],
    }),
  ]),
  agreements: all.map((words, i) => ({
    claim: i % 2 ? words : null,
    about: words,
    value: at(i + 1),
    sources: [words],
    origins: 1,
    passages: [passage(i)],
  })),
  problems: all.map((words, i) => ({ code: 'bad', message: words, file: at(i + 1), line: 1, column: 1 })),
})

export const HOSTILE: Report = parts

export const HOSTILE_CONTEXT: ReportContext = context(parts, {
  title: all.join(' '),
  problems: parts.problems.map((problem, i) => ({ ...problem, hint: at(i), frame: at(i + 1) })),
  places: parts.findings.map((_, i) => ({ file: at(i), line: 1, column: 1 })),
  notes: parts.findings.map((_, i) => [at(i)]),
  waived: parts.findings.map(({ status }, i) => (status === 'waived' ? at(i) : null)),
  goneFromBaseline: all,
  outside: sources.map(({ id }, i) => ({ source: id, outlet: at(i), span: { doc: id, start: 0, end: 1 } })),
  tieReasons: Object.fromEntries(
    parts.origins.flatMap(({ ties }, i) => ties.map(({ kind, from, to }) => [`${kind} ${from} ${to}`, at(i)])),
  ),
  urls: Object.fromEntries([...sources.map(({ id }, i) => [id, i % 2 ? 'javascript:alert(1)' : `https://evil.example/${at(i)}`])]),
  verbose: all,
})
