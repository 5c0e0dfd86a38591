/** `verify draft`: what asks for a source and has none, what covers it, and what contradicts it. */

import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Report } from '../../src/model.ts'
import { folder, run } from './run.ts'

const CLAIMS = `# the ferry
sources: { post: post.txt }
claims:
  - id: aboard # as counted by the coast guard
    claim: The ferry Aurora carried 40 people when it sank off Bergen.
    sources: [post]
# the end
`
const POST = 'The ferry Aurora sank off Bergen on Monday. The Aurora carried 40 people when it sank, the coast guard counted.\n'

async function draft(text: string, more: Record<string, string> = {}, flags: readonly string[] = []) {
  const cwd = folder({ 'claims.yaml': CLAIMS, 'post.txt': POST, 'story.md': text, ...more })
  return { cwd, ...(await check(cwd, flags)) }
}

async function check(cwd: string, flags: readonly string[] = []) {
  const { code, out, err } = await run(['draft', 'story.md', '-f', 'json', ...flags], { cwd })
  const report: Report | null = out.startsWith('{') ? JSON.parse(out) : null
  const told = (name: string) => (report?.findings ?? []).filter((f) => f.check === name)
  const fresh = (report?.findings ?? []).filter((f) => f.status === 'new')
  return {
    code,
    err,
    report,
    fresh: fresh.length,
    uncovered: told('uncovered-sentence').map((f) => f.sides[0]?.passages[0]?.text),
    conflicts: (report?.findings ?? []).filter((f) => f.check.startsWith('conflicting-')),
  }
}

describe('a sentence is covered', () => {
  it('by a claim that says the same in other words', async () => {
    expect(await draft('When it sank off Bergen, the ferry Aurora had 40 people on board.\n')).toMatchObject({ code: 0, uncovered: [] })
  })

  it.each([
    ['a mark', 'The crew of seven was paid 12 percent more in 2024.[^aboard]\n'],
    ['a mark in braces', 'The crew of seven was paid 12 percent more in 2024 {claim: aboard}.\n'],
    ['a link', 'The crew [was paid 12 percent more](https://example.org/pay) in 2024.\n'],
    ['a bare link', 'The crew was paid 12 percent more in 2024, see https://example.org/pay.\n'],
    ['a footnote with a source', 'The crew was paid 12 percent more in 2024.[^1]\n\n[^1]: Annual report, p. 12\n'],
  ])('by %s', async (_, text) => expect(await draft(text)).toMatchObject({ code: 0, uncovered: [] }))

  it('by nothing else', async () => {
    const { code, uncovered, report } = await draft('# 2024 in numbers\n\nFine. The crew was paid 12 percent more in 2024.\n')
    expect([code, uncovered]).toEqual([1, ['The crew was paid 12 percent more in 2024.']])
    expect(report?.findings[0]?.sides[0]?.passages[0]).toMatchObject({ line: 3, column: 7 })
  })

  it('not by a mark that names no claim', async () => {
    const { code, report } = await draft('The crew was paid 12 percent more in 2024.[^abroad]\n')
    expect([code, report?.findings[0]?.message]).toEqual([1, 'no claim is called what `[^abroad]` names'])
  })

  it('not by a mark of the sentence before', async () => {
    const { uncovered } = await draft('The ferry Aurora carried 40 people.[^aboard] The crew was paid 12 percent more in 2024.\n')
    expect(uncovered).toEqual(['The crew was paid 12 percent more in 2024.'])
  })
})

describe('nobody is asked for the source of', () => {
  it.each([
    ['opinion', 'I think the owners should pay.\n'],
    ['a question', 'Did 40 people die in 2024?\n'],
    ['a heading', '## 40 people died in Bergen in 2024\n'],
    ['code', '```\nThe crew was paid 12 percent more in 2024.\n```\n'],
    ['a quotation with its speaker', '"The crew was paid 12 percent more in 2024," Anna Berg said.\n'],
    ['a block quotation with its speaker', 'Anna Berg said:\n\n> The crew was paid 12 percent more in 2024.\n'],
  ])('%s', async (_, text) => expect(await draft(text)).toMatchObject({ code: 0, uncovered: [] }))
})

describe('a contradiction', () => {
  it('of a claim that a mark names is a conflict with both passages', async () => {
    const { code, conflicts } = await draft('The Aurora carried 50 people when it sank.[^aboard]\n')
    expect(code).toBe(1)
    expect(conflicts.map((f) => [f.check, f.claim])).toEqual([['conflicting-numbers', 'aboard']])
    expect(conflicts[0]?.sides.flatMap((s) => s.passages.map((p) => `${p.source} ${p.line}`)).sort()).toEqual(['post 1', 'story.md 1'])
  })

  it('of a claim whose sources are silent shows the claim', async () => {
    const { report, conflicts } = await draft('The Aurora carried 50 people when it sank.[^aboard]\n', { 'post.txt': 'Nothing of that.\n' })
    expect(conflicts).toHaveLength(1)
    expect(report?.sources.map((s) => [s.id, s.location])).toContainEqual(['claim aboard', 'claims.yaml'])
  })
})

