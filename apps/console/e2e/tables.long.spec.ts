import type { Page } from '@playwright/test'
import { signIn } from './support/account.ts'
import { expectAccessible, takeLook } from './support/checks.ts'
import { prepareSchool } from './support/ledger-school.ts'
import { type Procedures, proceduresOf } from './support/procedures.ts'
import { expect, testOfItsOwn } from './support/test.ts'

const test = testOfItsOwn()

const TITLES = ['春季疗休养', '夏季疗休养', '秋季疗休养', '冬季疗休养']
const WIDE = { width: 1440, height: 900 }

interface Line {
  readonly entryId: string
  readonly version: number
  readonly entry: {
    readonly title: string
    readonly details: { readonly headcount: number; readonly place: string | null }
  }
}

const LIST = { kind: 'recuperation', from: null, to: null, text: '', page: 1, pageSize: 20 }

async function linesOf(procedures: Procedures, trashed = false): Promise<readonly Line[]> {
  const { entries } = await procedures.read<{ entries: readonly Line[] }>('ledger.list', { ...LIST, trashed })
  return entries
}

/** What each record says of one field, by its title. */
async function told(procedures: Procedures, field: 'headcount' | 'place') {
  const lines = await linesOf(procedures)
  return Object.fromEntries(lines.map(({ entry }) => [entry.title, entry.details[field]]))
}

async function record(procedures: Procedures, unitId: string): Promise<void> {
  const details = { place: '山庄', planned: 40, headcount: 20, answered: null, satisfied: null }
  for (const title of TITLES) {
    const entry = { kind: 'recuperation', unitId, day: procedures.today, title, details }
    await procedures.change('ledger.record', { entry, fileIds: [] })
  }
}

const box = (page: Page, row: number) => page.getByRole('checkbox', { name: `选择第 ${row} 行` })

const opened = (page: Page) => page.locator('td input[data-edit="open"]')
const cells = (page: Page, column: string) => page.locator(`td[data-column="${column}"] [data-edit]`)

test('records are marked, binned together and taken back; cells are changed where they stand', async ({
  page,
  context,
  installation,
}) => {
  const { leader, chair, groupId, officer } = await prepareSchool(page, installation)
  await page.setViewportSize(WIDE)
  await signIn(page, leader)
  const procedures = await proceduresOf(context.request, installation.origin)
  await record(procedures, groupId)
  await page.goto('/ledger?kind=recuperation')
  await test.step('several with shift, by pointer and by keys; a preview, and the way back', () =>
    binTogether(page, procedures))
  await page.goto('/ledger?kind=recuperation')
  await test.step('a column by keys alone; what cannot be taken is told at the cell', () => fillDown(page, procedures))
  await test.step('what somebody else has changed is told at the cell', () => meetAnother(page, procedures))
  await expectAccessible(page)
  await test.step('marked records go out as a file by themselves', () => takeMarked(page))
  await page.context().clearCookies()
  await signIn(page, chair)
  await test.step('the roster is corrected in its cells; another group is a move from today on', () =>
    correctRoster(page, installation.origin))
  await page.context().clearCookies()
  await signIn(page, officer)
  for (const [address, look] of [
    ['/units', 'tables-units'],
    ['/people', 'tables-people'],
  ] as const)
    await test.step(`the file of ${address} says what is seen`, () => compareFile(page, address, look))
})

/** The heads and the cells of the table on the screen stand in its file, one by one. */
async function compareFile(page: Page, address: string, look: string): Promise<void> {
  await page.goto(address)
  await expect(page.getByRole('table')).toBeVisible()
  await expectAccessible(page)
  await takeLook(page, look)
  const seen = await page
    .getByRole('table')
    .evaluate((table) =>
      [...(table instanceof HTMLTableElement ? table.rows : [])].map((row) =>
        [...row.cells]
          .filter((cell) => cell.dataset['copy'] !== 'no')
          .map((cell) => cell.innerText.replaceAll(/\s+/g, '')),
      ),
    )
  const href = await page.getByRole('link', { name: '导出 CSV' }).getAttribute('href')
  const answer = await page.request.get(href ?? '')
  expect(answer.ok()).toBe(true)
  const rows = (await answer.text())
    .replace('\uFEFF', '')
    .trimEnd()
    .split('\r\n')
    .map((row) => row.replaceAll('"', '').replaceAll(/[^\S,]+/g, ''))
  expect(seen.length).toBeGreaterThan(1)
  for (const row of seen) expect(rows).toContain(row.join(','))
}

async function binTogether(page: Page, procedures: Procedures): Promise<void> {
  await box(page, 1).click()
  await box(page, 3).click({ modifiers: ['Shift'] })
  await expect(page.getByText('已选 3 条')).toBeVisible()
  await box(page, 4).focus()
  await page.keyboard.press('Shift+Space')
  await expect(page.getByText('已选 4 条')).toBeVisible()
  await box(page, 4).press('Space')
  await expect(page.getByText('已选 3 条')).toBeVisible()
  await expectAccessible(page)
  await takeLook(page, 'tables-batch')

  await page.getByRole('button', { name: '移入回收站（3 条）' }).click()
  await expect(page.getByText('移入后不再计分，30 天内可以恢复。')).toBeVisible()
  expect(await linesOf(procedures), 'nothing is done before it is agreed to').toHaveLength(4)
  await page.getByRole('button', { name: '移入回收站（3 条）' }).click()
  await expect(page.getByText('办成 3 条')).toBeVisible()
  expect(await linesOf(procedures)).toHaveLength(1)
  await page.getByRole('button', { name: '撤销（3 条）' }).click()
  await expect(page.getByRole('button', { name: '撤销（3 条）' })).toBeHidden()
  await expect(page.getByText('办成 3 条')).toBeVisible()
  expect(await linesOf(procedures)).toHaveLength(4)
}

