/** A headless Chromium for the tests of the HTML report, where one is installed. */

import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium } from 'playwright-core'

const PLACES = [process.env.CHROME_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

const executablePath = PLACES.find((path) => path !== undefined && existsSync(path))

export const required = Boolean(process.env.VERIFY_REQUIRE_BROWSER)
export const installed = executablePath !== undefined

// Without these flags Chromium looks for updates and syncs, which a closed network refuses many times over.
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export function launch(): Promise<Browser> {
  if (!executablePath) throw new Error('no Chromium: install it (Debian: apt-get install chromium) or set CHROME_PATH')
  return chromium.launch({ executablePath, args: QUIET })
}

/** Puts a page where the browser can load it as a reader would: from a file. */
export function saved(html: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'verify-report-')), 'report.html')
  writeFileSync(path, html)
  return pathToFileURL(path).href
}
