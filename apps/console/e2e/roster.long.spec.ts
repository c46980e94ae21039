import { signIn, signOut } from './support/account.ts'
import { expectGoodPage, takeLook } from './support/checks.ts'
import { MEMBER, prepareSchool, type PreparedSchool } from './support/ledger-school.ts'
import { expect, testOfItsOwn } from './support/test.ts'

const test = testOfItsOwn()

const ID_NUMBER = '11010519491231002X'

test('a chair keeps the roster', async ({ page, installation }) => {
  test.setTimeout(600_000)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  let school: PreparedSchool | undefined

  await test.step('a school with a group of twelve', async () => {
    school = await prepareSchool(page, installation)
    await signIn(page, school.chair)
  })

  await test.step('the roster is reached from the units, and shows the members of today', async () => {
    await page.getByRole('navigation').getByRole('link', { name: '单位' }).click()
    await page.getByRole('link', { name: '会员花名册' }).click()
    await expect(page.getByRole('row', { name: /周晓梅/ })).toContainText('语文组')
    await takeLook(page, 'roster-list')
    await expectGoodPage(page)
  })

  await test.step('a member is entered; faults are told at their fields, numbers are taken as they are written', async () => {
    await page.getByRole('button', { name: '登记会员' }).click()
    const form = page.getByRole('region', { name: '登记会员' })
    await form.getByLabel('手机号').fill('23800138000')
    await form.getByLabel('身份证号').fill('110105194912310021')
    await page.getByRole('button', { name: '登记这名会员' }).click()
    await expect(form.locator('.mantine-InputWrapper-error')).toHaveText([
      '请填写姓名',
      '手机号应为 1 开头的 11 位数字',
      '身份证号的位数、日期或校验位不对，请核对',
    ])
    await takeLook(page, 'roster-add')
    await expectGoodPage(page)
    await form.getByLabel('姓名').fill('孙亮')
    await form.getByLabel('手机号').fill('１３８ 0013 8000')
    await form.getByLabel('身份证号').fill('110105 19491231 002x')
    await page.getByRole('button', { name: '登记这名会员' }).click()
    await expect(page.getByText('孙亮已登记')).toBeVisible()
    await form.getByRole('button', { name: '完成' }).click()
    await expect(page.getByRole('row', { name: /孙亮/ })).toContainText('110*************2X')
  })

  await test.step('the number is shown for a reason, hidden again, and the look is on record', async () => {
    await page.getByRole('link', { name: '孙亮' }).click()
    await expect(page.getByText(ID_NUMBER)).toHaveCount(0)
    await page.getByRole('button', { name: '显示' }).click()
    await page.getByLabel('看身份证号做什么用').fill('核对医保名单')
    await page.getByRole('button', { name: '显示身份证号' }).click()
    await expect(page.locator('[data-shown-number]')).toHaveText(ID_NUMBER)
    await page.getByRole('button', { name: '隐去' }).click()
    await expect(page.getByText(ID_NUMBER)).toHaveCount(0)
    await expect(page.getByText('用途：核对医保名单')).toBeVisible()
    await takeLook(page, 'roster-member')
    await expectGoodPage(page)
  })

  await test.step('moves to a group, retires, leaves and returns, each on a day', async () => {
    await page.getByRole('link', { name: '调整小组' }).click()
    await page.getByRole('combobox', { name: '调到哪个小组' }).click()
    await page.getByRole('option', { name: '语文组' }).click()
    await page.getByRole('button', { name: '调到这个小组' }).click()
    // Entered today, so there is no day before to have stood elsewhere.
    await expect(page.getByRole('alert').first()).toBeVisible()
    await takeLook(page, 'roster-move')
    await page.getByRole('button', { name: '取消' }).click()
    await page.getByRole('link', { name: '退休' }).click()
    await page.getByRole('button', { name: '办理退休' }).click()
    await expect(page.getByText('孙亮的退休日期已记下')).toBeVisible()
    await expect(page.getByRole('link', { name: '退休' })).toHaveCount(0)
    await page.getByRole('link', { name: '更正' }).click()
    await page.getByLabel('退休日期').fill('')
    await takeLook(page, 'roster-correct')
    await page.getByRole('button', { name: '保存更正' }).click()
    await expect(page.getByText('孙亮的登记已更正')).toBeVisible()
    await expect(page.getByRole('link', { name: '退休' })).toBeVisible()
  })

  await test.step('a group leader sees the own group and no numbers; the district sees no names', async () => {
    if (school === undefined) return
    await signOut(page)
    await signIn(page, school.leader)
    await page.goto('/roster')
    await expect(page.getByRole('row', { name: new RegExp(MEMBER) })).toBeVisible()
    await expect(page.getByRole('row', { name: /孙亮/ })).toHaveCount(0)
    await expect(page.getByRole('columnheader', { name: '身份证号' })).toHaveCount(0)
    await expect(page.getByRole('button', { name: '登记会员' })).toHaveCount(0)
    await signOut(page)
    await signIn(page, school.officer)
    await page.goto('/roster')
    await expect(page.locator('[data-state=noRight]')).toBeVisible()
  })
})
