import { signIn } from './support/account.ts'
import { expectGoodPage, takeLook } from './support/checks.ts'
import { MEMBER, prepareSchool } from './support/ledger-school.ts'
import { expect, testOfItsOwn } from './support/test.ts'

const test = testOfItsOwn()

test('the district writes its own words, a group leader chooses one, and the district is not told whom it is about', async ({
  page,
  context,
  installation,
}) => {
  const { leader, officer } = await prepareSchool(page, installation)
  await page.emulateMedia({ reducedMotion: 'reduce' })

  await test.step('the officer adds a word, moves it up, is told of a word that stands twice, and saves', async () => {
    await signIn(page, officer)
    await page.goto('/ledger?kind=visit')
    await page.getByRole('link', { name: '常用词表' }).click()
    await expect(page.getByRole('heading', { level: 1, name: '常用词表' })).toBeVisible()
    await expectGoodPage(page)
    await takeLook(page, 'words')
    const words = page.getByRole('textbox', { name: /^第 \d+ 个词$/ })
    const count = await words.count()
    await page.getByRole('button', { name: '加一个词' }).click()
    await words.last().fill('生病住院')
    await page.getByRole('button', { name: '保存词表' }).click()
    await expect(page.getByText('这个词前面已经有了')).toBeVisible()
    await words.last().fill('新婚家访')
    await page.getByRole('button', { name: '上移“新婚家访”' }).click()
    await expect(words.nth(count - 1)).toHaveValue('新婚家访')
    await page.getByRole('button', { name: '删除“普访”' }).click()
    await page.getByRole('button', { name: '保存词表' }).click()
    await expect(page.getByText('词表已保存，各学校马上可以选用')).toBeVisible()
    await page.reload()
    await expect(words).toHaveCount(count)
    await expect(words.last()).toHaveValue('新婚家访')
  })

  await test.step('the group leader chooses the word, and the member from the roster fills in the name', async () => {
    await context.clearCookies()
    await signIn(page, leader)
    await page.goto('/ledger/new?kind=visit')
    await page.getByLabel('标题', { exact: true }).fill(`探望${MEMBER}`)
    await page.locator('[data-path="entry.details.visitKind"]').click()
    await expect(page.getByRole('option', { name: '普访' })).toHaveCount(0)
    await page.getByRole('option', { name: '新婚家访' }).click()
    await page.locator('[data-path="entry.details.memberId"]').fill(MEMBER.slice(0, 1))
    await page.getByRole('option', { name: new RegExp(MEMBER) }).click()
    await expect(page.getByLabel('走访对象')).toHaveValue(MEMBER)
    await page.getByRole('button', { name: '记入台账' }).click()
    await expect(page.getByRole('heading', { level: 1, name: '已记入台账' })).toBeVisible()
  })

  await test.step('the officer sees that there was a visit, of what kind, and why no name', async () => {
    await context.clearCookies()
    await signIn(page, officer)
    await page.goto('/ledger?kind=visit')
    await page.getByRole('table').getByRole('link', { name: '走访慰问' }).click()
    await expect(page.getByText('姓名等个人情况只有本校工会可以看')).toBeVisible()
    await expect(page.getByText('新婚家访')).toBeVisible()
    await expect(page.getByText(MEMBER)).toHaveCount(0)
    await expectGoodPage(page)
    await takeLook(page, 'withheld')
  })
})
