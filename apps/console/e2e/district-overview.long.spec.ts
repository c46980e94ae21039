import { readFile } from 'node:fs/promises'
import { test as base, type Download, type Page } from '@playwright/test'
import { signIn } from './support/account.ts'
import { expectAccessible, expectFitsPhones, takeLook } from './support/checks.ts'
import { type Installation, startInstallation } from './support/installation.ts'
import { expect } from './support/test.ts'

const test = base.extend<object, { readonly demo: Installation }>({
  demo: [
    async ({ browserName: _browser }, use) => {
      const installation = await startInstallation('demo')
      await use(installation)
      await installation.stop()
    },
    { scope: 'worker', timeout: 240_000 },
  ],
})

async function officerOf(demo: Installation) {
  const officer = (await demo.listSignIns()).find(({ username }) => username === 'officer')
  if (officer === undefined) throw new Error('the demonstration has no officer')
  return officer
}

/** The rows of a .csv without quotation of several lines, as the screen shows them. */
async function rowsOf(download: Download): Promise<readonly (readonly string[])[]> {
  const text = (await readFile(await download.path(), 'utf8')).replace('\uFEFF', '').trimEnd()
  return text.split('\r\n').map((line) => line.split(',').map((cell) => cell.replace(/^"(.*)"$/s, '$1').trim()))
}

/** What the table on the screen says, head first, without columns of buttons. */
function rowsOnScreen(page: Page): Promise<readonly (readonly string[])[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLTableRowElement>('[data-scroll] tr:not([data-gap])')].map((row) =>
      [...row.cells]
        .filter((cell) => cell.dataset['copy'] !== 'no')
        .map((cell) => cell.innerText.replaceAll(/\s+/g, ' ').trim()),
    ),
  )
}

test('the whole district on one sheet: numbers that agree, drilled, filtered, kept, reminded in three clicks', async ({
  page,
  demo,
}) => {
  test.setTimeout(240_000)
  await page.goto(`${demo.origin}/sign-in`)
  await signIn(page, await officerOf(demo))
  let clicks = 0
  const press = async (name: string | RegExp, role: 'link' | 'button' = 'link') => {
    clicks += 1
    await page.getByRole(role, { name }).first().click()
  }

  await test.step('one click from the first page; the total is the sum of the columns', async () => {
    await press('全区概况')
    await expect(page.getByRole('heading', { level: 1, name: '全区概况' })).toBeVisible()
    await expect(page.getByRole('table').first()).toBeVisible()
    await page.getByRole('link', { name: '看表格' }).click()
    const sums = await page
      .locator('table')
      .first()
      .locator('tbody tr')
      .evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll('td')].map((cell) => Number(cell.textContent))))
    const stats = await page.locator('dl').first().locator('dd').allInnerTexts()
    expect(stats.slice(0, 6).map(Number)).toEqual(
      [0, 1, 2, 3, 4, 5].map((at) => sums.reduce((sum, row) => sum + (row[at] ?? 0), 0)),
    )
    await page.getByRole('link', { name: '看图' }).click()
    await expectAccessible(page)
    await takeLook(page, 'district-overview')
  })

  await test.step('two more clicks tell all who are late, after a preview', async () => {
    await press(/^提醒全部逾期/)
    await expect(page.getByRole('heading', { level: 1, name: '提醒全部逾期单位' })).toBeVisible()
    await expect(page.getByRole('listitem').first()).toBeVisible()
    await expectAccessible(page)
    await press(/^发送提醒/, 'button')
    await expect(page.getByText(/^办成 \d+ 条$/)).toBeVisible()
    expect(clicks).toBeLessThanOrEqual(4)
    await page.reload()
    await expect(page.getByText('今天已经提醒过').first()).toBeVisible()
    await expect(page.getByRole('button', { name: /^发送提醒/ })).toBeDisabled()
  })

  await test.step('filters stand in the address; a view keeps them; a cell opens', async () => {
    await page.goto(`${demo.origin}/overview?show=missing`)
    await expect(page.getByRole('button', { name: '去掉条件“逾期未交”' })).toBeVisible()
    await page.getByRole('button', { name: '保存为视图' }).click()
    await page.getByLabel('视图名称').fill('谁没交')
    await page.getByRole('button', { name: '保存视图' }).click()
    await expect(page.getByRole('link', { name: '谁没交' })).toHaveAttribute('aria-current', 'page')
    await page.getByRole('button', { name: '管理视图' }).click()
    await page.getByRole('button', { name: '共享给全区' }).click()
    await expect(page.getByRole('link', { name: /谁没交/ })).toContainText('共享')
    await page.locator('[data-scroll] tbody').getByRole('link', { name: '逾期未交' }).first().click()
    await expect(page.getByRole('dialog')).toContainText('逾期未交')
    await expect(page).toHaveURL(/cell=/)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  })

  await test.step('the file holds the rows of the sheet; on paper every page has the head', async () => {
    const shown = await page.locator('[data-scroll] tbody tr').count()
    const file = page.waitForEvent('download')
    await page.getByRole('link', { name: '导出 CSV' }).click()
    const download = await file
    expect(download.suggestedFilename()).toMatch(/^全区概况 \d{4}-\d\d-\d\d\.csv$/)
    expect((await rowsOf(download)).length).toBe(1 + shown + 1)
    await page.goto(`${demo.origin}/overview`)
    await expect(page.getByRole('table').first()).toBeVisible()
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('button:visible').count()).toBe(0)
    expect((await page.pdf({ landscape: true })).length).toBeGreaterThan(10_000)
    await page.emulateMedia({ media: 'screen' })
    await page.setViewportSize({ width: 390, height: 844 })
    await expectFitsPhones(page)
  })
})

