import { expect } from '@playwright/test'
import { signIn } from './support/account.ts'
import { expectGoodPage } from './support/checks.ts'
import { type Person, prepareDistrict, requestsOf } from './support/prepared-district.ts'
import { proceduresOf } from './support/procedures.ts'
import { testOfItsOwn } from './support/test.ts'

const test = testOfItsOwn()

const ITEM = {
  ...{ weeks: [], part: null, theme: null, owner: null, helpers: [], recurring: false, remit: 'union' },
  paragraphs: [],
}
const SHARED = '春季组织全体会员在江边绿道健步走并评出坚持最好的三个年级组，结束后在大礼堂发奖品、拍合影。'

async function handInPlan(chair: Person, unitId: string, { origin, text }: { origin: string; text: string }) {
  const context = await requestsOf(chair, origin)
  const { change, today } = await proceduresOf(context, origin)
  const year = today.slice(0, 4)
  const { planId } = await change<{ planId: string }>('plan.begin', { unitId, kind: 'plan', from: null })
  const content = {
    ...{ title: `${year}年工作计划`, guidingIdeology: null, goals: [], sections: [], lastItem: 2, checks: {} },
    period: { start: `${year}-01-01`, end: `${year}-12-31` },
    items: [
      { ...ITEM, id: 'i1', text: SHARED, months: [12] },
      { ...ITEM, id: 'i2', text, months: [12] },
    ],
  }
  const saved = await change<{ version: number }>('plan.save', { planId, content, expectedVersion: 1 })
  await change('plan.submit', { planId, expectedVersion: saved.version })
  await context.dispose()
}

test('an officer sees what was promised month by month, what is in nobody’s plan, and two plans that are alike', async ({
  page,
  installation,
}) => {
  const { chairs, schools, officer } = await prepareDistrict(installation)
  const [first, second] = schools
  const [one, two] = chairs
  if (!first || !second || !one || !two) throw new Error('no schools')
  const { origin } = installation
  await handInPlan(one, first.unitId, { origin, text: '走访慰问困难教职工' })
  await handInPlan(two, second.unitId, { origin, text: '体检' })
  await page.context().clearCookies()
  await signIn(page, officer)
  await page.goto('/plans')
  await page.getByRole('link', { name: '承诺一览' }).click()

  await test.step('each number opens to its items, and each item to its plan', async () => {
    await expect(page.getByRole('link', { name: '承诺 4，看是哪些' })).toBeVisible()
    await expectGoodPage(page)
    await page.getByRole('link', { name: new RegExp(`^${first.name}，12月：承诺\\s*2`) }).click()
    const drawer = page.getByRole('dialog')
    await expect(drawer.getByRole('listitem')).toHaveCount(2)
    await page.reload()
    await drawer
      .getByRole('link', { name: /年工作计划/ })
      .last()
      .click()
    await expect(page.getByText('走访慰问困难教职工')).toBeVisible()
    await page.goBack()
    await drawer.getByRole('button', { name: '关闭' }).click()
  })

  await test.step('a duty opens to the schools without it', async () => {
    await page.getByRole('tab', { name: '常规工作' }).click()
    await expect(page.getByText('谁的计划里都没有').first()).toBeVisible()
    await page.getByRole('button', { name: /^慰问和送温暖/ }).click()
    await expect(page.getByRole('link', { name: second.name })).toBeVisible()
    await expectGoodPage(page)
  })

  await test.step('two plans that are alike stand side by side, as a hint', async () => {
    await page.getByRole('tab', { name: '相近的计划' }).click()
    await expect(page.getByText('只是提示，不是结论')).toBeVisible()
    await expectGoodPage(page)
    await page.getByRole('link', { name: /^并排看/ }).click()
    await expect(page.locator('mark')).toHaveCount(2)
    await expectGoodPage(page)
  })
})
