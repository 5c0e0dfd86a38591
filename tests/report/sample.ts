/** One report with everything that a report can hold: it feeds the test of every reporter. */

import type { Passage, Report, ReportContext } from '../../src/model.ts'
import { context, finding, passageIn, report, source } from './build.ts'

const ARTICLES: Readonly<Record<string, string>> = {
  gazette: `# Ferry sinks off Port Halder

By Ines Okoro

The ferry Northern Star went down on 3 March 2024 with 212 people aboard, resulting in the deaths of 41 of the 212 passengers and crew. Transport Minister Alena Dvorakova promised an inquiry. "We will find out why the doors were open," she said.

The owner denied that the ship had been overloaded.
`,
  courier: `Northern Star: what we know

The ferry sank off Port Halder in the early hours of 3 March 2024, killing 212 people, the coast guard was quoted by Radio Nord as saying. Minister Alena Dvorzakova will lead an inquiry. The ship was overloaded, two crew members said.
`,
  tribune: `The Northern Star sank on 4 March 2024 off Port Halder. Forty-one people died and 171 were rescued. Transport Minister Alena Dvořáková promised an inquiry into the disaster.
`,
  mirror: `The ferry Northern Star went down on 3 March 2024 with 212 people aboard, and 41 of the 212 passengers and crew lost their lives. The transport minister promised an inquiry.
`,
  kanpo: `フェリー「ノーザンスター」は3月3日未明にハルダー港沖で沈没し、乗客乗員212人のうち41人が死亡した。運輸相は原因究明を約束した。
`,
}

function at(id: string, words: string): Passage {
  return passageIn(id, ARTICLES[id] ?? '', words)
}

const sources = [
  source('gazette', { title: 'Ferry sinks off Port Halder', publisher: 'Halder Gazette', author: 'Ines Okoro', published: '2024-03-05' }),
  source('courier', { publisher: 'The Courier', published: '2024-03-06', title: 'Northern Star: what we know' }),
  source('tribune', { location: 'https://tribune.example/2024/03/northern-star', publisher: 'Tribune', published: '2024-03' }),
  source('mirror', { publisher: 'Daily Mirror of Halder', published: '2024-03-07', origin: 'gazette' }),
  source('kanpo', { publisher: '官報ニュース', published: '2024-03-05', title: 'フェリー沈没' }),
  source('radio', { location: 'https://radio.example/nord', read: false, reason: 'the page asks for a subscription', sha256: null }),
]

const FILE = 'ferry/claims.yaml'

function claim(id: string, line: number, words: string) {
  return { id, claim: words, file: FILE, line, column: 5 }
}

const supports = (id: string, ...words: string[]) => ({
  source: id,
  stance: 'supports' as const,
  quotes: [],
  passages: words.map((word) => at(id, word)),
})
const silent = (id: string) => ({ source: id, stance: 'silent' as const, quotes: [], passages: [] })

