import { signOut } from './support/account.ts'
import { as, PC } from './support/colleague.ts'
import { expect, testInOneDistrict as test } from './support/test.ts'

const PAGES = ['/', '/ledger', '/obligations', '/plans', '/assessments', '/results', '/units', '/calendar', '/sessions']

test('no page asks another origin for anything, and after signing out the browser keeps nothing about anybody', async ({
  page,
  installation,
  district,
}) => {
  const [chair] = district.chairs
  const [school] = district.schools
  if (chair === undefined || school === undefined) throw new Error('no chair')
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.setViewportSize(PC)
  await as(page, chair, installation.origin)
  for (const address of PAGES) {
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  }
  const foreign = asked.filter((url) => !url.startsWith(installation.origin) && !/^(?:data|blob):/.test(url))
  expect(asked.length).toBeGreaterThan(PAGES.length * 5)
  expect(foreign).toEqual([])

  await page.goto('/')
  await signOut(page)
  const kept = await page.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name = '' }) => name)
    const stores = await Promise.all(
      names.map(
        (name) =>
          new Promise<string>((resolve) => {
            const opening = indexedDB.open(name)
            opening.onerror = () => resolve(`${name}: not opened`)
            opening.onsuccess = () => {
              const tables = [...opening.result.objectStoreNames]
              if (tables.length === 0) return resolve(`${name}: empty`)
              const reading = opening.result.transaction(tables)
              const rows: unknown[] = []
              for (const table of tables) {
                const request = reading.objectStore(table).getAll()
                request.onsuccess = () => rows.push([table, request.result])
              }
              reading.oncomplete = () => resolve(JSON.stringify(rows))
            }
          }),
      ),
    )
    const cached = await caches.keys()
    return JSON.stringify({
      local: Object.entries(localStorage),
      session: Object.entries(sessionStorage),
      stores,
      cached,
    })
  })
  expect(kept).toContain('"local"')
  for (const personal of [chair.name, chair.username, school.name, '海棠区', 'token'])
    expect(kept).not.toContain(personal)
  const cookies = (await page.context().cookies()).filter(({ name }) => name.includes('session'))
  expect(cookies).toEqual([])
})
