import { signIn } from './support/account.ts'
import { expectGoodPage, takeLook } from './support/checks.ts'
import { MEMBER, prepareSchool } from './support/ledger-school.ts'
import { proceduresOf } from './support/procedures.ts'
import { expect, testOfItsOwn } from './support/test.ts'

const test = testOfItsOwn()

test('the district sets what is done again and again; the chair sees what ends soon, records it, and it is done', async ({
  page,
  context,
  installation,
}) => {
  test.slow()
  const { chair, officer } = await prepareSchool(page, installation)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const name = '工会委员会每月开会'

  await test.step('the officer adopts what is offered, and changes when it is said to end soon', async () => {
    await signIn(page, officer)
    await page.goto('/obligations')
    await page.getByRole('link', { name: '常规工作' }).click()
    await expect(page.getByText('区里还没有设定常规工作')).toBeVisible()
    await page.getByRole('link', { name: '设定常规工作' }).first().click()
    await expect(page.getByRole('checkbox', { name: name })).toBeChecked()
    await page.getByRole('button', { name: '采用 3 项' }).click()
    await expect(page.getByRole('link', { name: `修改 ${name}` })).toBeVisible()
    await expectGoodPage(page)
    await takeLook(page, 'duties-settings')
    await page.getByRole('link', { name: `修改 ${name}` }).click()
    for (const month of ['7月', '8月']) await page.getByText(month, { exact: true }).click()
    await page.getByLabel('到期前几天算“快到期”').fill('31')
    await expect(page.getByText('每月至少 1 次', { exact: false }).last()).toBeVisible()
    await expectGoodPage(page)
    await takeLook(page, 'duties-form')
    await page.getByRole('button', { name: '保存' }).click()
    await expect(page.getByRole('heading', { level: 1, name: '设定常规工作' })).toBeVisible()
  })

  await test.step('the chair sees it on the first page before it is missed, and records it with one click', async () => {
    await context.clearCookies()
    await signIn(page, chair)
    await page.goto('/')
    await expect(page.getByRole('heading', { name: '常规工作' })).toBeVisible()
    await expectGoodPage(page)
    await takeLook(page, 'duties-home')
    await page.getByRole('link', { name: `去登记：${name}` }).click()
    await expect(
      page.getByRole('radio', { name: '工会委员会会议' }).or(page.getByLabel('会议类型')).first(),
    ).toBeVisible()
    await page.getByLabel('标题', { exact: true }).fill('本月工作例会')
    await page.getByLabel('参加人数').fill('7')
    await page.getByLabel('会议纪要').fill('研究本月工作，形成一致意见。')
    await page.getByRole('button', { name: '记入台账' }).click()
    await expect(page.getByRole('heading', { level: 1, name: '已记入台账' })).toBeVisible()
    await page.goto('/')
    await expect(page.getByRole('heading', { name: '常规工作' })).toBeVisible()
    await expect(page.getByRole('link', { name: `去登记：${name}` })).toHaveCount(0)
  })

  await test.step('each figure opens to its records, and whose turn it is stands by name', async () => {
    await page.getByRole('link', { name: '看全部' }).click()
    await expect(page.getByText('这一期已经做到')).toBeVisible()
    await page.getByRole('link', { name: /1\/1 ?做到/ }).click()
    await expect(page.getByRole('link', { name: /本月工作例会/ })).toBeVisible()
    await expect(page.getByText(`${MEMBER}：`, { exact: false }).first()).toBeAttached()
    await expectGoodPage(page)
    await takeLook(page, 'duties-unit')
    await page.getByRole('link', { name: /本月工作例会/ }).click()
    await expect(page.getByRole('heading', { level: 1, name: '本月工作例会' })).toBeVisible()
  })

  await test.step('the district sees every unit, and no name', async () => {
    await context.clearCookies()
    await signIn(page, officer)
    await page.goto('/')
    await expect(page.getByRole('heading', { name: '常规工作' })).toBeVisible()
    await page.goto('/duties')
    await expect(page.getByRole('table')).toBeVisible()
    await expectGoodPage(page)
    await takeLook(page, 'duties-overview')
    await page.getByRole('link', { name: /已完成 ?1\/1/ }).click()
    await expect(page.getByText('姓名只在学校内部显示')).toBeVisible()
    await expect(page.getByText(MEMBER)).toHaveCount(0)
  })
})

const third = testOfItsOwn()

