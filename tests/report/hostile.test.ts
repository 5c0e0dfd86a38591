/** Hostile words thrown at every format: nothing in any output acts on the reader's terminal, browser, spreadsheet or CI. */

import { parse as parseCsv } from 'csv-parse/sync'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { parseHTML } from 'linkedom'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { describe, expect, it } from 'vitest'
import { FORMATS, type Format, REPORTERS } from '../../src/report/index.ts'
import { PLAIN } from './build.ts'
import { HOSTILE, HOSTILE_CONTEXT } from './hostile.ts'

async function render(format: Format): Promise<string> {
  const reporter = await REPORTERS[format]()
  return reporter.render(HOSTILE, HOSTILE_CONTEXT, { ...PLAIN, verbose: true })
}

const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/u
const REORDERING = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u

describe('every format', () => {
  for (const format of FORMATS) {
    it(`${format} holds no control character, no mark that reorders text and no broken character`, async () => {
      const out = await render(format)
      expect(CONTROL.exec(format === 'csv' ? out.replaceAll('\r\n', '\n') : out)).toBeNull()
      expect(REORDERING.exec(out)).toBeNull()
      expect(/\p{Surrogate}/u.exec(out)).toBeNull()
      expect(out.endsWith('\n')).toBe(true)
    })
  }
})

describe('text', () => {
  it('keeps hyperlinks to safe addresses only', async () => {
    const reporter = await REPORTERS.text()
    const out = reporter.render(HOSTILE, HOSTILE_CONTEXT, { ...PLAIN, links: 'file:///home/desk/' })
    for (const [, url] of out.matchAll(/\u001b\]8;;([^\u001b]*)\u001b\\/gu))
      expect(url).toMatch(/^(?:(?:https:\/\/evil\.example|file:\/\/\/home\/desk)\/[^\s"'<>]*)?$/u)
  })
})

describe('html', () => {
  it('has the elements of the page alone', async () => {
    const out = await render('html')
    const { document } = parseHTML(out)
    expect(document.querySelectorAll('script')).toHaveLength(1)
    expect(document.querySelectorAll('img, iframe, object, embed, form, base')).toHaveLength(0)
    for (const element of document.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) {
        expect(name).toMatch(/^(?!on)[a-zA-Z-]+$/u)
        if (name === 'href') expect(value).not.toMatch(/^\s*(?:javascript|data|vbscript):/iu)
      }
    }
  })
})

describe('csv', () => {
  it('parses, with no field that a spreadsheet would run', async () => {
    const rows: string[][] = parseCsv(await render('csv'), { bom: true })
    expect(rows.length).toBeGreaterThan(HOSTILE.claims.length)
    for (const row of rows) for (const field of row) expect(field).not.toMatch(/^\s*[=+\-@＝＋－＠]/u)
  })
})

describe('junit', () => {
  it('is well formed, and nothing of an article has become an element', async () => {
    const out = await render('junit')
    expect(XMLValidator.validate(out)).toBe(true)
    expect(Object.keys(new XMLParser().parse(out))).toEqual(['?xml', 'testsuites'])
    expect(out).not.toContain('<injected')
  })
})

describe('github', () => {
  it('has one command a line and no line that starts with words of an article', async () => {
    for (const line of (await render('github')).trimEnd().split('\n'))
      expect(line).toMatch(/^(?:::(?:error|warning|notice) file=[^,:\n]*,line=\d+,col=\d+,title=[^,:\n]*::|verify: )/u)
  })
})

describe('markdown', () => {
  it('keeps its tables square, and gives no link, picture or element of an article', async () => {
    const tree = parseMarkdown(await render('markdown'))
    const tables = nodesOf(tree, 'table')
    expect(tables.length).toBeGreaterThan(3)
    for (const table of tables) expect(new Set((table.children ?? []).map((row) => row.children?.length)).size).toBe(1)
    expect(nodesOf(tree, 'image')).toHaveLength(0)
    expect(nodesOf(tree, 'code')).toHaveLength(0)
    for (const { value } of nodesOf(tree, 'html')) expect(['<br>', '<b>', '</b>']).toContain(value)
    for (const link of nodesOf(tree, 'link')) {
      const bare = link.url?.endsWith(nodesOf(link, 'text')[0]?.value ?? '-')
      if (!bare) expect(link.url).toMatch(/^(?:https:\/\/evil\.example\/|(?![a-z]+:))/u)
    }
    for (const { children } of nodesOf(tree, 'heading')) expect(children?.length).toBeGreaterThan(0)
  })
})

interface Node {
  readonly type: string
  readonly url?: string
  readonly value?: string
  readonly children?: readonly Node[]
}

function parseMarkdown(text: string): Node {
  return fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
}

function nodesOf(node: Node, type: string): Node[] {
  return [...(node.type === type ? [node] : []), ...(node.children ?? []).flatMap((child) => nodesOf(child, type))]
}

describe('json formats', () => {
  for (const format of ['json', 'sarif', 'gitlab', 'claimreview'] as const) {
    it(`${format} parses`, async () => {
      expect(() => JSON.parse('{}')).not.toThrow()
      expect(typeof JSON.parse(await render(format))).toBe('object')
    })
  }

  it('json keeps every word as it was', async () => {
    const parsed: unknown = JSON.parse(await render('json'))
    expect(parsed).toEqual(JSON.parse(JSON.stringify(HOSTILE)))
  })
})
