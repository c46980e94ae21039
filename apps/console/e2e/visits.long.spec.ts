import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test'
import { expectGoodPage, takeLook } from './support/checks.ts'
import { as, choose } from './support/colleague.ts'
import { type PreparedDistrict, requestsOf } from './support/prepared-district.ts'
import { proceduresOf } from './support/procedures.ts'
import { testInOneDistrict as test } from './support/test.ts'

const PHONE = { width: 390, height: 844 }
const IN_WECHAT =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.60(0x18003c2f) NetType/WIFI Language/zh_CN'

/** An assessment whose scheme is proved by a vote of those present, among other things. */
async function openAssessment(district: PreparedDistrict, origin: string): Promise<string> {
  const context = await requestsOf(district.officer, origin)
  const officer = await proceduresOf(context, origin)
  const { schemeId, version } = await officer.change<{ schemeId: string; version: number }>('scheme.createFromPreset', {
    ...{ preset: 'schoolDisclosure', parameters: {}, name: '校务公开考核细则', yearLabel: officer.today.slice(0, 4) },
  })
  await officer.change('scheme.publish', { schemeId, expectedVersion: version })
  const year = officer.today.slice(0, 4)
  const { assessmentId } = await officer.change<{ assessmentId: string }>('assessment.open', {
    ...{ name: `${year} 校务公开考核`, schemeId, schemeVersion: 1, publicityDays: 5, exemptions: [] },
    ...{ periodStart: `${year}-01-01`, periodEnd: `${year}-12-31`, selfDue: officer.today, reviewDue: `${year}-12-31` },
    unitIds: district.schools.map(({ unitId }) => unitId),
  })
  await context.dispose()
  return assessmentId
}

interface Phone {
  readonly context: BrowserContext
  readonly page: Page
  taps: number
}

async function phoneOf(browser: Browser, origin: string): Promise<Phone> {
  const context = await browser.newContext({
    ...{ baseURL: origin, viewport: PHONE, userAgent: IN_WECHAT, hasTouch: true, isMobile: true, locale: 'zh-CN' },
  })
  return { context, page: await context.newPage(), taps: 0 }
}

async function tap(phone: Phone, name: string): Promise<void> {
  phone.taps += 1
  await phone.page.getByRole('button', { name, exact: true }).tap()
}