describe('formats', () => {
  it('text, HTML and Markdown give the same sentences', async () => {
    const words = 'The crew of the ferry was paid 12 percent more in 2024.'
    const cwd = folder({
      'a.txt': `${words}\n`,
      'b.md': `${words}\n`,
      'c.html': `<!doctype html><title>t</title><body><p>${words}</p></body>`,
    })
    const { code, out } = await run(['draft', 'a.txt', 'b.md', 'c.html', '-f', 'json'], { cwd })
    const report: Report = JSON.parse(out)
    expect([code, report.findings.map((f) => f.sides[0]?.passages[0]?.text)]).toEqual([1, [words, words, words]])
  })

  it('what cannot be read ends with 2', async () => {
    const { code, err } = await run(['draft', 'a.md'], { cwd: folder({ 'a.md': '' }) })
    expect([code, err]).toEqual([2, expect.stringContaining('is empty')])
  })
})

describe('--write-stubs', () => {
  it('adds what is uncovered to the claims file and keeps its comments', async () => {
    const { cwd, err } = await draft('The crew was paid 12 percent more in 2024.\n', {}, ['--write-stubs'])
    expect(err).toContain('claims.yaml: 1 claim added that needs a source')
    const stub =
      '  # citation needed: story.md:1:1\n  - id: the-crew-was-paid-12-percent\n    claim: The crew was paid 12 percent more in 2024.\n'
    expect(readFileSync(join(cwd, 'claims.yaml'), 'utf8')).toBe(CLAIMS.replace('# the end\n', `${stub}# the end\n`))
    expect(await check(cwd)).toMatchObject({ code: 0, uncovered: [] })
    const after = await run(['claims.yaml', '-f', 'json'], { cwd })
    expect(JSON.parse(after.out).findings.map((f: { check: string }) => f.check)).toContain('unsourced-claim')
  })

  it('starts a claims file where there is none', async () => {
    const cwd = folder({ 'story.md': 'The crew was paid 12 percent more in 2024.\n' })
    await run(['draft', 'story.md', '--write-stubs'], { cwd })
    expect(readFileSync(join(cwd, 'claims.yaml'), 'utf8')).toMatch(/^claims:\n {2}# citation needed/)
  })
})

describe('what is known', () => {
  it('does not fail, however the draft is reflowed; what is new does', async () => {
    const { cwd } = await draft('The crew was paid 12 percent more in 2024.\n')
    await run(['draft', 'story.md', '--write-baseline'], { cwd })
    const flags = ['--baseline', 'verify-baseline.json']
    writeFileSync(join(cwd, 'story.md'), 'So it goes.\n\nThe crew was paid\n12 percent more in 2024.\n')
    expect(await check(cwd, flags)).toMatchObject({ code: 0, fresh: 0 })
    writeFileSync(join(cwd, 'story.md'), 'The crew was paid 13 percent more in 2024.\n')
    expect(await check(cwd, flags)).toMatchObject({ code: 1, fresh: 1 })
  })

  it('shares its file with the claims: neither run prunes the other', async () => {
    const { cwd } = await draft('The crew was paid 12 percent more in 2024.\n', {
      'claims.yaml': `${CLAIMS}  - claim: The Aurora was old.\n`,
    })
    await run(['draft', 'story.md', '--write-baseline'], { cwd })
    await run(['baseline', 'claims.yaml'], { cwd })
    const flags = ['--baseline', 'verify-baseline.json', '--strict']
    expect((await run(['claims.yaml', ...flags], { cwd })).code).toBe(0)
    expect(await check(cwd, flags)).toMatchObject({ code: 0, fresh: 0 })
  })
})

describe('--since', () => {
  it('knows what stood in the draft at a revision', async () => {
    const { cwd } = await draft('The crew was paid 12 percent more in 2024.\n')
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', '-c', 'commit.gpgsign=false', ...args], {
        cwd,
        stdio: 'ignore',
      })
    git('init', '-q')
    git('add', '.')
    git('commit', '-qm', 'first')
    writeFileSync(join(cwd, 'story.md'), 'A new start.\n\nThe crew was paid 12 percent more in 2024. The fine was 3 million euros.\n')
    const { code, report } = await check(cwd, ['--since', 'HEAD'])
    const fresh = report?.findings.filter((f) => f.status === 'new').map((f) => f.sides[0]?.passages[0]?.text)
    expect([code, fresh]).toEqual([1, ['The fine was 3 million euros.']])
  })
})

describe('a DOCX draft', () => {
  it('is read like any other', async () => {
    const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`
    const xml = (body: string) => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${body}`)
    const bytes = zipSync({
      '[Content_Types].xml': xml(
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      ),
      '_rels/.rels': xml(
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
      ),
      'word/document.xml': xml(
        `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraph('I think so.')}${paragraph('The crew was paid 12 percent more in 2024.')}</w:body></w:document>`,
      ),
    })
    const cwd = folder({ 'story.docx': bytes })
    const { code, out } = await run(['draft', 'story.docx', '-f', 'json'], { cwd })
    expect([code, JSON.parse(out).findings.length]).toEqual([1, 1])
  })
})
