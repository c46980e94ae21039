import { onAnswer } from './support/answer-instead.ts'
import { expectGoodPage, takeLook } from './support/checks.ts'
import { as, PC } from './support/colleague.ts'
import { expect, testOfItsOwn } from './support/test.ts'
import { setUpTwoPeople } from './support/two-people.ts'

const test = testOfItsOwn()

const [LATEST, BEFORE] = ['7f'.repeat(32), 'a0'.repeat(32)]
const DAYS = [
  { day: '2026-11-21', lines: 14, position: 171, hash: LATEST, broken: 0 },
  { day: '2026-11-20', lines: 157, position: 157, hash: BEFORE, broken: 0 },
]

test('whoever audits is two presses from the heads of the audit log, copies the last, and is told where it breaks', async ({
  page,
  installation,
}) => {
  const { origin } = installation
  const { administrator, officer } = await setUpTwoPeople(installation)
  await page.setViewportSize(PC)

  await test.step('two presses; nothing was sealed on the first day', async () => {
    await as(page, administrator, origin)
    await page.goto('/')
    await page.getByRole('button', { name: /的菜单$/ }).click()
    await page.getByText('操作记录的封存').click()
    await expect(page.getByRole('heading', { level: 1, name: '操作记录的封存' })).toBeVisible()
    await expect(page.getByText('还没有封存过')).toBeVisible()
    await expectGoodPage(page)
    await takeLook(page, 'audit-nothing')
  })

  // The log is sealed at night: what it then answers with is told here in its place.
  let heads: object = { days: DAYS, total: 2, firstBreak: null, late: 0 }
  const stop = await onAnswer(page, 'audit.heads', () => ({ result: { data: heads } }))

  await test.step('the last head to take along, and every day with its own', async () => {
    await page.reload()
    await expect(page.getByText('逐条重算，全部一致')).toBeVisible()
    await expect(page.getByLabel('末端哈希', { exact: true })).toHaveValue(LATEST)
    await expect(page.getByText(BEFORE)).toBeVisible()
    await expectGoodPage(page)
    await takeLook(page, 'audit-whole')
  })

  await test.step('a break says from which day on, in both languages', async () => {
    heads = { days: [DAYS[0], { ...DAYS[1], broken: 2 }], total: 2, firstBreak: '2026-11-20', late: 3 }
    await page.reload()
    await expect(page.getByText('从 2026年11月20日 封存的记录起对不上')).toBeVisible()
    await expect(page.getByText('2 处对不上')).toBeVisible()
    await expectGoodPage(page)
    await takeLook(page, 'audit-broken')
    await page.evaluate(() => localStorage.setItem('jianjia.language', 'en'))
    await page.reload()
    await expect(page.getByText(/^Lines sealed from .* on do not agree$/)).toBeVisible()
    await expectGoodPage(page)
    await takeLook(page, 'audit-broken-en')
    await page.evaluate(() => localStorage.setItem('jianjia.language', 'zh-CN'))
  })

  await test.step('an officer has no such line, and by the address is told who may', async () => {
    await stop()
    await as(page, officer, origin)
    await page.goto('/')
    await page.getByRole('button', { name: /的菜单$/ }).click()
    await expect(page.getByText('登录的设备')).toBeVisible()
    await expect(page.getByText('操作记录的封存')).toHaveCount(0)
    await page.goto('/audit')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByText('末端哈希')).toHaveCount(0)
    await expectGoodPage(page)
    await takeLook(page, 'audit-officer')
  })
})
