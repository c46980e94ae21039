import { expect, type Locator, type Page } from '@playwright/test'
import { signIn } from './support/account.ts'
import { expectGoodPage, takeLook } from './support/checks.ts'
import { as, PC } from './support/colleague.ts'
import { counting, openDoubts } from './support/counting.ts'
import { testInDistrictOfItsOwn } from './support/test.ts'
import { wordFileOf } from './support/word-file.ts'

const test = testInDistrictOfItsOwn()

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

function planOf(year: number): readonly string[] {
  return [
    `第一中学工会${year}年工作计划`,
    '为团结引领全校教职工建功立业，结合学校实际，制定本计划。',
    '一、指导思想',
    '坚持以习近平新时代中国特色社会主义思想为指导，全面落实上级工会部署，竭诚服务教职工。',
    '二、主要工作',
    '（一）加强组织建设',
    '完善工会委员会议事制度，做好会员信息登记。',
    '（二）维护教职工权益',
    '落实教代会制度，畅通教职工意见渠道，力争五月底前完成集体合同签订。',
    '三、工作安排',
    '一月：',
    '1.召开新学期工会委员会议。',
    '2.慰问困难教职工。',
    '三月：',
    '1.举办春季插花沙龙。',
    '五月：',
    '1.组织教职工健步走。',
    '十一月：',
    '1.报送工会信息两篇。',
    '3.看望离退休教职工。',
    '十二月：',
    '1.召开教职工代表大会。',
    `第一中学工会`,
    `${year}年1月5日`,
  ]
}

async function drop(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.getByLabel('选择文件').setInputFiles({ name, mimeType: WORD, buffer })
  await expect(page.getByRole('heading', { level: 1, name: '核对读出的内容' })).toBeVisible()
}

