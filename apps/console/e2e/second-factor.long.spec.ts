import { codeOfApp } from '@jianjia/browser'
import { addOfficer, setUp, signIn, signOut } from './support/account.ts'
import { expectGoodPage, takeLook } from './support/checks.ts'
import { expect, testOfItsOwn } from './support/test.ts'

const test = testOfItsOwn()

const FIRST = {
  ...{ districtName: '澄江区教育工会', districtShortName: '澄江区', personName: '宋知行' },
  ...{ username: 'song', password: '蒹葭苍苍白露为霜一号' },
} as const
const OWN = '白露未晞所谓伊人在水'
const OFFICER = { username: 'officer', password: OWN }
const PHONE = { width: 390, height: 844 }

test('officers are asked for a second step; one switches it on, signs in with it, loses the phone', async ({
  page,
  installation,
}) => {
  await setUp(page, { ...FIRST, code: installation.setupCode ?? '' })
  const given = await addOfficer(page, { district: '澄江区', name: '程若水' })

  await test.step('the administrator sets the day, three clicks from the list of people', async () => {
    await page.goto('/people')
    await page.getByRole('link', { name: '干部登录要求' }).click()
    await expect(page.getByText('现在没有要求')).toBeVisible()
    await expect(page.getByText('还有 2 人没有开启')).toBeVisible()
    await expectGoodPage(page)
    await takeLook(page, 'second-factor-rule')
    await page.getByRole('button', { name: '定下这一天' }).click()
    await expect(page.getByText(/从 \d{4}年.*起必须用两步验证登录/)).toBeVisible()
    await page.getByLabel('从哪天起').fill('2026-01-01')
    await page.getByRole('button', { name: '定下这一天' }).click()
    // From a day that has passed it holds at once, for the administrator too.
    await expect(page).toHaveURL(/second-factor$/)
    await expect(page.getByText(/请先开启，开启后就可以继续/)).toBeVisible()
    await page.goto('/units')
    await expect(page).toHaveURL(/second-factor/)
    await signOut(page)
  })

  let secret = ''
  let recovery = ''
  await test.step('the officer is led to it after the new password, and nothing else opens before', async () => {
    await signIn(page, { username: 'officer', password: given })
    await page.getByLabel('现在的密码').fill(given)
    await page.getByLabel('新密码', { exact: true }).fill(OWN)
    await page.getByLabel('再输入一次新密码').fill(OWN)
    await page.getByRole('button', { name: '更换密码' }).click()
    await expect(page).toHaveURL(/second-factor/)
    await page.goto('/schemes')
    await expect(page).toHaveURL(/second-factor/)
    await expect(page.getByText(/请先开启，开启后就可以继续/)).toBeVisible()
    await page.setViewportSize(PHONE)
    await expectGoodPage(page)
    await page.getByLabel('你的密码').fill(OWN)
    await page.getByRole('button', { name: '开启两步验证' }).click()
    await expect(page.getByRole('img', { name: '给验证器扫描的二维码' })).toBeVisible()
    await expectGoodPage(page)
    await takeLook(page, 'second-factor-scan')
    secret = (await page.getByRole('textbox', { name: '密钥' }).inputValue()).replaceAll(' ', '')
    await page.getByLabel(/6 位数字/).fill('000000')
    await page.getByRole('button', { name: '确认并开启' }).click()
    await expect(page.getByText('验证码不对，或者已经用过').first()).toBeVisible()
    await page.getByLabel(/6 位数字/).fill(codeOfApp(secret))
    await page.getByRole('button', { name: '确认并开启' }).click()
    await expect(page.getByText('请打印恢复码')).toBeVisible()
    await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(10)
    recovery = (await page.getByRole('main').getByRole('listitem').first().textContent()) ?? ''
    await expectGoodPage(page)
    await takeLook(page, 'second-factor-codes')
    await page.getByRole('button', { name: '已经收好' }).click()
    await expect(page.getByText('已经开启')).toBeVisible()
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.goto('/schemes')
    await expect(page).toHaveURL(/schemes/)
    await page.goto('/')
    await signOut(page)
  })

  await test.step('signing in takes the code; a recovery code does it without the phone', async () => {
    await page.goto('/sign-in')
    const password = async () => {
      await page.getByLabel('用户名').fill(OFFICER.username)
      await page.getByLabel('密码', { exact: true }).fill(OFFICER.password)
      await page.getByRole('button', { name: '登录' }).click()
      await expect(page.getByText('还差一步')).toBeVisible()
    }
    await password()
    await expectGoodPage(page)
    await takeLook(page, 'second-step')
    await page.getByLabel('验证码').fill(codeOfApp(secret))
    await page.getByRole('button', { name: '登录', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name: '今日事项' })).toBeVisible()
    await signOut(page)
    await password()
    await page.getByRole('button', { name: '手机不在身边，用恢复码' }).click()
    await page.getByLabel('恢复码').fill(recovery)
    await page.getByRole('button', { name: '登录', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name: '今日事项' })).toBeVisible()
    await signOut(page)
  })

  await test.step('the administrator resets it with a reason, and the password alone signs in', async () => {
    await signIn(page, FIRST)
    await page.getByLabel('你的密码').fill(FIRST.password)
    await page.getByRole('button', { name: '开启两步验证' }).click()
    const own = (await page.getByRole('textbox', { name: '密钥' }).inputValue()).replaceAll(' ', '')
    await page.getByLabel(/6 位数字/).fill(codeOfApp(own))
    await page.getByRole('button', { name: '确认并开启' }).click()
    await expect(page.getByText('请打印恢复码')).toBeVisible()
    await page.goto('/people')
    await page.getByRole('button', { name: '办理程若水的职务和账号' }).click()
    await expect(page.getByText('已开启两步验证')).toBeVisible()
    await page.getByRole('button', { name: '重置两步验证' }).click()
    await page.getByRole('button', { name: '重置两步验证' }).click()
    await expect(page.getByText('请写明原因').first()).toBeVisible()
    await page.getByLabel('原因').fill('手机丢失，本人当面申请')
    await expectGoodPage(page)
    await takeLook(page, 'second-factor-reset')
    await page.getByRole('button', { name: '重置两步验证' }).click()
    await expect(page.getByText('两步验证已重置')).toBeVisible()
    await page.goto('/')
    await signOut(page)
    await signIn(page, OFFICER)
    await expect(page).toHaveURL(/second-factor/)
  })
})