third(
  'what should be disclosed and was not is seen by chair and district; the chair records it, and it is done',
  async ({ page, context, installation }) => {
    third.slow()
    const { chair, officer } = await prepareSchool(page, installation)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await signIn(page, chair)
    await page.goto('/duties/disclosure')
    await expect(page.getByRole('heading', { level: 1, name: '第一中学工会的校务公开' })).toBeVisible()
    await page.getByRole('link', { name: '去登记 财务收支' }).click()
    await page.getByLabel('标题', { exact: true }).fill('上半年财务收支公开')
    await page.locator('[data-path="entry.details.channel"]').click()
    await page.getByRole('option', { name: '校务公开栏' }).click()
    await page.locator('[data-path="entry.details.audience"]').getByText('教职工', { exact: true }).click()
    await page.getByLabel('网页链接').fill('https://news.example/1')
    await page.getByRole('button', { name: '记入台账' }).click()
    await expect(page.getByRole('heading', { level: 1, name: '已记入台账' })).toBeVisible()
    await page.goto('/duties/disclosure')
    await expect(page.getByText('1 / 15')).toBeVisible()
    await page.getByRole('link', { name: /^1 次，最近/ }).click()
    await expect(page.getByRole('link', { name: /上半年财务收支公开/ })).toBeVisible()
    await expectGoodPage(page)
    await takeLook(page, 'disclosure-unit')
    await context.clearCookies()
    await signIn(page, officer)
    await page.goto('/duties/disclosure')
    await expect(page.getByRole('table')).toBeVisible()
    await expectGoodPage(page)
    await takeLook(page, 'disclosure-district')
    await page.getByRole('cell').getByRole('link', { name: '已公开' }).click()
    await expect(page.getByRole('link', { name: /上半年财务收支公开/ })).toBeVisible()
  },
)

const another = testOfItsOwn()

another(
  'a chair asks the groups for so many; a group leader sees the own part, records, and how far it is follows',
  async ({ page, context, installation }) => {
    another.slow()
    const { chair, leader, groupId } = await prepareSchool(page, installation)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    const name = '信息采用'

    await another.step('the chair sets a target for the groups', async () => {
      await signIn(page, chair)
      await page.goto('/targets')
      await expect(page.getByText('还没有下达指标')).toBeVisible()
      await page.getByRole('link', { name: '下达指标' }).click()
      await page.getByRole('button', { name: /^下达给/ }).click()
      await expect(page.getByText('请填名称，至少两个字')).toBeVisible()
      await page.getByLabel('名称').fill(name)
      await page.getByLabel('语文组').fill('2')
      await expectGoodPage(page)
      await takeLook(page, 'targets-form')
      await page.getByRole('button', { name: '下达给 1 个单位' }).click()
      await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
      await expect(page.getByText('还差 2')).toBeVisible()
    })

    await another.step('the group leader sees it on the first page, and records what counts', async () => {
      await context.clearCookies()
      await signIn(page, leader)
      await page.goto('/')
      await expect(page.getByRole('link', { name: `${name}：0/2` })).toBeVisible()
      await expectGoodPage(page)
      await takeLook(page, 'targets-home')
      const { change, today } = await proceduresOf(page.request, installation.origin)
      for (const title of ['第一篇', '第二篇', '第三篇'])
        await change('ledger.record', {
          fileIds: [],
          entry: {
            ...{ kind: 'dispatch', unitId: groupId, day: today, title },
            details: {
              ...{ genre: 'news', channel: '公众号', level: 'district', adopted: true, adoptedOn: today },
              ...{ link: 'https://news.example/1', author: null },
            },
          },
        })
      await page.reload()
      await page.getByRole('link', { name: `${name}：3/2` }).click()
      await expect(page.getByRole('link', { name: /第三篇/ })).toBeVisible()
    })

    await another.step('the chair sees early and beyond apart, opens the records, and changes the number', async () => {
      await context.clearCookies()
      await signIn(page, chair)
      await page.goto('/targets')
      await expectGoodPage(page)
      await takeLook(page, 'targets-list')
      await page.getByRole('link', { name, exact: true }).click()
      await expect(page.getByText(/超额 1/).first()).toBeVisible()
      await expectGoodPage(page)
      await takeLook(page, 'targets-target')
      await page.getByRole('link', { name: '修改指标' }).click()
      await page.getByLabel('语文组').fill('5')
      await page.getByRole('button', { name: '保存' }).click()
      await expect(page.getByText('还差 2')).toBeVisible()
      await page.getByText('以前的指标（1）').click()
      await expect(page.getByText('语文组 2')).toBeVisible()
      await page.getByRole('link', { name: '3', exact: true }).click()
      await expect(page.getByRole('link', { name: /第一篇/ })).toBeVisible()
      await expectGoodPage(page)
    })
  },
)
