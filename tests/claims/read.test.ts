/** Claims files as people write them: what is read, and that every mistake is answered. */

import { describe, expect, it } from 'vitest'
import { MAX_BYTES } from '../../src/claims/decode.ts'
import { readClaims } from '../../src/claims/read.ts'
import type { ClaimsFile } from '../../src/model.ts'

const CHECKS = ['short-quote', 'conflicting-numbers', 'name-variants']
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const read = (text: string | Uint8Array) => readClaims('claims.yaml', typeof text === 'string' ? bytes(text) : text, { checks: CHECKS })

/** `code line:column message` of each problem, in order. */
function problemsOf(text: string | Uint8Array): string[] {
  const { file, problems } = read(text)
  expect(file === null).toBe(problems.length > 0)
  return problems.map((p) => `${p.code} ${p.line}:${p.column} ${p.message}`)
}

function fileOf(text: string | Uint8Array): ClaimsFile {
  const { file, problems } = read(text)
  expect(problems).toEqual([])
  if (!file) throw new Error('no file')
  return file
}

describe('a claims file', () => {
  const text = `title: The ferry
sources:
  post:
    file: articles/post.md
    title: Ferry sinks
    publisher: The Post
    publisher-family: Post Group
    published: 2025-07-20
    kind: news
    derived-from: [wire]
    aliases: [Daily Post]
  wire: https://example.org/ferry
claims:
  - id: toll
    claim: The ferry carried 40 people.
    value: ">= 40"
    sources:
      - post
      - wire: forty people
      - source: post
        quote: [first words, other words]
        stance: disputes
    waive:
      - check: short-quote
        reason: known
        until: 2026-01-31
  - claim: Nobody was hurt.
names:
  Kyiv: [Kiev]
settings:
  extends: newsroom-strict
  fail-on: warning
  checks: { short-quote: off }
`
  const file = fileOf(text)

  it('gives sources in both forms', () => {
    expect(
      file.sources.map(({ id, file, url, publisherFamily, derivedFrom, place }) => [
        id,
        file,
        url,
        publisherFamily,
        derivedFrom,
        place.line,
      ]),
    ).toEqual([
      ['post', 'articles/post.md', null, 'Post Group', ['wire'], 3],
      ['wire', null, 'https://example.org/ferry', null, [], 12],
    ])
  })

  it('gives the three forms of a claim’s sources, with the place of each quote', () => {
    expect(file.claims[0]?.sources).toMatchObject([
      { source: 'post', quotes: [], stance: 'supports', place: { line: 18, column: 9 } },
      { source: 'wire', quotes: [{ text: 'forty people', place: { line: 19, column: 15 } }], stance: 'supports' },
      { source: 'post', quotes: [{ text: 'first words' }, { text: 'other words', place: { line: 21, column: 30 } }], stance: 'disputes' },
    ])
  })

  it('gives values as typed, waivers, names and settings with their presets', () => {
    expect(file.claims[0]).toMatchObject({ value: '>= 40', waive: [{ check: 'short-quote', reason: 'known', until: '2026-01-31' }] })
    expect(file.names).toEqual([{ name: 'Kyiv', spellings: ['Kiev'] }])
    expect(file.settings).toMatchObject({ failOn: 'warning', strict: true, checks: { 'short-quote': 'off', 'second-hand-claim': 'error' } })
  })

  it('makes an id from the words of a claim without one', () => {
    expect(file.claims[1]).toMatchObject({ id: 'nobody-was-hurt', place: { file: 'claims.yaml', line: 27, column: 5 } })
  })

  it('keeps made ids apart from each other and from given ones', () => {
    const ids = fileOf('claims:\n  - claim: One two\n  - claim: One two!\n  - id: one-two-2\n    claim: x\n  - claim: "?"').claims.map(
      (c) => c.id,
    )
    expect(ids).toEqual(['one-two', 'one-two-3', 'one-two-2', 'claim'])
  })

  it('joins two entries of one source', () => {
    const [claim] = fileOf('sources: { a: a.md }\nclaims:\n  - claim: x\n    sources: [a, { a: words }]').claims
    expect(claim?.sources).toMatchObject([{ source: 'a', quotes: [{ text: 'words' }] }])
  })

  it('keeps a value as it was typed', () => {
    expect(fileOf('claims: [{ claim: x, value: 1.50 }]').claims[0]?.value).toBe('1.50')
  })

  it('may be without claims', () => {
    expect(fileOf('claims: []').claims).toEqual([])
  })

  it('may use anchors and merge keys', () => {
    const { sources } = fileOf('sources:\n  a: &base { file: a.md, publisher: P }\n  b: { <<: *base, file: b.md }\nclaims: []')
    expect(sources.map((s) => [s.file, s.publisher])).toEqual([
      ['a.md', 'P'],
      ['b.md', 'P'],
    ])
  })
})

