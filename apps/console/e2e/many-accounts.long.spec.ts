import { readFile } from 'node:fs/promises'
import { expectGoodPage, takeLook } from './support/checks.ts'
import { MEMBER, prepareSchool } from './support/ledger-school.ts'
import { PASSWORD } from './support/main-job.ts'
import { signIn, signOut } from './support/account.ts'
import { expect, testOfItsOwn } from './support/test.ts'

const test = testOfItsOwn()

test('the administrator gives a school its accounts, prints the slips, and a member signs in with one', async ({
  page,
  installation,
}) => {
  await prepareSchool(page, installation)
  await page.goto('/sign-in')
  await signIn(page, { username: 'song', password: PASSWORD })
  let slip = { username: '', password: '' }

  await test.step('preview: who gets one, who has one', async () => {
    await page.goto('/people')
    await page.getByRole('link', { name: '批量开通账号' }).click()
    await expect(page.getByText('先选一个单位')).toBeVisible()
    await expectGoodPage(page)
    await page.getByRole('combobox', { name: '单位' }).click()
    await page.getByRole('option', { name: /第一中学工会/ }).click()
    await expect(page.getByText(/可以开通账号的 \d+ 人/)).toBeVisible()
    await expect(page.getByRole('listitem').filter({ hasText: MEMBER })).toBeVisible()
    await expect(page.getByText(/不需要办理的 \d+ 人/)).toBeVisible()
    await expectGoodPage(page)
    await takeLook(page, 'many-accounts')
    await page.getByRole('button', { name: '全不选' }).click()
    await expect(page.getByRole('button', { name: '没有选中的人' })).toBeDisabled()
    await page.getByRole('button', { name: '全选' }).click()
  })
  await test.step('made in one act, shown once as slips and as a table', async () => {
    await page.getByRole('button', { name: /给选中的 \d+ 人发账号和密码/ }).click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /发账号和密码/ })
      .click()
    await expect(page.getByText('只显示这一次。请马上打印')).toBeVisible()
    const mine = page.getByRole('main').getByRole('listitem').filter({ hasText: MEMBER }).first()
    const [username = '', password = ''] = await mine.getByRole('definition').allTextContents()
    slip = { username, password }
    expect(password).toMatch(/^\w{4}-\w{4}-\w{4}$/)
    await expectGoodPage(page)
    await takeLook(page, 'account-slips')
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '下载表格' }).click(),
    ])
    expect((await readFile(await file.path())).subarray(0, 2).toString()).toBe('PK')
    await page.getByRole('button', { name: '已经保存，关闭' }).click()
    await expect(page.getByText('这里的人都已经有账号。')).toBeVisible()
    await expect(page.getByText(/还没有首次登录的 \d+ 人/)).toBeVisible()
    await expectGoodPage(page)
    await page.goto('/')
    await signOut(page)
  })
  await test.step('with the slip somebody signs in, and must choose a password of their own', async () => {
    await signIn(page, slip)
    await expect(page).toHaveURL(/password$/)
  })
})
