/** Which sentences of a document are asked for their source: prose alone, in every format. */

import { describe, expect, it } from 'vitest'
import { readDraft } from '../../src/drafts/asking.ts'
import type { Doc } from '../../src/model.ts'
import { docFromBytes, docFromText } from '../../src/sources/index.ts'

const FACT = 'The bridge cost 12 million euros.'

function asked(doc: Doc): string[] {
  const { reading, asking } = readDraft(doc, doc.text)
  return asking.map((i) => doc.text.slice(reading.sentences[i]?.start, reading.sentences[i]?.end))
}

describe('in Markdown', () => {
  const markdown = (text: string) => asked(docFromText({ id: 'd', format: 'markdown', text }))

  it.each([
    ['a paragraph', FACT],
    ['an item', `- ${FACT}`],
    ['a block quotation that nobody is named for', `> ${FACT}`],
    ['after a block of code', `\`\`\`\nlet a = 1\n\`\`\`\n\n${FACT}`],
  ])('asks in %s', (_, text) => expect(markdown(text)).toEqual([FACT]))

  it.each([
    ['a heading', `# ${FACT}`],
    ['a fenced block', `\`\`\`\n${FACT}\n\`\`\``],
    ['a fence that is never closed', `~~~\n${FACT}`],
    ['a fence in a list', `- item\n\n  \`\`\`\n  ${FACT}\n  \`\`\``],
    ['a table', `| a | b |\n|---|---|\n| ${FACT} | 2 |`],
    ['a comment', `<!-- ${FACT} -->`],
    ['a block quotation with its speaker', `> ${FACT}\n> — Anna Berg`],
  ])('leaves %s alone', (_, text) => expect(markdown(text)).toEqual([]))
})

describe('in HTML', () => {
  const html = async (body: string) => {
    const page = `<!doctype html><html><head><title>t</title></head><body><article><p>A first line stands here.</p>${body}</article></body></html>`
    const source = await docFromBytes({ id: 'd', location: 'd.html', bytes: new TextEncoder().encode(page), facts: {} })
    return source.read ? asked(source.doc) : [source.unread.reason]
  }

  it('asks in a paragraph', async () => expect(await html(`<p>${FACT}</p>`)).toContain(FACT))

  it.each([
    ['code', `<pre><code>${FACT}</code></pre>`],
    ['a heading', `<h2>${FACT}</h2>`],
  ])('leaves %s alone', async (_, body) => expect(await html(body)).not.toContain(FACT))
})
