import { addDays, plainDate } from '@jianjia/domain/kernel'
import { expectFitsPhones, expectGoodPage, takeLook } from './support/checks.ts'
import { as, choose } from './support/colleague.ts'
import { ADMINISTRATOR, addPerson, type Person, requestsOf } from './support/prepared-district.ts'
import { proceduresOf } from './support/procedures.ts'
import { deskOf } from './support/submitted-sheets.ts'
import { expect, testInOneDistrict as test } from './support/test.ts'

const VOICE = '校级委员'
const MARKS = [82, 90, 90, 91, 100]

test('members give their marks of a voice with an account, without names; counted, it stands in the result', async ({
  page,
  district,
  installation,
}) => {
  test.setTimeout(600_000)
  const { origin } = installation
  const [school, other] = district.schools
  if (!school || !other) throw new Error('the district has too few schools')
  const { name: unit, unitId } = school
  const administrator = await proceduresOf(await requestsOf(ADMINISTRATOR, origin), origin)
  const people: Person[] = []
  for (const [at, name] of ['丁一', '沈二', '张三', '李四', '王五'].entries())
    people.push(await addPerson(administrator, { name, username: `member${at}`, unitId, role: 'member', origin }))
  const officer = await deskOf(district.officer, origin)
  const { change } = officer.procedures
  const { schemeId, version } = await change<{ schemeId: string; version: number }>('scheme.createFromPreset', {
    ...{ preset: 'threeVoices', parameters: {}, name: '三方评议办法', yearLabel: `${district.year}` },
  })
  await change('scheme.publish', { schemeId, expectedVersion: version })
  const { assessmentId } = await change<{ assessmentId: string }>('assessment.open', {
    ...{ name: '账号评议', schemeId, schemeVersion: 1, publicityDays: 3, exemptions: [] },
    ...{ periodStart: `${district.year}-01-01`, periodEnd: `${district.year}-12-31` },
    ...{ selfDue: `${district.year + 1}-01-10`, reviewDue: `${district.year + 1}-01-20` },
    unitIds: [unitId, other.unitId],
  })
  await change('assessment.waive', { assessmentId, unitIds: [unitId, other.unitId], reason: '以三方评议为准' })
  const { today } = officer.procedures

  await page.setViewportSize({ width: 1440, height: 900 })
  await test.step('the officer sees how many would be asked, and who cannot be, before anybody is', async () => {
    await as(page, district.officer, origin)
    await page.goto(`/assessments/${assessmentId}?tab=facts`)
    await choose(page, '数据项', `评分主体：${VOICE}`)
    await page.getByRole('button', { name: '请有账号的人评分' }).click()
    await expect(page.getByText('会请人给 1 个单位评分，一共 5 份。')).toBeVisible()
    await expect(page.getByText(`不足 5 人、不能这样评的单位：${other.name}`)).toBeVisible()
    await page.getByLabel('区里的领导和干部').check()
    await expect(page.getByText('会请人给 0 个单位评分')).toBeVisible()
    await page.getByLabel('截止日').fill(today)
    await page.getByRole('button', { name: '发给他们评分' }).click()
    await expect(page.getByText(/没有可以这样评分的单位/).first()).toBeVisible()
    await expectGoodPage(page)
    await takeLook(page, 'voice-refused')
    await page.getByLabel('各单位的会员').check()
    await page.getByRole('button', { name: '发给他们评分' }).click()
    await expect(page.getByText(/正在收集：各单位的会员，1 个单位，已收 0 \/ 5 份/)).toBeVisible()
    await expect(page.getByLabel(`平均分 ${unit}`)).toHaveCount(0)
    await expect(page.getByLabel(`平均分 ${other.name}`)).toBeVisible()
    await expectGoodPage(page)
    await takeLook(page, 'voice-running')
    await page.getByRole('button', { name: '推迟截止日' }).click()
    await page.getByLabel('新的截止日').fill(today)
    await page.getByRole('button', { name: '推迟并通知' }).click()
    await expect(page.getByText('请写明理由，至少两个字').first()).toBeVisible()
    await expect(page.getByText(/^请选 .+ 到 .+ 之间的一天$/).first()).toBeVisible()
    await expectGoodPage(page)
    await takeLook(page, 'voice-extend')
    await page.getByLabel('新的截止日').fill(addDays(plainDate(today), 9))
    await page.getByLabel('推迟的理由').fill('开学后再评')
    await page.getByRole('button', { name: '推迟并通知' }).click()
    await expect(page.getByRole('button', { name: '推迟并通知' })).toHaveCount(0)
    await expect(page.getByRole('button', { name: '推迟截止日' })).toBeVisible()
    await page.goto(`/assessments/${assessmentId}/combine`)
    await expect(page.getByText(new RegExp(`“${VOICE}”正在收集账号评分（0 / 5 份`))).toBeVisible()
  })

  await test.step('each finds it among the things of the day, gives a mark, and may change it', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    for (const [at, person] of people.entries()) {
      await as(page, person, origin)
      await page.goto('/')
      await page
        .getByRole('link', { name: /去评分/ })
        .first()
        .click()
      await expect(page.getByRole('heading', { level: 1, name: '请我评分的单位' })).toBeVisible()
      const field = page.getByLabel(`分数（0 到 100） ${unit}`)
      if (at === 0) {
        await field.fill('101')
        await page.getByRole('button', { name: `提交评分 ${unit}` }).click()
        await expect(page.getByText('请填 0 到 100 之间的整数').first()).toBeVisible()
        await takeLook(page, 'voice-give')
        await field.fill('10')
        await page.getByRole('button', { name: `提交评分 ${unit}` }).click()
        await expect(page.getByText('已评 10 分')).toBeVisible()
        await field.fill(`${MARKS[at]}`)
        await page.getByRole('button', { name: `改为这个分数 ${unit}` }).click()
        await expect(page.getByText(`已评 ${MARKS[at]} 分`)).toBeVisible()
        await expectFitsPhones(page)
        await expectGoodPage(page)
        await takeLook(page, 'voice-given')
        await page.goto('/')
        await expect(page.getByRole('link', { name: /去评分/ })).toHaveCount(0)
      } else {
        await field.fill(`${MARKS[at]}`)
        await page.getByRole('button', { name: `提交评分 ${unit}` }).click()
        await expect(page.getByText(`已评 ${MARKS[at]} 分`)).toBeVisible()
      }
    }
    const [, , chair] = district.chairs
    if (chair === undefined) throw new Error('the district has too few chairs')
    await as(page, chair, origin)
    await page.goto('/voices')
    await expect(page.getByText('现在没有请你评分的单位')).toBeVisible()
    await takeLook(page, 'voice-nothing')
  })

  await test.step('everybody has given: counted at once, and no single mark is told', async () => {
    await page.setViewportSize({ width: 1440, height: 900 })
    await as(page, district.officer, origin)
    await page.goto(`/assessments/${assessmentId}?tab=facts`)
    await choose(page, '数据项', `评分主体：${VOICE}`)
    await expect(page.getByText(/可以清点了/)).toBeVisible()
    await page.getByRole('button', { name: '清点并登记' }).click()
    await expect(page.getByText('账号评分已清点，登记了 1 个单位')).toBeVisible()
    await expect(page.getByText('已登记 1 / 2')).toBeVisible()
    await takeLook(page, 'voice-counted')
    await page.getByRole('button', { name: /的菜单$/ }).click()
    await page.getByRole('button', { name: 'English' }).click()
    await page.keyboard.press('Escape')
    await expect(page.getByText('Marks given with accounts are counted: 1 union entered')).toBeVisible()
    await takeLook(page, 'voice-english')
  })

  await test.step('in the result it opens to the mark, the number of marks and where it comes from', async () => {
    const enter = (of: string, raterId: string) =>
      change('assessment.setVoiceMark', {
        ...{ assessmentId, unitId: of, raterId, points: '95', papers: 6, reason: '会场收回', expectedVersion: 0 },
      })
    for (const raterId of ['自评', '互评']) await enter(unitId, raterId)
    for (const raterId of ['自评', '互评', VOICE]) await enter(other.unitId, raterId)
    await change('combination.finish', { assessmentId, unitIds: [unitId, other.unitId] })
    const { units } = await officer.procedures.read<{ units: readonly { unitId: string; state: string }[] }>(
      'combination.get',
      { assessmentId },
    )
    expect(units.find((one) => one.unitId === unitId)?.state).toBe('reviewed')
    await change('publication.publish', { assessmentId })
    await page.getByRole('button', { name: /^Menu of / }).click()
    await page.getByRole('button', { name: '中文' }).click()
    await page.goto(`/results/${assessmentId}/${unitId}`)
    const step = page.getByRole('listitem').filter({ hasText: `${VOICE}：` })
    await expect(step).toContainText(/收回 5 份，.+登记：用账号无记名评分/)
    await step.locator('[data-figure]').click()
    const drawer = page.getByRole('dialog')
    await expect(drawer.getByText(/收回 5 份，.+登记：用账号无记名评分/).first()).toBeVisible()
    for (const { name } of people) await expect(drawer.getByText(name)).toHaveCount(0)
    await expectGoodPage(page)
    await takeLook(page, 'voice-drawer')
  })
})