describe('waivers in comments', () => {
  it('go to the claim that follows, or that holds the next line', () => {
    const file = fileOf(`sources: { a: a.md }
claims:
  # verify-ignore-next-line short-quote, name-variants -- as printed
  - claim: One
  - claim: Two
    sources:
      # verify-ignore-next-line conflicting-numbers -- the later count
      - a
`)
    expect(file.claims.map((c) => c.waive.map((w) => `${w.check}: ${w.reason} (${w.place.line})`))).toEqual([
      ['short-quote: as printed (3)', 'name-variants: as printed (3)'],
      ['conflicting-numbers: the later count (7)'],
    ])
  })

  it('are not read out of text', () => {
    expect(fileOf('claims:\n  - claim: |\n      # verify-ignore-next-line nope\n      x').claims[0]?.waive).toEqual([])
  })

  it('need a known check, a reason and a claim', () => {
    expect(
      problemsOf(`claims:
  # verify-ignore-next-line shrt-quote -- x
  # verify-ignore-next-line short-quote
  # verify-ignore-next-line -- x
  - claim: One
# verify-ignore-next-line short-quote -- x
`),
    ).toEqual([
      'unknown-check 2:3 unknown check `shrt-quote`',
      'misplaced-waiver 3:3 the comment gives no reason',
      'misplaced-waiver 4:3 the comment names no check',
      'misplaced-waiver 6:1 no claim follows the comment',
    ])
  })
})

