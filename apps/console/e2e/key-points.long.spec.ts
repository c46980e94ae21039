import { expect } from '@playwright/test'
import { signIn } from './support/account.ts'
import { expectGoodPage } from './support/checks.ts'
import { prepareDistrict } from './support/prepared-district.ts'
import { testOfItsOwn } from './support/test.ts'

const test = testOfItsOwn()

const KEY_POINTS = [
  '海棠区教育工会年度工作要点',
  '一、民主管理',
  '1.规范召开教职工代表大会，认真落实提案。',
  '2.推进校务公开，每学期公布一次。',
  '二、服务教职工',
  '1.走访慰问困难教职工。',
].join('\n')

test('an officer issues key points, a chair takes them over and makes them the school’s own, the officer sees the outcome', async ({
  page,
  installation,
}) => {
  const { chairs, officer, year } = await prepareDistrict(installation)
  const [chair] = chairs
  if (!chair) throw new Error('no chair')
  await page.context().clearCookies()
  await signIn(page, officer)

  await test.step('from a file to the issue', async () => {
    await page.goto('/plans')
    await page.getByRole('link', { name: '工作要点' }).click()
    await expect(page.getByText('还没有工作要点')).toBeVisible()
    await expectGoodPage(page)
    const file = { name: '工作要点.txt', mimeType: 'text/plain', buffer: Buffer.from(KEY_POINTS) }
    await page.locator('input[type=file]').setInputFiles(file)
    await expect(page.getByText('规范召开教职工代表大会，认真落实提案。').first()).toBeVisible()
    await page.getByRole('button', { name: `${year} 年`, exact: true }).click()
    for (const name of [/^修改“规范召开/, /^修改“走访慰问/]) {
      await page.getByRole('button', { name }).click()
      await page.getByRole('checkbox', { name: /^必选/ }).check()
      await page.getByRole('button', { name: '改好了' }).click()
    }
    await expectGoodPage(page)
    await page.getByRole('button', { name: '发布给各单位' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '发布给各单位' }).click()
    await expect(page.getByText('首次发布')).toBeVisible()
    await expectGoodPage(page)
  })

  await test.step('taken over, localised, one left out with a reason, handed in', async () => {
    await page.context().clearCookies()
    await signIn(page, chair)
    await expect(page.getByText(/可以看上级发布的/)).toBeVisible()
    await page.goto('/plans/new')
    await page.getByRole('link', { name: '选用要点' }).click()
    await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(2)
    await page.getByRole('checkbox', { name: /走访慰问/ }).uncheck()
    await expectGoodPage(page)
    await page.getByRole('button', { name: '用这 1 项起草计划' }).click()
    await page.getByLabel('标题').fill('第一中学工会工作计划')
    await page.getByRole('button', { name: `${year} 年`, exact: true }).click()
    await expect(page.getByText('上级要点没有采用').first()).toBeVisible()
    await page.getByRole('button', { name: /^修改“规范召开/ }).click()
    await page.getByLabel('做什么').fill('召开三届二次教职工代表大会。')
    await page.getByRole('button', { name: '改好了' }).click()
    await expect(page.getByText(/已改：内容/)).toBeVisible()
    await expectGoodPage(page)
    await page.getByRole('button', { name: '不采用…' }).click()
    await page.getByLabel('为什么不采用').fill('本校没有困难教职工')
    await page.getByRole('button', { name: '写明理由，不采用' }).click()
    await page.getByRole('button', { name: /^提交给/ }).click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^提交给/ })
      .click()
    await page.getByRole('link', { name: '打开这份材料' }).click()
    await expect(page.getByText(/来自海棠区教育工会/)).toBeVisible()
  })

  await test.step('the district sees who took what over, and why not', async () => {
    await page.context().clearCookies()
    await signIn(page, officer)
    await page.goto('/plans/overview?view=keyPoints')
    await expect(page.getByText(/3 个单位应当采用，其中 1 个交来了计划/)).toBeVisible()
    await expectGoodPage(page)
    await page.getByRole('link', { name: /^走访慰问/ }).click()
    await expect(page.getByRole('dialog').getByText('理由：本校没有困难教职工')).toBeVisible()
    await expectGoodPage(page)
  })
})