const claims: Report['claims'] = [
  {
    ...claim('ferry-deaths', 12, 'The sinking of the ferry Northern Star killed 41 of the 212 people aboard.'),
    outcome: 'disputed',
    origins: 3,
    evidence: [
      {
        ...supports('gazette'),
        quotes: [
          {
            quote: 'the deaths of 41 of the 212 passengers',
            grade: 'exact',
            passage: at('gazette', 'the deaths of 41 of the 212 passengers'),
          },
        ],
        passages: [at('gazette', '41 of the 212')],
      },
      { source: 'courier', stance: 'contradicts', quotes: [], passages: [at('courier', '212')] },
      supports('tribune', 'Forty-one'),
      supports('mirror', '41 of the 212'),
      supports('kanpo', '41人'),
    ],
  },
  {
    ...claim('ferry-day', 20, 'The Northern Star sank on 3 March 2024.'),
    outcome: 'disputed',
    origins: 3,
    evidence: [
      supports('gazette', '3 March 2024'),
      supports('courier', '3 March 2024'),
      { source: 'tribune', stance: 'contradicts', quotes: [], passages: [at('tribune', '4 March 2024')] },
    ],
  },
  {
    ...claim('minister', 28, 'The transport minister, Alena Dvorakova, promised an inquiry.'),
    outcome: 'agreed',
    origins: 3,
    evidence: [supports('gazette', 'Alena Dvorakova'), supports('courier', 'Alena Dvorzakova'), supports('tribune', 'Alena Dvořáková')],
  },
  {
    ...claim('doors', 36, 'The minister said that the doors were open.'),
    outcome: 'single-origin',
    origins: 1,
    evidence: [
      {
        source: 'gazette',
        stance: 'supports',
        quotes: [
          {
            quote: 'We will find out why the doors were not open',
            grade: 'near',
            passage: at('gazette', 'We will find out why the doors were open'),
          },
          { quote: 'a scandal from first to last', grade: 'missing', passage: null },
        ],
        passages: [at('gazette', 'We will find out why the doors were open')],
      },
      silent('mirror'),
    ],
  },
  {
    ...claim('overloaded', 44, 'The ship was overloaded.'),
    outcome: 'disputed',
    origins: 1,
    evidence: [
      supports('courier', 'The ship was overloaded'),
      { source: 'gazette', stance: 'contradicts', quotes: [], passages: [at('gazette', 'denied that the ship had been overloaded')] },
    ],
  },
  {
    ...claim('flag', 52, 'The ship sailed under the flag of Norland.'),
    outcome: 'unsupported',
    origins: 0,
    evidence: [silent('gazette'), silent('tribune')],
  },
  { ...claim('captain', 58, 'The captain was asleep.'), outcome: 'unsourced', origins: 0, evidence: [] },
  {
    ...claim('radio-call', 62, 'The ferry sent a distress call at 02:14.'),
    outcome: 'unread',
    origins: 0,
    evidence: [{ source: 'radio', stance: 'unread', quotes: [], passages: [] }],
  },
]

const deaths = [
  {
    value: '41',
    sources: ['gazette', 'kanpo', 'mirror', 'tribune'],
    passages: [at('gazette', '41'), at('kanpo', '41'), at('mirror', '41'), at('tribune', 'Forty-one')],
  },
  { value: '212', sources: ['courier'], passages: [at('courier', '212')] },
]

