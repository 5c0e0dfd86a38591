/** Makes data/example/report.png, the picture in the README: the HTML report of the example as a reader first sees it. */

import { statSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { main } from '../../src/cli/main.ts'
import { launch, saved } from './browser.ts'

const EXAMPLE = fileURLToPath(new URL('../../data/example', import.meta.url))
const PICTURE = fileURLToPath(new URL('../../data/example/report.png', import.meta.url))

const pages: string[] = []
const none = { write: () => true }
await main(['claims.yaml', '--format', 'html'], {
  stdout: { write: (text: string) => pages.push(text) },
  stderr: none,
  stdin: process.stdin,
  env: { CI: '1', NO_COLOR: '1' },
  cwd: EXAMPLE,
  isTTY: false,
  columns: 100,
  today: '2025-12-01',
})

const browser = await launch()
const page = await browser.newPage({ viewport: { width: 1140, height: 1240 }, colorScheme: 'light' })
await page.goto(saved(pages.join('')))
writeFileSync(PICTURE, await page.screenshot({ type: 'png' }))
await browser.close()
console.log(`${PICTURE} ${Math.round(statSync(PICTURE).size / 1024)} KB`)