test('a visit from planning to the reviewer’s desk, with a vote by phones that know no account', async ({
  page,
  browser,
  district,
  installation,
}) => {
  test.setTimeout(600_000)
  const { origin } = installation
  const [school] = district.schools
  const [, leader, second] = district.chairs
  if (!school || !leader || !second) throw new Error('a school and two chairs of others are needed')
  const assessmentId = await openAssessment(district, origin)

  await page.setViewportSize({ width: 1440, height: 900 })
  await as(page, district.officer, origin)
  await page.goto(`/assessments/${assessmentId}`)
  await page.getByRole('link', { name: '实地考核', exact: true }).click()
  await expect(page.getByText('还没有安排实地考核')).toBeVisible()
  await page.getByRole('link', { name: '安排一次实地考核' }).click()
  await choose(page, '去哪个单位', school.name)
  await page.getByRole('combobox', { name: '谁带队' }).click()
  await expect(page.getByRole('option', { name: district.chairs[0]?.name ?? '' })).toHaveCount(0)
  await page.getByRole('option', { name: leader.name }).click()
  await page.getByRole('combobox', { name: '还有谁去' }).click()
  await page.getByRole('option', { name: second.name }).click()
  await page.keyboard.press('Escape')
  await takeLook(page, 'visit-plan')
  await page.getByRole('button', { name: '安排这次实地考核' }).click()
  await expect(page.getByRole('heading', { level: 1, name: school.name })).toBeVisible()

  // The branch reads how far the vote is where it would otherwise look for a field.
  const [chair] = district.chairs
  if (!chair) throw new Error('the school has a chair')
  const voted = `/self/${assessmentId}/${school.unitId}?item=satisfaction`
  await as(page, chair, origin)
  await page.goto(voted)
  await expect(page.getByText(/已安排在.*现场测评。计票后，本项由投票结果决定。/)).toBeVisible()
  await takeLook(page, 'vote-planned')
  await expectGoodPage(page)

  await as(page, leader, origin)
  await page.goto('/visits')
  await expectGoodPage(page)
  await page.getByRole('link', { name: `打开 ${school.name}` }).click()
  const list = page.getByRole('listitem').filter({ has: page.getByRole('radiogroup') })
  await list.first().getByText('部分属实').click()
  await list.first().getByRole('textbox').fill('公示栏在一楼大厅，上月一项没有更新')
  await page.keyboard.press('Tab')
  await expect(list.first().locator('[data-save=saved]')).toBeVisible()
  await page.getByRole('button', { name: '开始投票' }).click()
  await expect(page.getByText('请填 1 到 2000 的整数')).toBeVisible()
  await page.getByLabel('现场有投票权的人数').fill('8')
  await page.getByRole('button', { name: '开始投票' }).click()
  const shown = page.getByLabel('投票码', { exact: true })
  await expect(shown).toBeVisible()
  const code = ((await shown.textContent()) ?? '').replaceAll(/\s/g, '')
  expect(code).toMatch(/^\d{8}$/)
  await expectGoodPage(page)
  await takeLook(page, 'visit-vote-running')

  // Typed by hand, a slip of a digit is told; scanned, the code stands in the address.
  const typing = await phoneOf(browser, origin)
  await typing.page.goto('/vote')
  await typing.page.getByLabel('投票码').fill('1234')
  await tap(typing, '进入')
  await expect(typing.page.getByText('投票码是八位数字')).toBeVisible()
  const slip = code.startsWith('9') ? `8${code.slice(1)}` : `9${code.slice(1)}`
  await typing.page.getByLabel('投票码').fill(slip)
  await tap(typing, '进入')
  await expect(typing.page.getByText('没有这个投票码')).toBeVisible()
  await typing.context.close()

  const options = await (async () => {
    const first = await phoneOf(browser, origin)
    await first.page.goto(`/vote#${code}`)
    await expect(first.page.getByRole('button', { name: '领取选票' })).toBeVisible()
    await expectGoodPage(first.page)
    await takeLook(first.page, 'ballot-1-question')
    await tap(first, '领取选票')
    const group = first.page.getByRole('group', { name: '请选择一项' })
    await expect(group).toBeVisible()
    const sizes = await group
      .getByRole('button')
      .evaluateAll((buttons) => buttons.map((b) => b.getBoundingClientRect().width))
    expect(new Set(sizes.map(Math.round)).size).toBe(1)
    const names = await group.getByRole('button').allTextContents()
    expect(names.at(-1)).toBe('弃权')
    await expectGoodPage(first.page)
    await takeLook(first.page, 'ballot-2-choose')
    await tap(first, names[0] ?? '')
    await expect(first.page.getByText('投出后不能查看，也不能修改。')).toBeVisible()
    await takeLook(first.page, 'ballot-3-check')
    const sent: string[] = []
    first.page.on('response', async (response) => {
      if (response.url().includes('/trpc/ballot.cast')) sent.push(await response.text().catch(() => ''))
    })
    await tap(first, '投出这一票')
    await expect(first.page.getByRole('heading', { level: 1, name: '选票已封存' })).toBeVisible()
    expect(first.taps).toBeLessThanOrEqual(6)
    await takeLook(first.page, 'ballot-4-sealed')
    const left = await first.page.evaluate(
      () =>
        document.body.textContent + JSON.stringify([localStorage, sessionStorage].map((kept) => Object.entries(kept))),
    )
    for (const text of [left, ...sent]) expect(text).not.toContain(names[0])
    await first.page.reload()
    await expect(first.page.getByText('这台手机的一票已经封存，只计一次。')).toBeVisible()
    await first.context.close()
    return names
  })()

  // Seven more: two abstain, one chooses again before sealing, one has English.
  for (const [at, choice] of [0, 0, 1, 0, 1, options.length - 1, options.length - 1].entries()) {
    const phone = await phoneOf(browser, origin)
    await phone.page.goto(`/vote#${code}`)
    await tap(phone, '领取选票')
    if (at === 2) {
      await tap(phone, options[0] ?? '')
      await tap(phone, '重新选择')
    }
    await tap(phone, options[choice] ?? '')
    await tap(phone, '投出这一票')
    await expect(phone.page.getByRole('heading', { level: 1, name: '选票已封存' })).toBeVisible()
    expect(phone.taps).toBeLessThanOrEqual(6)
    await phone.context.close()
  }
  const ninth = await phoneOf(browser, origin)
  await ninth.page.goto(`/vote#${code}`)
  await tap(ninth, '领取选票')
  await expect(ninth.page.getByText('8 张选票已经领完')).toBeVisible()
  await ninth.page
    .getByRole('button', { name: 'English' })
    .or(ninth.page.getByRole('link', { name: 'English' }))
    .first()
    .tap()
  await expect(ninth.page.getByRole('button', { name: 'Take a ballot' })).toBeVisible()
  await takeLook(ninth.page, 'ballot-english-all-taken')

  await expect(page.getByText('已投 0 / 8（每 5 分钟更新一次）')).toBeVisible()
  await page.getByRole('button', { name: '结束投票' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '结束投票' }).click()
  const result = page.getByRole('region', { name: '投票结果' })
  await expect(result).toContainText('收回8 票')
  await expect(result).toContainText('弃权2 票')
  await ninth.page.reload()
  await expect(ninth.page.getByText('This vote is over.')).toBeVisible()
  await ninth.context.close()
  await expectGoodPage(page)
  await takeLook(page, 'visit-counted')

  await page.getByRole('button', { name: '完成实地考核' }).click()
  await expect(page.getByText('请写总体意见').first()).toBeVisible()
  await page.getByLabel('总体意见').fill('公开及时，台账清楚。')
  await page.getByRole('button', { name: '完成实地考核' }).click()
  await expect(page.getByText('这次实地考核已经完成')).toBeVisible()
  await takeLook(page, 'visit-finished')

  await as(page, chair, origin)
  await page.goto(voted)
  await expect(page.getByText(/测评已计票，本项由投票结果决定。/)).toBeVisible()
  await expect(page.getByText(/在场 8 人，收回 8 票/)).toBeVisible()
  await expect(page.getByText(`手机投票，${leader.name} 主持`)).toBeVisible()
  await takeLook(page, 'vote-counted')
  await expectGoodPage(page)
})