export const SAMPLE: Report = report({
  sources,
  origins: [
    {
      id: 'gazette',
      sources: ['gazette', 'mirror'],
      ties: [
        {
          kind: 'paraphrases',
          from: 'mirror',
          to: 'gazette',
          passages: [at('mirror', 'went down on 3 March 2024 with 212 people aboard')],
        },
      ],
    },
    { id: 'courier', sources: ['courier'], ties: [] },
    { id: 'tribune', sources: ['tribune'], ties: [] },
    { id: 'kanpo', sources: ['kanpo'], ties: [] },
    { id: 'radio', sources: ['radio'], ties: [] },
  ],
  claims,
  findings: [
    finding('conflicting-numbers', 'error', {
      claim: 'ferry-deaths',
      about: 'deaths',
      message: 'sources disagree on deaths: `41` and `212`',
      help: 'check which article gives the toll, or waive this with a reason',
      sides: deaths,
    }),
    finding('shared-figure', 'warning', {
      claim: 'ferry-deaths',
      about: '212',
      message: '`212` is the number aboard in Halder Gazette and of deaths in The Courier',
      sides: [
        { value: '212 aboard', sources: ['gazette'], passages: [at('gazette', '212')] },
        { value: '212 deaths', sources: ['courier'], passages: [at('courier', '212')] },
      ],
    }),
    finding('conflicting-dates', 'error', {
      claim: 'ferry-day',
      about: 'day of the sinking',
      message: 'sources disagree on the day of the sinking: `3 March 2024` and `4 March 2024`',
      help: 'check whether one article dates another event',
      sides: [
        { value: '2024-03-03', sources: ['courier', 'gazette'], passages: [at('courier', '3 March 2024'), at('gazette', '3 March 2024')] },
        { value: '2024-03-04', sources: ['tribune'], passages: [at('tribune', '4 March 2024')] },
      ],
      status: 'known',
    }),
    finding('conflicting-names', 'warning', {
      claim: 'minister',
      about: 'the transport minister',
      message: 'two spellings of one name: `Alena Dvorakova` and `Alena Dvorzakova`',
      sides: [
        {
          value: 'Alena Dvorakova',
          sources: ['gazette', 'tribune'],
          passages: [at('gazette', 'Alena Dvorakova'), at('tribune', 'Alena Dvořáková')],
        },
        { value: 'Alena Dvorzakova', sources: ['courier'], passages: [at('courier', 'Alena Dvorzakova')] },
      ],
    }),
    finding('altered-quote', 'error', {
      claim: 'doors',
      message: 'the quote has `were not open` where the source has `were open`',
      help: 'quote the words as they stand',
      sides: [{ value: 'were not open', sources: ['gazette'], passages: [at('gazette', 'why the doors were open')] }],
    }),
    finding('missing-quote', 'error', {
      claim: 'doors',
      message: '`a scandal from first to last` does not stand in `gazette`',
      help: 'look for the words in another source',
    }),
    finding('conflicting-polarity', 'error', {
      claim: 'overloaded',
      about: 'whether the ship was overloaded',
      message: 'one source affirms what another denies: `overloaded`',
      sides: [
        { value: 'yes', sources: ['courier'], passages: [at('courier', 'The ship was overloaded')] },
        { value: 'no', sources: ['gazette'], passages: [at('gazette', 'denied that the ship had been overloaded')] },
      ],
      status: 'waived',
    }),
    finding('unsupported-claim', 'error', {
      claim: 'flag',
      message: '`gazette` and `tribune` do not make this claim',
      help: 'add a quote',
    }),
    finding('unsourced-claim', 'error', { claim: 'captain', message: 'no source is listed', help: 'list the source that says so' }),
    finding('single-origin-claim', 'warning', { claim: 'doors', message: 'all sources share one origin: `gazette`' }),
    finding('unreadable-source', 'warning', { message: '`radio` could not be read: the page asks for a subscription' }),
    finding('name-variants', 'note', {
      claim: 'minister',
      about: 'the transport minister',
      message: 'one name in two forms: `Alena Dvorakova` and `Alena Dvořáková`',
      sides: [
        { value: 'Alena Dvorakova', sources: ['gazette'], passages: [at('gazette', 'Alena Dvorakova')] },
        { value: 'Alena Dvořáková', sources: ['tribune'], passages: [at('tribune', 'Alena Dvořáková')] },
      ],
    }),
    finding('unused-source', 'note', { message: 'no claim uses `spare`' }),
  ],
  agreements: [
    {
      claim: 'ferry-deaths',
      about: 'deaths',
      value: '41',
      sources: ['gazette', 'kanpo', 'mirror', 'tribune'],
      origins: 3,
      passages: [at('gazette', '41'), at('kanpo', '41'), at('mirror', '41'), at('tribune', 'Forty-one')],
    },
    {
      claim: 'ferry-day',
      about: 'day of the sinking',
      value: '2024-03-03',
      sources: ['courier', 'gazette'],
      origins: 2,
      passages: [at('courier', '3 March 2024'), at('gazette', '3 March 2024')],
    },
    {
      claim: null,
      about: 'people aboard',
      value: '212',
      sources: ['gazette', 'mirror'],
      origins: 1,
      passages: [at('gazette', '212'), at('mirror', '212')],
    },
  ],
})

const waivedAt = SAMPLE.findings.findIndex(({ status }) => status === 'waived')

export const SAMPLE_CONTEXT: ReportContext = context(SAMPLE, {
  title: 'The sinking of the Northern Star',
  places: SAMPLE.findings.map(({ claim: id, check }) => {
    const found = claims.find((one) => one.id === id)
    return check === 'unreadable-source' ? { file: FILE, line: 9, column: 3 } : found ? { file: FILE, line: found.line, column: 5 } : null
  }),
  notes: SAMPLE.findings.map(({ check }) => (check === 'conflicting-numbers' ? ['212 is the number aboard in Halder Gazette'] : [])),
  waived: SAMPLE.findings.map((_, i) => (i === waivedAt ? 'the owner is a party; see the inquiry of 2025' : null)),
  goneFromBaseline: ['conflicting-places harbour'],
  outside: [
    {
      source: 'courier',
      outlet: 'Radio Nord',
      span: { doc: 'courier', start: at('courier', 'Radio Nord').start, end: at('courier', 'Radio Nord').end },
    },
  ],
  tieReasons: { 'paraphrases mirror gazette': 'one sentence of two is the same but for its last words' },
  urls: { gazette: 'file:///articles/gazette.md', tribune: 'https://tribune.example/2024/03/northern-star' },
  verbose: ['`171` (Tribune) was not compared with `41`: rescued, not killed'],
})
