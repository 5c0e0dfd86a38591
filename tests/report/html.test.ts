/** The HTML report in a real browser: filters, opening a conflict, keyboard alone, narrow and wide, print, accessibility. */

import axe from 'axe-core'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { html } from '../../src/report/html.ts'
import { installed, launch, required, saved } from './browser.ts'
import { context, PLAIN, report } from './build.ts'
import { HOSTILE, HOSTILE_CONTEXT } from './hostile.ts'
import { SAMPLE, SAMPLE_CONTEXT } from './sample.ts'

if (!installed) console.warn('no Chromium: the tests of the HTML report in a browser are skipped')

const WIDE = { width: 1280, height: 900 }
const NARROW = { width: 375, height: 740 }

describe('the page as text', () => {
  const page = html.render(SAMPLE, SAMPLE_CONTEXT, PLAIN)

  it('asks for nothing from the network and lets no script in but its own', () => {
    expect(page).toContain('content="default-src &#39;none&#39;; style-src &#39;sha256-')
    expect(page).not.toMatch(/<link|@import|url\(|src="/u)
    expect(page).not.toContain('style="')
  })

  it('is the same every time', () => {
    expect(html.render(SAMPLE, SAMPLE_CONTEXT, PLAIN)).toBe(page)
  })

  it('says so when there is nothing to check', () => {
    const empty = report({})
    expect(html.render(empty, context(empty), PLAIN)).toContain('nothing to check: no claims and no sources.')
  })
})

describe.skipIf(!installed && !required)('the page in a browser', () => {
  let browser: Browser
  const complaints: string[] = []
  const sample = saved(html.render(SAMPLE, SAMPLE_CONTEXT, PLAIN))

  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser?.close())

  async function open(url: string, options: BrowserContextOptions = { viewport: WIDE }): Promise<Page> {
    const page = await browser.newPage(options)
    complaints.length = 0
    page.on('console', (message) => complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(String(error)))
    page.on('dialog', (dialog) => complaints.push(`dialog ${dialog.message()}`))
    page.on('request', (request) => request.url() !== url.split('#')[0] && complaints.push(`request ${request.url()}`))
    await page.goto(url)
    return page
  }

  async function violations(page: Page): Promise<string[]> {
    await page.evaluate(axe.source)
    const results = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run())
    return results.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary}`),
    )
  }

  const shownRows = (page: Page) => page.locator('.grid tbody tr:visible').count()

  it('filters by outcome, by check and by words, and says how many are left', async () => {
    const page = await open(sample)
    expect(await shownRows(page)).toBe(8)
    await page.getByRole('button', { name: 'disputed' }).click()
    expect(await shownRows(page)).toBe(3)
    expect(await page.locator('details.claim-details:visible').count()).toBe(3)
    expect(await page.getByRole('status').textContent()).toBe('3 of 8 claims')
    await page.getByLabel('Check').selectOption('conflicting-numbers')
    expect(await shownRows(page)).toBe(1)
    await page.getByRole('button', { name: 'Clear' }).click()
    await page.getByLabel('Search').fill('CAPTAIN')
    expect(await page.locator('.grid tbody tr:visible .claim').textContent()).toBe('The captain was asleep.')
    await page.getByLabel('Search').fill('no such words')
    expect(await page.getByRole('status').textContent()).toBe('No claim fits')
    expect(complaints).toEqual([])
    await page.close()
  })

  it('opens a conflict from its row, with the passages side by side and the words marked', async () => {
    const page = await open(sample)
    await page.locator('.grid .claim').first().click()
    const details = page.locator('#claim-ferry-deaths')
    expect(await details.getAttribute('open')).not.toBeNull()
    const sides = details.locator('.finding').first().locator('.side')
    const boxes = [await sides.nth(0).boundingBox(), await sides.nth(1).boundingBox()]
    expect(boxes[0]?.y).toBe(boxes[1]?.y)
    expect(boxes[1]?.x).toBeGreaterThan(boxes[0]?.x ?? 0)
    expect(await sides.locator('mark').allTextContents()).toEqual(['41', '41', '41', 'Forty-one', '212'])
    expect(await details.locator('.picture svg').getAttribute('aria-label')).toContain('212 in The Courier')
    await page.close()
  })

  it('opens a claim that is linked to, even where it was filtered away', async () => {
    const page = await open(`${sample}#claim-overloaded`)
    expect(await page.locator('#claim-overloaded').getAttribute('open')).not.toBeNull()
    await page.getByRole('button', { name: 'agreed' }).click()
    await page.locator('.first a').first().click()
    expect(await page.locator('#claim-ferry-deaths').isVisible()).toBe(true)
    await page.close()
  })

  it('can be used with the keyboard alone', async () => {
    const page = await open(sample)
    const focused = () => page.evaluate('document.activeElement.textContent.trim()')
    await page.keyboard.press('Tab')
    expect(await focused()).toBe('Skip to the claims')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    expect(await focused()).toMatch(/^disputed/u)
    await page.keyboard.press('Space')
    expect(await shownRows(page)).toBe(3)
    for (let i = 0; i < 30 && (await focused()) !== 'The Northern Star sank on 3 March 2024.'; i++) await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.waitForFunction("document.querySelector('#claim-ferry-day').open && document.activeElement.tagName === 'SUMMARY'")
    await page.keyboard.press('Enter')
    await page.waitForFunction("!document.querySelector('#claim-ferry-day').open")
    await page.close()
  })

  for (const viewport of [WIDE, NARROW]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      it(`fits ${viewport.width} pixels in ${colorScheme}, and axe-core finds nothing`, async () => {
        const page = await open(sample, { viewport, colorScheme })
        await page.locator('.guide summary').click()
        await page.getByRole('button', { name: 'Open all' }).click()
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(viewport.width)
        expect(await violations(page)).toEqual([])
        expect(complaints).toEqual([])
        await page.close()
      })
    }
  }

  it('keeps the heads in view while the table is scrolled', async () => {
    const page = await open(sample, { viewport: { width: 800, height: 500 } })
    await page.locator('#claims .scroll').evaluate('(element) => element.scrollTo(300, 300)')
    const scroll = await page.locator('#claims .scroll').boundingBox()
    const head = await page.locator('.grid thead th').nth(3).boundingBox()
    const first = await page.locator('.grid tbody tr:nth-child(4) th').boundingBox()
    expect(Math.abs((head?.y ?? 0) - (scroll?.y ?? 0))).toBeLessThan(3)
    expect(Math.abs((first?.x ?? 0) - (scroll?.x ?? 0))).toBeLessThan(3)
    await page.close()
  })

  it('prints with everything open', async () => {
    const page = await open(sample)
    await page.emulateMedia({ media: 'print' })
    await page.evaluate('dispatchEvent(new Event("beforeprint"))')
    expect(await page.locator('details:not([open])').count()).toBe(0)
    expect(await page.locator('.filters').isVisible()).toBe(false)
    const pdf = await page.pdf({ format: 'A4' })
    expect(pdf.subarray(0, 4).toString()).toBe('%PDF')
    expect(pdf.length).toBeGreaterThan(20_000)
    await page.close()
  })

  it('can be read without its script', async () => {
    const page = await open(sample, { viewport: WIDE, javaScriptEnabled: false })
    expect(await page.locator('.filters').isVisible()).toBe(false)
    expect(await shownRows(page)).toBe(8)
    await page.locator('#claim-ferry-deaths summary').click()
    expect(await page.locator('#claim-ferry-deaths mark').first().isVisible()).toBe(true)
    await page.close()
  })

  it('runs nothing that an article brings along', async () => {
    const page = await open(saved(html.render(HOSTILE, HOSTILE_CONTEXT, PLAIN)))
    await page.getByRole('button', { name: 'Open all' }).click()
    expect(complaints).toEqual([])
    expect(await page.evaluate('document.querySelectorAll("script, img, form").length')).toBe(1)
    await page.close()
  })
})