test('my table stays mine on another machine, is taken along as it is seen, and of five thousand rows few are drawn', async ({
  page,
  browser,
  demo,
}) => {
  test.setTimeout(300_000)
  await page.goto(`${demo.origin}/sign-in`)
  await signIn(page, await officerOf(demo))

  await test.step('columns are hidden, moved and pinned, and so they are elsewhere; one press and they are as they were', async () => {
    await page.goto(`${demo.origin}/results?tab=titles`)
    await page.getByRole('button', { name: '列', exact: true }).click()
    await page.getByRole('checkbox', { name: '编号' }).click()
    await expect(page.getByRole('checkbox', { name: '编号' })).not.toBeChecked()
    await page.getByRole('button', { name: '前移 有效期' }).click()
    await page.getByRole('button', { name: '前移 有效期' }).click()
    await page.getByRole('button', { name: '关闭' }).click()
    await page.getByRole('button', { name: '紧凑' }).click()
    const heads = ['单位', '有效期', '称号', '状态']
    await expect(page.getByRole('columnheader')).toHaveText(heads)
    await expectAccessible(page)
    await takeLook(page, 'table-arranged')
    const elsewhere = await browser.newContext({ baseURL: demo.origin, locale: 'zh-CN' })
    const other = await elsewhere.newPage()
    await signIn(other, await officerOf(demo))
    await other.goto('/results?tab=titles')
    await expect(other.getByRole('columnheader')).toHaveText(heads)
    await elsewhere.close()
    const file = page.waitForEvent('download')
    await page.getByRole('link', { name: '导出 CSV' }).click()
    expect(await rowsOf(await file)).toEqual(await rowsOnScreen(page))
    await page.getByRole('button', { name: /^列/ }).click()
    await page.getByRole('button', { name: '恢复原样' }).click()
    await expect(page.getByRole('columnheader')).toHaveText(['单位', '称号', '编号', '有效期', '状态'])
  })

  await test.step('each list goes into its file as it is seen: columns, words, order', async () => {
    for (const address of [
      '/plans?kind=plan',
      '/schemes?sort=name&down=true',
      '/results',
      '/results?tab=titles&sort=unit',
    ]) {
      await page.goto(`${demo.origin}${address}`)
      await expect(page.getByRole('table')).toBeVisible()
      const file = page.waitForEvent('download')
      await page.getByRole('link', { name: '导出 CSV' }).click()
      expect(await rowsOf(await file), address).toEqual(await rowsOnScreen(page))
    }
  })

  await test.step('five thousand rows: the head stays, few rows are drawn, on paper all of them', async () => {
    await page.route(/\/trpc\/.*title\.list/, async (route) => {
      const answer = await route.fetch()
      const body: unknown = await answer.json()
      await route.fulfill({ response: answer, json: withManyTitles(body) })
    })
    await page.goto(`${demo.origin}/results?tab=titles`)
    await expect(page.getByRole('table')).toHaveAttribute('aria-rowcount', '5001')
    await page.locator('[data-scroll]').evaluate((box) => {
      box.scrollTop = box.scrollHeight / 2
    })
    await expect(page.locator('tr[data-index="2500"]')).toBeInViewport()
    expect(await page.locator('tr[data-index]').count()).toBeLessThan(80)
    await expect(page.getByRole('columnheader', { name: /^单位/ })).toBeInViewport()
    await page.emulateMedia({ media: 'print' })
    await expect(page.locator('tr[data-index]')).toHaveCount(5000, { timeout: 60_000 })
    await page.emulateMedia({ media: 'screen' })
    await expect(page.locator('tr[data-index]').nth(100)).toHaveCount(0)
  })
})

interface Titles {
  readonly titles: readonly { readonly titleAwardId: string; readonly unitName: string }[]
}

/** The same answer with the titles said over and over. */
function withManyTitles(body: unknown): unknown {
  const many = (data: Titles) => ({
    ...data,
    titles: Array.from({ length: 5000 }, (_, at) => ({
      ...data.titles[at % data.titles.length],
      titleAwardId: `00000000-0000-4000-8000-${at.toString().padStart(12, '0')}`,
    })),
  })
  const answers = Array.isArray(body) ? body : [body]
  const changed = answers.map((answer: { result: { data: Titles } }) =>
    'titles' in answer.result.data ? { result: { data: many(answer.result.data) } } : answer,
  )
  return Array.isArray(body) ? changed : changed[0]
}