describe('mistakes', () => {
  it('are all told at once, in order, with hints', () => {
    const { problems } = read(`titel: x
sources:
  post: a.md
claims:
  - claim: One
    sources: [pst]
    waive: [{ check: shrt-quote, reason: x }]
  - id: a
  - { id: a, claim: "", value: lots }
`)
    expect(problems.map((p) => [p.line, p.message, p.hint])).toEqual([
      [1, 'unknown key `titel`', 'did you mean `title`?'],
      [6, 'unknown source `pst`', 'did you mean `post`?'],
      [7, 'unknown check `shrt-quote`', 'did you mean `short-quote`?'],
      [8, '`claims[2]` has no `claim`', null],
      [9, 'the claim id `a` is used twice', 'the other one is at claims.yaml:8'],
      [9, '`claims[3].claim` is empty', null],
      [9, '`lots` cannot be read as a value', 'write it as one of 38, ">= 38", 38..40, ~50, 2024-12, 2024-12-25, 2024-12..2025-02'],
    ])
  })

  it('show their line with carets', () => {
    expect(read('claims:\n  - clam: x\n    claim: [1]\n').problems).toHaveLength(2)
    expect(read('claims:\n  - clam: x\n').problems[0]?.frame).toBe('  1 | claims:\n> 2 |   - clam: x\n    |     ^^^^')
  })

  it.each([
    ['text that is not YAML', 'claims: [a\n', /^yaml-syntax 2:1 |^yaml-syntax 1:11 /],
    ['an open quote', 'claims: "abc', /^yaml-syntax 1:13 missing closing/],
    ['a colon in plain text', 'claims:\n  - claim: a: b\n', /^yaml-syntax 2:12 nested mappings/],
    ['two documents', 'claims: []\n---\nclaims: []\n', /^yaml-syntax 2:1 more than one document/],
    ['an empty file', '', /^empty-file 1:1 /],
    ['comments alone', '# nothing\n', /^empty-file 1:1 /],
    ['a list at the top', '- claim: x\n', /^wrong-type 1:1 the file is a list/],
    ['text at the top', 'hello\n', /^wrong-type 1:1 the file is text/],
    ['tabs', 'claims:\n\t- claim: x\n', /^yaml-syntax 2:1 a tab in the indentation$/],
    ['duplicate keys', 'title: a\ntitle: b\nclaims: []\n', /^duplicate-key 2:1 the key `title` stands here twice$/],
    ['duplicate sources', 'sources:\n  a: x.md\n  a: y.md\nclaims: []\n', /^duplicate-key 3:3 the key `a` stands here twice$/],
    ['duplicate claim ids', 'claims: [{ id: a, claim: x }, { id: a, claim: y }]', /^duplicate-id 1:37 the claim id `a`/],
    ['no claims', 'title: x\n', /^missing-key 1:1 the file has no `claims`$/],
    ['an unknown source', 'claims: [{ claim: x, sources: [nobody] }]', /^unknown-source 1:32 unknown source `nobody`$/],
    ['an unknown source with a quote', 'claims: [{ claim: x, sources: [{ nobody: words }] }]', /^unknown-source 1:34 /],
    ['an unknown source that one derives from', 'sources: { a: { file: x, derived-from: [b] } }\nclaims: []', /^unknown-source 1:41 /],
    ['a source without a place', 'sources: { a: { title: x } }\nclaims: []', /^missing-key 1:12 the source `a` has neither/],
    ['a claim that is text', 'claims: [x]', /^wrong-type 1:10 `claims\[1\]` must be keys and values, not text$/],
    ['sources that are text', 'claims: [{ claim: x, sources: a }]', /^wrong-type 1:31 .* must be a list, not text$/],
    ['a number for text', 'claims: [{ claim: 5 }]', /^wrong-type 1:19 .* must be text, not the number `5`$/],
    ['nothing for a list', 'claims:\n', /^wrong-type 1:\d+ `claims` must be a list, not nothing$/],
    [
      'two sources in one entry',
      'sources: { a: x, b: y }\nclaims: [{ claim: x, sources: [{ a: u, b: v }] }]',
      /^wrong-value 2:32 .* must be one source/,
    ],
    [
      'a mistyped key of the long form',
      'sources: { a: x }\nclaims: [{ claim: x, sources: [{ source: a, qoute: v }] }]',
      /^unknown-key 2:45 unknown key `qoute`$/,
    ],
    [
      'an unknown stance',
      'sources: { a: x }\nclaims: [{ claim: x, sources: [{ source: a, stance: denies }] }]',
      /^wrong-value 2:53 .* cannot be `denies`$/,
    ],
    [
      'a day that does not exist',
      'sources: { a: { file: x, published: 2025-02-30 } }\nclaims: []',
      /^wrong-value 1:37 .* is not a day of the calendar$/,
    ],
    ['an id with a space', 'claims: [{ id: a b, claim: x }]', /^wrong-value 1:16 .* cannot be an id$/],
    ['a URL of another kind', 'sources: { a: { url: "ftp://x" } }\nclaims: []', /^wrong-value 1:22 .* must start with http/],
    ['an alias without its anchor', 'title: *x\nclaims: []', /^yaml-(alias|syntax) 1:8 /],
    ['a NUL', 'claims: []\n\0', /^bad-encoding 2:1 a NUL byte/],
  ])('%s', (_, text, expected) => {
    const problems = problemsOf(text)
    expect(problems[0]).toMatch(expected)
    expect(problems).toHaveLength(1)
  })

  it('aliases that multiply are refused at once', () => {
    const level = (name: string, of: string) => `${name}: &${name} [${Array(10).fill(`*${of}`).join(',')}]\n`
    const bomb = `a: &a [x]\n${level('b', 'a')}${level('c', 'b')}${level('d', 'c')}${level('e', 'd')}claims: *e\n`
    expect(problemsOf(bomb)[0]).toMatch(/^yaml-alias .*multiply/)
  })

  it('entries nested a hundred thousand deep', () => {
    expect(problemsOf('['.repeat(100_000))).toEqual(['too-deep 1:1 the entries are nested too deep to be read'])
  })

  it('a file of 50 MB', () => {
    expect(problemsOf(new Uint8Array(50 * 1024 * 1024).fill(97))).toEqual([
      'too-large 1:1 the file has 50 MB; a claims file may have 16 MB',
    ])
    expect(MAX_BYTES).toBe(16 * 1024 * 1024)
  })

  it('bytes that are no text', () => {
    expect(problemsOf(new Uint8Array([0x63, 0xe9, 0x3a]))).toEqual(['bad-encoding 1:2 the file is not valid UTF-8'])
  })
})

