import { expectGoodPage, takeLook } from './support/checks.ts'
import { as, PC } from './support/colleague.ts'
import { deskOf } from './support/submitted-sheets.ts'
import { expect, testInDistrictOfItsOwn } from './support/test.ts'

/** What others have been asked in their journeys would be told here too. */
const test = testInDistrictOfItsOwn()

test('the bell counts what is not read; the inbox has it by day, narrows it, and puts it away; a kind is silenced', async ({
  page,
  installation,
  district,
}) => {
  const { origin } = installation
  const officer = await deskOf(district.officer, origin)
  const { today } = officer.procedures
  const year = Number(today.slice(0, 4))
  for (const kind of ['plan', 'termSummary', 'yearSummary'] as const) {
    const { roundId } = await officer.procedures.change<{ roundId: string }>('obligation.setRound', {
      ...{ kind, periodKind: 'calendarYear', periodLabel: `${year}年`, opensOn: `${year}-01-01`, dueOn: today },
      ...{ periodStart: `${year}-01-01`, periodEnd: `${year}-12-31`, unitKinds: ['branch'], stages: [], note: '' },
      steps: { daysBefore: [], everyDaysLate: null },
    })
    await officer.procedures.change('obligation.remind', { roundId, state: 'open', unitIds: [] })
  }
  await page.setViewportSize(PC)
  const [chair] = district.chairs
  if (chair === undefined) throw new Error('no chair')
  await as(page, chair, origin)
  await page.goto('/')
  const bell = page.getByRole('link', { name: /^通知：/ })
  await expect(bell).toHaveAccessibleName('通知：3 条没看过')

  await test.step('the inbox: what is not read first, by day', async () => {
    await bell.click()
    await expect(page.getByRole('heading', { level: 1, name: '通知' })).toBeVisible()
    await expect(page.getByRole('heading', { name: /^没看过 · / })).toBeVisible()
    await expect(page.getByRole('button', { name: /^知道了：/ })).toHaveCount(3)
    await expectGoodPage(page)
    await takeLook(page, 'inbox')
    await page.setViewportSize(PC)
    await page
      .getByRole('button', { name: /^知道了：/ })
      .first()
      .click()
    await expect(bell).toHaveAccessibleName('通知：2 条没看过')
    await expect(page.getByRole('heading', { name: /^看过了 · / })).toBeVisible()
  })

  await test.step('narrowed by what is read and by kind, in the address; nothing found says so', async () => {
    await page.getByLabel('看过没有').selectOption('没看过')
    await expect(page).toHaveURL(/read=false/)
    await expect(page.getByRole('button', { name: /^知道了：/ })).toHaveCount(2)
    await page.getByLabel('哪一类').selectOption('成绩公布')
    await expect(page.getByText('没有符合条件的通知')).toBeVisible()
    await page.getByRole('button', { name: '清除筛选' }).click()
  })

  await test.step('who goes to the thing has read it; the rest at once', async () => {
    await page.getByRole('link', { name: '看要求' }).first().click()
    await expect(page).toHaveURL(/\/obligations\/.+\/units\//)
    await expect(bell).toHaveAccessibleName('通知：1 条没看过')
    await bell.click()
    await page.getByRole('button', { name: '全部标为看过' }).click()
    await expect(bell).toHaveAccessibleName('通知：0 条没看过')
    await expect(page.getByRole('button', { name: '全部标为看过' })).toHaveCount(0)
  })

  await test.step('a page is pinned, stands at home and in the palette, and is let go', async () => {
    await page.goto('/units')
    await page.getByRole('link', { name: '第一中学工会' }).first().click()
    const pin = page.getByRole('button', { name: '置顶本页' })
    await pin.click()
    await expect(page.getByRole('button', { name: '已置顶' })).toHaveAttribute('aria-pressed', 'true')
    await expectGoodPage(page)
    await takeLook(page, 'pinned-unit')
    await page.setViewportSize(PC)
    await page.goto('/')
    await expect(page.getByRole('heading', { name: '置顶和最近打开' })).toBeVisible()
    await expectGoodPage(page)
    await takeLook(page, 'home-places')
    await page.setViewportSize(PC)
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('group', { name: '置顶' }).getByRole('option')).toHaveText('第一中学工会')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: '取消置顶：第一中学工会' }).click()
    await expect(page.getByRole('button', { name: '置顶：第一中学工会', exact: true })).toBeVisible()
    await page.goto('/notices')
  })

  await test.step('a kind is switched off and stays so; what has to be done cannot be', async () => {
    await page.getByRole('link', { name: '通知设置' }).click()
    await expect(page.getByRole('switch', { name: '每月的计划' })).toBeChecked()
    await expect(page.getByRole('switch', { name: '计划总结的催交' })).toHaveCount(0)
    await page.getByRole('switch', { name: '每月的计划' }).press('Space')
    await expect(page.getByText('已保存')).toBeVisible()
    await page.reload()
    await expect(page.getByRole('switch', { name: '每月的计划' })).not.toBeChecked()
    await expectGoodPage(page)
    await takeLook(page, 'notice-settings')
  })
})
