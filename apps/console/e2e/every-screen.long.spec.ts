import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { signIn } from './support/account.ts'
import { expectGoodPage } from './support/checks.ts'
import { type Installation, startInstallation } from './support/installation.ts'

const FEATURES = path.resolve(import.meta.dirname, '../src/features')
/** Screens of somebody who is not signed in, or not yet let further. */
const BEFORE_SIGN_IN = ['/setup', '/sign-in', '/password']
/** Of the addresses of one screen as many are opened. */
const OF_ONE_SCREEN = 2
const PC = { width: 1440, height: 900 }

let installation: Installation
test.beforeAll(async () => {
  installation = await startInstallation('demo')
})
test.afterAll(() => installation.stop())

test('every screen that a link leads to opens for everybody of the demonstration, without a fault, on a phone too', async ({
  browser,
}) => {
  test.setTimeout(1_500_000)
  const patterns = patternsOfRoutes()
  const seen = new Map<string, number>()
  const faults: string[] = []
  for (const account of installation.signIns)
    await test.step(account.username, async () => {
      const context = await browser.newContext({ baseURL: installation.origin, viewport: PC, locale: 'zh-CN' })
      const page = await context.newPage()
      listen(page, (fault) => faults.push(`${account.username} ${page.url()}: ${fault}`))
      await signIn(page, account)
      for (const pattern of await openEveryLink(page, patterns)) seen.set(pattern, (seen.get(pattern) ?? 0) + 1)
      await context.close()
    })
  test.info().annotations.push({ type: 'screens', description: JSON.stringify(Object.fromEntries(seen)) })
  expect(faults).toEqual([])
  expect(patterns.filter((pattern) => !seen.has(pattern)).filter((at) => !BEFORE_SIGN_IN.includes(at))).toEqual([])
})

/** The addresses of all screens as the features declare them. */
function patternsOfRoutes(): readonly string[] {
  const patterns = readdirSync(FEATURES).flatMap((feature) => {
    const text = readFileSync(path.join(FEATURES, feature, 'index.ts'), 'utf8')
    return [...text.matchAll(/^ {2}path: '(?<at>[^']+)'/gm)].map(({ groups }) => groups?.['at'] ?? '')
  })
  if (patterns.length < 40) throw new Error(`only ${patterns.length} screens are declared where they are looked for`)
  return patterns
}

/** Goes from the first page wherever links lead; gives the screens that it opened, one for each address. */
async function openEveryLink(page: Page, patterns: readonly string[]): Promise<readonly string[]> {
  const opened: string[] = []
  const known = new Set(['/'])
  const waiting = ['/']
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    const pattern = patternOf(address, patterns)
    if (pattern === undefined || opened.filter((other) => other === pattern).length >= OF_ONE_SCREEN) continue
    opened.push(pattern)
    await page.goto(address)
    await expect(page.getByRole('main').locator('[data-state=loading]')).toHaveCount(0)
    await expectGoodPage(page)
    for (const found of await linksOf(page)) {
      if (known.has(found)) continue
      known.add(found)
      waiting.push(found)
    }
  }
  return opened
}

function linksOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>('a[href]:not([download])')]
      .filter((link) => link.origin === location.origin && !link.pathname.startsWith('/sign-in'))
      .map((link) => link.pathname + link.search),
  )
}

/** The screen of an address; a plain word in its place comes before a value. */
function patternOf(address: string, patterns: readonly string[]): string | undefined {
  const at = address.split('?')[0] ?? ''
  const fits = patterns.filter((pattern) => new RegExp(`^${pattern.replaceAll(/\$\w+/g, '[^/]+')}$`).test(at))
  return fits.toSorted((a, b) => a.split('$').length - b.split('$').length)[0]
}

function listen(page: Page, fault: (text: string) => void): void {
  page.on('pageerror', (error) => fault(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') fault(message.text())
  })
  page.on('response', (response) => {
    if (response.status() >= 400) fault(`${response.status()} ${response.url()}`)
  })
}