test('a plan from Word to its acceptance: dropped, checked, submitted, one item returned, changed, accepted', async ({
  page,
  installation,
  district,
}) => {
  const { chairs, officer, year } = district
  const [chair] = chairs
  if (chair === undefined) throw new Error('no chair')
  const { origin } = installation
  await page.setViewportSize(PC)
  await page.context().clearCookies()
  await signIn(page, chair)
  const { press, taken } = counting()

  await test.step('the chair drops the Word file and sees it beside what was read', async () => {
    await press(page.getByRole('link', { name: '计划与总结' }))
    await expect(page.getByRole('heading', { level: 1, name: '计划总结' })).toBeVisible()
    await expect(page.getByText('还没有计划或总结')).toBeVisible()
    await expectGoodPage(page)
    await press(page.getByRole('link', { name: '交计划或总结' }).first())
    await expect(page.getByRole('heading', { level: 1, name: '交计划或总结' })).toBeVisible()
    await expectGoodPage(page)
    await drop(page, '工会计划.docx', wordFileOf(planOf(year)))
    await expect(page.getByLabel('标题')).toHaveValue(`第一中学工会${year}年工作计划`)
    await expect(page.getByRole('region', { name: '原文' }).getByText('2.慰问困难教职工。')).toBeVisible()
    await expect(page.getByRole('region', { name: '读出的内容' }).getByText('7 项')).toBeVisible()
    await expectGoodPage(page)
    await takeLook(page, 'plan-reading')
  })

  await test.step('one side leads to the other', async () => {
    await page.locator('[id^=piece-i]').getByText('慰问困难教职工').click()
    await expect(page.locator('li[data-chosen]').getByText('慰问困难教职工')).toBeVisible()
    await page
      .getByRole('region', { name: '原文' })
      .getByRole('button', { name: /健步走/ })
      .click()
    await expect(page.locator('[id^=piece-i][data-chosen]').getByText('组织教职工健步走')).toBeVisible()
    await page.getByText(/^关于这份文件/).click()
    await page.getByText(/编号中间缺了一个 1 处/).click()
    await takeLook(page, 'plan-about-file')
    await page
      .getByRole('button', { name: /第 \d+ 段.*看望离退休教职工/ })
      .first()
      .click()
    await expect(page.locator('li[data-chosen]').getByText('看望离退休教职工')).toBeVisible()
    await page.getByText(/^关于这份文件/).click()
  })

  await test.step('it cannot be submitted before the period is chosen and every doubtful piece is decided', async () => {
    const submit = page.getByRole('button', { name: '提交给海棠区教育工会' })
    await expect(submit).toBeDisabled()
    await press(page.getByRole('button', { name: new RegExp(`采用 ${year}年1月1日 至 ${year}年12月31日`) }))
    const doubts = await openDoubts(page)
    expect(doubts).toBeGreaterThan(0)
    for (let left = doubts; left > 0; left = await openDoubts(page)) {
      await press(page.getByRole('button', { name: '没问题' }).first())
      await expect.poll(() => openDoubts(page)).toBe(left - 1)
    }
    await press(submit)
    await press(page.getByRole('dialog').getByRole('button', { name: '提交给海棠区教育工会' }))
    await expect(page.getByText('已提交给海棠区教育工会')).toBeVisible()
    expect(taken() - doubts).toBe(5)
    await expectGoodPage(page)
  })

  await test.step('the district reads it and returns one item with a reason', async () => {
    await as(page, officer, origin)
    await page.goto('/plans')
    await press(page.getByRole('link', { name: `第一中学工会${year}年工作计划` }))
    await expect(page.getByText('召开教职工代表大会')).toBeVisible()
    await press(page.getByRole('button', { name: '退回修改' }))
    await press(page.getByLabel(/退回“组织教职工健步走/))
    await page.getByLabel('退回理由').fill('请写明责任人')
    await takeLook(page, 'plan-return')
    await press(page.getByRole('button', { name: '退回 1 项' }))
    await expect(page.getByText('1 项已退回，等单位修改')).toBeVisible()
    expect(taken()).toBe(4)
  })

  await test.step('the chair changes it and submits again; the others stand as they were', async () => {
    await as(page, chair, origin)
    await page.goto('/plans')
    await press(page.getByRole('link', { name: `第一中学工会${year}年工作计划` }))
    await expect(page.getByText(/请写明责任人/).first()).toBeVisible()
    await press(page.getByRole('link', { name: '去核对和修改' }))
    await expect(page.getByRole('button', { name: '提交给海棠区教育工会' })).toBeDisabled()
    await press(page.getByRole('button', { name: /修改“组织教职工健步走/ }))
    await page.getByLabel('责任人（选填）').fill('文体委员')
    await press(page.getByRole('button', { name: '改好了' }))
    await press(page.getByRole('button', { name: '提交给海棠区教育工会' }))
    await press(page.getByRole('dialog').getByRole('button', { name: '提交给海棠区教育工会' }))
    await expect(page.getByText('第 2 版')).toBeVisible()
    expect(taken()).toBe(6)
  })

  await test.step('the district sees what has changed, and accepts', async () => {
    await as(page, officer, origin)
    await page.goto('/plans')
    await press(page.getByRole('link', { name: `第一中学工会${year}年工作计划` }))
    await press(page.getByRole('link', { name: '第 2 版' }))
    await expect(page.getByText('文体委员')).toBeVisible()
    await expect(page.getByText('6 项没有变化')).toBeVisible()
    await expectGoodPage(page)
    await page.goBack()
    await press(page.getByRole('button', { name: '接收' }))
    await press(page.getByRole('dialog').getByRole('button', { name: '接收' }))
    await expect(page.getByText('已接收')).toBeVisible()
    expect(taken()).toBe(4)
  })

  await test.step('the items come up on the chair’s home page and are ticked; the original is there as it was', async () => {
    await as(page, chair, origin)
    await page.goto('/')
    await expect(page.getByRole('heading', { name: '计划里本月和下月的事' })).toBeVisible()
    await page.getByRole('button', { name: /召开教职工代表大会.*今天完成/ }).click()
    await expect(page.getByRole('button', { name: /召开教职工代表大会.*今天完成/ })).toHaveCount(0)
    await page.goto('/plans')
    await page.getByRole('link', { name: `第一中学工会${year}年工作计划` }).click()
    await expect(page.getByText(/林望舒 说已完成/)).toBeVisible()
    await expectGoodPage(page)
    await takeLook(page, 'plan-months')
    const file = await page.request.get(await hrefOf(page.getByRole('link', { name: '原文件：工会计划.docx' })))
    expect((await file.body()).equals(wordFileOf(planOf(year)))).toBe(true)
    await page.getByText('全年一览').click()
    await expect(page.getByRole('heading', { name: `${year}年12月` })).toBeVisible()
    await takeLook(page, 'plan-year')
  })
})

async function hrefOf(link: Locator): Promise<string> {
  return (await link.getAttribute('href')) ?? ''
}
