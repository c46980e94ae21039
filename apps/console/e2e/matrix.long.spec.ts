import { writeFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { signIn } from './support/account.ts'
import { broaden, SCHOOLS, TOWN } from './support/broad-district.ts'
import { drawnAnew, expectAccessible, takeLook } from './support/checks.ts'
import { expectReadableInForcedColours } from './support/forced-colours.ts'
import { expect, testInDistrictOfItsOwn } from './support/test.ts'
import { pagesOfPdf } from './support/text-of-pdf.ts'

/** The district is made large: no other journey may find it so, or have made it so before. */
const test = testInDistrictOfItsOwn()

/** So much longer than a bare table of the same answer may the sheet take to stand. */
const TIMES_THE_FLOOR = 6

test('120 units × 20 things owed: shown soon, gone through by keys, on paper with its heads, readable without colours', async ({
  page,
  installation,
  district,
}) => {
  test.setTimeout(900_000)
  await broaden(district, installation.origin)
  await page.context().clearCookies()
  await signIn(page, district.officer)
  await page.emulateMedia({ reducedMotion: 'reduce' })

  await test.step('shown in a bounded multiple of what a bare table of the same answer takes', async () => {
    const [sheet, bare]: [number[], number[]] = [[], []]
    for (let pass = 0; pass < 5; pass++) {
      sheet.push(await untilShown(page))
      bare.push(await bareTable(page, installation.origin))
    }
    const figures = { sheet: Math.round(median(sheet)), bare: Math.round(median(bare)) }
    measured('ms until it stands', figures)
    expect(figures.sheet / figures.bare, JSON.stringify(figures)).toBeLessThanOrEqual(TIMES_THE_FLOOR)
  })

  await test.step('one stop of the Tab key; arrows go from cell to cell under no head, Enter opens', async () => {
    await page.goto('/overview')
    await expect(page.locator('tr[data-index]').first()).toBeVisible()
    expect(await page.locator('thead th').count()).toBeGreaterThanOrEqual(22)
    // All schools and their town stand there, so that searching in the page finds each.
    await expect(page.locator('tr[data-index]')).toHaveCount(SCHOOLS + 1)
    await expect(page.locator('tbody [data-drill][tabindex="0"]')).toHaveCount(1)
    await page.locator('tr[data-index="1"] td [data-drill]').first().focus()
    for (const key of [...Array<string>(40).fill('ArrowDown'), 'ArrowRight', 'ArrowRight', 'ArrowUp'])
      await page.keyboard.press(key)
    const at = await focused(page)
    expect(at).toMatchObject({ column: 3, covered: false })
    expect(at.row).toBeGreaterThanOrEqual(38)
    await page.keyboard.press('End')
    expect((await focused(page)).covered).toBe(false)
    await page.keyboard.press('Home')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog').getByRole('list', { name: '经过' })).toContainText('还没有记录')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  })

  await test.step('while it scrolls no cell lies under the pointer, a moment later each does', async () => {
    expect(await underPointer(page, 1)).toEqual({ moving: 'cell', still: 'cell' })
    expect(await underPointer(page, 5)).toEqual({ moving: 'shield', still: 'cell' })
  })

  await test.step('a town opens by one click, and the way back keeps what is filtered', async () => {
    await page.goto('/overview?kind=plan&stage=primary')
    await page.getByRole('link', { name: TOWN }).click()
    await expect(page).toHaveURL(/under=/)
    await expect(page.locator('tr[data-index]')).toHaveCount(2)
    await page.getByRole('navigation', { name: '单位' }).getByRole('link', { name: '全部' }).click()
    await expect(page).not.toHaveURL(/under=/)
    await expect(page).toHaveURL(/kind=plan/)
    await expect(page).toHaveURL(/stage=primary/)
    await expect(page.getByRole('button', { name: '去掉条件“小学”' })).toBeVisible()
  })

  await test.step('on paper every page that has rows has the heads', async () => {
    await page.goto('/overview')
    await expect(page.locator('tr[data-index]').first()).toBeVisible()
    const paper = await page.pdf({ preferCSSPageSize: true })
    if (process.env['JIANJIA_LOOK'] !== undefined) await writeFile('.reports/look/matrix-many.pdf', paper)
    // Fonts put radicals for some characters into the text.
    const pages = (await pagesOfPdf(paper)).map((text) => text.normalize('NFKC').replaceAll(/\s/g, ''))
    const withRows = pages.filter((text) => /第\d+小学工会/.test(text))
    measured('pages', { all: pages.length, withRows: withRows.length })
    expect(withRows.length).toBeGreaterThanOrEqual(3)
    expect(withRows.length).toBeLessThanOrEqual(12)
    for (const text of withRows) expect(text).toContain('12月年度总结')
    expect(pages.join('')).toContain(`第${SCHOOLS}小学工会`)
  })

  await test.step('readable in forced colours, and by axe', async () => {
    await page.reload()
    await expect(page.locator('tr[data-index]').first()).toBeVisible()
    await takeLook(page, 'matrix-many')
    await expectReadableInForcedColours(page)
    await expectAccessible(page)
  })
})

/** A figure of this run, in its report. */
function measured(what: string, figures: object): void {
  test.info().annotations.push({ type: what, description: JSON.stringify(figures) })
}

/** Milliseconds from the click on the menu to the frame that has rows, nothing of it being at hand already. */
async function untilShown(page: Page): Promise<number> {
  await page.goto('/')
  await expect(page.getByRole('link', { name: '全区概况' }).first()).toBeVisible()
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const began = performance.now()
        const look = () => {
          if (document.querySelectorAll('tr[data-index]').length === 0) requestAnimationFrame(look)
          else resolve(performance.now() - began)
        }
        document.querySelector<HTMLElement>('a[href^="/overview"]')?.click()
        requestAnimationFrame(look)
      }),
  )
}