async function fillDown(page: Page, procedures: Procedures): Promise<void> {
  await cells(page, 'headcount').first().focus()
  await page.keyboard.press('Enter')
  for (const count of ['31', '32', '33', '34']) {
    await expect(opened(page)).toBeFocused()
    await opened(page).fill(count)
    await page.keyboard.press('Enter')
  }
  await expect
    .poll(async () =>
      Object.values(await told(procedures, 'headcount'))
        .map(Number)
        .toSorted((a, b) => a - b),
    )
    .toEqual([31, 32, 33, 34])
  await expect(page.getByText('已保存').first()).toBeVisible()

  await cells(page, 'headcount').first().press('F2')
  await opened(page).fill('-1')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toBeVisible()
  if (process.env['JIANJIA_LOOK'] !== undefined) await page.screenshot({ path: '.reports/look/tables-cell.png' })
  await page.keyboard.press('Escape')
  await expect(cells(page, 'headcount').first()).toHaveText('31')
  expect(Object.values(await told(procedures, 'headcount'))).not.toContain(-1)
}

async function meetAnother(page: Page, procedures: Procedures): Promise<void> {
  await cells(page, 'place').first().press('Enter')
  const [seen] = await linesOf(procedures)
  if (seen === undefined) throw new Error('no record')
  const entry = { ...seen.entry, details: { ...seen.entry.details, place: '湖边' } }
  await procedures.change('ledger.correct', {
    ...{ entryId: seen.entryId, entry, fileIds: [], expectedVersion: seen.version },
  })
  await opened(page).fill('海边')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('alert')).toContainText('别人刚刚改成了“湖边”')
  expect(Object.values(await told(procedures, 'place'))).not.toContain('海边')
  await cells(page, 'place').first().press('Enter')
  await expect(opened(page)).toHaveValue('海边')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect.poll(async () => Object.values(await told(procedures, 'place'))).toContain('海边')
}

/** Two of four records are marked: their file holds them and no other. */
async function takeMarked(page: Page): Promise<void> {
  await page.goto('/ledger?kind=recuperation')
  await box(page, 1).click()
  await box(page, 3).click()
  const link = page.getByRole('link', { name: '选中的 2 行导出 CSV' })
  await expect(link).toBeVisible()
  await takeLook(page, 'tables-marked')
  const text = await (await page.request.get((await link.getAttribute('href')) ?? '')).text()
  expect(text.trimEnd().split('\r\n')).toHaveLength(3)
  expect(TITLES.filter((title) => text.includes(title))).toHaveLength(2)
  await page.getByRole('link', { name: '选中的 2 行导出 Excel' }).focus()
}

interface Member {
  readonly personId: string
  readonly name: string
  readonly unitName: string
  readonly mobile: string | null
  readonly version: number
}

async function correctRoster(page: Page, origin: string): Promise<void> {
  const procedures = await proceduresOf(page.request, origin)
  const unitId = procedures.posts[0]?.unitId
  const members = async () => {
    const { members: all } = await procedures.read<{ members: readonly Member[] }>('roster.list', {
      ...{ unitId, statuses: ['inService'] },
    })
    return all
  }
  const [first] = await members()
  if (first === undefined) throw new Error('nobody is on the roster')
  const { personId } = first
  const now = async () => (await members()).find((each) => each.personId === personId)
  await page.goto('/roster')
  await cells(page, 'mobile').first().press('Enter')
  await opened(page).fill('2380')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('手机号应为 1 开头的 11 位数字')
  await expect(opened(page)).toHaveValue('2380')
  if (process.env['JIANJIA_LOOK'] !== undefined) await page.screenshot({ path: '.reports/look/tables-roster.png' })
  await opened(page).fill('１３８ 0013 8000')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Escape')
  await expect.poll(async () => (await now())?.mobile).toBe('13800138000')
  await expect(cells(page, 'mobile').first()).toHaveText('13800138000')
  await expectAccessible(page)

  await cells(page, 'name').first().press('F2')
  await opened(page).fill(`${first.name}霖`)
  await page.keyboard.press('Tab')
  const group = page.locator('td select[data-edit="open"]')
  await expect(group).toBeFocused()
  await group.selectOption({ label: '第一中学工会' })
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect.poll(async () => (await now())?.name).toBe(`${first.name}霖`)
  await expect.poll(async () => (await now())?.unitName).toBe('第一中学工会')
  await expect(page.getByRole('link', { name: `${first.name}霖` })).toBeVisible()

  // Somebody else enters another number while the cell is open.
  await cells(page, 'mobile').first().press('Enter')
  const seen = await procedures.read<Member & { unitId: string; joinedOn: string; retiredOn: null; leftOn: null }>(
    'roster.member',
    { unitId, personId },
  )
  const { name, joinedOn, retiredOn, leftOn, version, unitId: memberOf } = seen
  await procedures.change('roster.correct', {
    ...{ unitId, personId, memberOf, leftOn, from: procedures.today, expectedVersion: version },
    member: { name, joinedOn, retiredOn, mobile: '13900139000' },
  })
  await opened(page).fill('13700137000')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('alert')).toContainText('别人刚刚改成了“13900139000”')
  expect((await now())?.mobile).toBe('13900139000')
}
