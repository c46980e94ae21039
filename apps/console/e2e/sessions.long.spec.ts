import { expectGoodPage, takeLook } from './support/checks.ts'
import { as, PC } from './support/colleague.ts'
import { expect, testInOneDistrict as test } from './support/test.ts'

test('somebody sees where they are signed in and ends it elsewhere', async ({
  browser,
  page,
  installation,
  district,
}) => {
  const [chair] = district.chairs
  if (chair === undefined) throw new Error('no chair')
  await page.setViewportSize(PC)
  await as(page, chair, installation.origin)
  const phone = await browser.newContext({
    userAgent: 'Mozilla/5.0 (Linux; Android 14) Chrome/126.0 MicroMessenger/8.0',
  })
  const other = await phone.newPage()
  await as(other, chair, installation.origin)

  await test.step('from the menu of the account, three clicks', async () => {
    await page.goto('/')
    await page.getByRole('button', { name: /的菜单$/ }).click()
    await page.getByRole('button', { name: '登录的设备' }).click()
    await expect(page.getByText('微信（安卓）')).toBeVisible()
    await expect(page.getByText('这台设备', { exact: true })).toHaveCount(1)
    await expectGoodPage(page)
    await takeLook(page, 'sessions')
  })
  await test.step('ended there, and said so; the other one has to sign in', async () => {
    await page
      .getByRole('listitem')
      .filter({ hasText: '微信（安卓）' })
      .getByRole('button', { name: '让它退出' })
      .click()
    await page.getByRole('dialog').getByRole('button', { name: '让它退出' }).click()
    await expect(page.getByText('微信（安卓）')).toHaveCount(0)
    await other.goto(`${installation.origin}/ledger`)
    await expect(other).toHaveURL(/sign-in/)
  })
  await test.step('everywhere else at once', async () => {
    await page.getByRole('button', { name: '让其他设备都退出' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '让其他设备都退出' }).click()
    await expect(page.getByText('只有这台设备登录着。')).toBeVisible()
    await expectGoodPage(page)
  })
  await phone.close()
})