/** The same answer brought by the same server, put into a table of texts without anything else. */
function bareTable(page: Page, origin: string): Promise<number> {
  return page.evaluate(async (base) => {
    const me = await (await fetch(`${base}/trpc/session.me?input=%7B%7D`)).json()
    const [{ districtId }] = me.result.data.tenants
    const began = performance.now()
    const input = encodeURIComponent(JSON.stringify({ districtId }))
    const { result } = await (await fetch(`${base}/trpc/overview.matrix?input=${input}`)).json()
    const { rows } = result.data as { rows: { name: string; cells: ({ state: string } | null)[] }[] }
    const lines = rows.map(
      ({ name, cells }) => `<tr><th>${name}</th>${cells.map((cell) => `<td>${cell?.state ?? ''}</td>`).join('')}</tr>`,
    )
    document.body.innerHTML = `<table>${lines.join('')}</table>`
    document.body.getBoundingClientRect()
    await new Promise((drawn) => requestAnimationFrame(drawn))
    return performance.now() - began
  }, origin)
}

/** Where the focus is, and whether something lies over it. */
async function focused(page: Page): Promise<{ row: number; column: number; covered: boolean }> {
  // What is scrolled to comes to rest first.
  await drawnAnew(page)
  await expect(page.locator('[data-shield]')).toBeHidden()
  return page.evaluate(() => {
    const at = document.activeElement
    const cell = at?.closest('td, th')
    if (!(at instanceof HTMLElement) || !(cell instanceof HTMLTableCellElement)) throw new Error('not in a cell')
    const { x, y, width, height } = at.getBoundingClientRect()
    const top = document.elementFromPoint(x + width / 2, y + height / 2)
    const row = Number(cell.parentElement?.dataset['index'] ?? -1)
    return { row, column: cell.cellIndex, covered: top === null || !(at.contains(top) || top.contains(at)) }
  })
}

/** What lies in the middle of the sheet right after it was scrolled by so many steps, and when it has come to rest. */
function underPointer(page: Page, steps: number): Promise<{ moving: string; still: string }> {
  return page.locator('[data-scroll]').evaluate(async (box, times) => {
    const { x, y, width, height } = box.getBoundingClientRect()
    const look = () => {
      const top = document.elementFromPoint(x + width / 2, y + height / 2)
      return top?.closest('td') ? 'cell' : top?.matches('[data-shield]') ? 'shield' : 'neither'
    }
    const frame = () => new Promise((drawn) => requestAnimationFrame(drawn))
    for (let step = 0; step < times; step++) {
      box.scrollTop += 60
      await frame()
    }
    await frame()
    const moving = look()
    await new Promise((rest) => setTimeout(rest, 300))
    return { moving, still: look() }
  }, steps)
}

/** The middle one of an odd number of figures. */
function median(figures: readonly number[]): number {
  return figures.toSorted((one, other) => one - other)[Math.floor(figures.length / 2)] ?? 0
}