describe('encodings and line ends', () => {
  const text = 'sources: { a: x.md }\r\nclaims:\r\n  - claim: Two died.\r\n    sources: [b]\r\n'
  const expected = ['unknown-source 4:15 unknown source `b`']

  it('Windows line ends', () => expect(problemsOf(text)).toEqual(expected))
  it('a byte-order mark', () => expect(problemsOf(`\uFEFF${text}`)).toEqual(expected))
  it('UTF-16 with a mark', () => expect(problemsOf(Buffer.from(`\uFEFF${text}`, 'utf16le'))).toEqual(expected))
  it('UTF-16 without a mark', () => expect(problemsOf(Buffer.from(text, 'utf16le'))).toEqual(expected))
  it('UTF-16, big end first', () => expect(problemsOf(Buffer.from(`\uFEFF${text}`, 'utf16le').swap16())).toEqual(expected))

  it('Chinese and right-to-left text keep their places', () => {
    const file = fileOf('claims:\n  - claim: 船上有四十人\n  - claim: حملت العبارة أربعين شخصا\n')
    expect(file.claims.map((c) => [c.id, c.place.line])).toEqual([
      ['船上有四十人', 2],
      ['حملت-العبارة-أربعين-شخصا', 3],
    ])
  })

  it('wide characters count two columns under the line', () => {
    const frame = read('claims:\n  - { id: 船, clam: x }\n').problems[0]?.frame
    expect(frame?.split('\n').slice(-2)).toEqual(['> 2 |   - { id: 船, clam: x }', '    |               ^^^^'])
  })

  it('control and direction marks are shown as escapes', () => {
    const frame = read('titel: "\u001b[31m\u202e"\nclaims: []').problems[0]?.frame
    expect(frame).toContain('\\u{1b}[31m\\u{202e}')
  })
})

describe('include', () => {
  const files: Record<string, string> = {
    'lib/sources.yaml': 'sources:\n  wire: articles/wire.md\n',
    'lib/loop.yaml': 'include: loop.yaml\n',
    'lib/bad.yaml': 'claims: [{ claim: x, sources: [nobody] }]\n',
  }
  const readFile = (path: string) => {
    const text = files[path]
    return text === undefined ? { reason: 'no such file' } : { bytes: bytes(text) }
  }
  const including = (text: string) => readClaims('desk/claims.yaml', bytes(text), { readFile })

  it('adds sources, with paths as seen from the first file', () => {
    const { file, problems } = including('include: ../lib/sources.yaml\nclaims: [{ claim: x, sources: [wire] }]')
    expect(problems).toEqual([])
    expect(file?.sources.map((s) => [s.id, s.file, s.place.file])).toEqual([['wire', '../lib/articles/wire.md', 'lib/sources.yaml']])
  })

  it.each([
    ['a missing file', '../lib/none.yaml', 'desk/claims.yaml `../lib/none.yaml` cannot be read: no such file'],
    ['a loop', '../lib/loop.yaml', 'lib/loop.yaml `loop.yaml` includes itself'],
    ['a mistake in it', '../lib/bad.yaml', 'lib/bad.yaml unknown source `nobody`'],
  ])('%s', (_, path, expected) => {
    expect(including(`include: [${path}]\nclaims: []`).problems.map((p) => `${p.file} ${p.message}`)).toEqual([expected])
  })
})

it('ten thousand claims are read in seconds', () => {
  const claims = Array.from({ length: 10_000 }, (_, i) => `  - claim: Claim number ${i} of many.\n    sources: [s${i % 100}]\n`)
  const sources = Array.from({ length: 100 }, (_, i) => `  s${i}: articles/${i}.md\n`)
  expect(fileOf(`sources:\n${sources.join('')}claims:\n${claims.join('')}`).claims).toHaveLength(10_000)
})
