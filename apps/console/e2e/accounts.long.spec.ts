import { addOfficer, replaceFirstPassword, setUp, signIn, signOut } from './support/account.ts'
import { expectGoodPage, takeLook } from './support/checks.ts'
import { expect, testOfItsOwn } from './support/test.ts'

const test = testOfItsOwn()

const FIRST = {
  districtName: '澄江区教育工会',
  districtShortName: '澄江区',
  personName: '宋知行',
  username: 'song',
  password: '蒹葭苍苍白露为霜一号',
} as const
const OWN = '白露未晞所谓伊人在水'

test('an administrator suspends an account and lets its owner sign in again', async ({ page, installation }) => {
  await setUp(page, { ...FIRST, code: installation.setupCode ?? '' })

  const given = await addOfficer(page, { district: '澄江区', name: '程若水' })
  await page.goto('/')
  await signOut(page)
  await replaceFirstPassword(page, { username: 'officer', password: given }, OWN)
  await signOut(page)

  const manage = async (name: string) => {
    await signIn(page, FIRST)
    await page.goto('/people')
    await page.getByRole('button', { name: `办理${name}的职务和账号` }).click()
    await expect(page.getByRole('dialog', { name })).toBeVisible()
  }

  await test.step('suspended after a question that says what follows, and signed out at once', async () => {
    await manage('程若水')
    await page.getByRole('button', { name: '停用账号' }).click()
    await expect(page.getByText('程若水将立即不能登录')).toBeVisible()
    await takeLook(page, 'suspend-account')
    await page.getByRole('dialog', { name: '停用账号' }).getByRole('button', { name: '停用账号' }).click()
    await expect(page.getByText('账号已停用')).toBeVisible()
    await expect(page.getByText('officer · 已停用')).toBeVisible()
    await expectGoodPage(page)
    await page.goto('/')
    await signOut(page)
    await page.getByLabel('用户名').fill('officer')
    await page.getByLabel('密码', { exact: true }).fill(OWN)
    await page.getByRole('button', { name: '登录' }).click()
    await expect(page.getByText('用户名或密码不对。')).toBeVisible()
  })

  await test.step('restored, with the password of before', async () => {
    await manage('程若水')
    await page.getByRole('button', { name: '恢复登录' }).click()
    await page.getByRole('dialog', { name: '恢复登录' }).getByRole('button', { name: '恢复登录' }).click()
    await expect(page.getByText('officer · 可以登录')).toBeVisible()
    await page.goto('/')
    await signOut(page)
    await signIn(page, { username: 'officer', password: OWN })
    await expect(page.getByRole('heading', { level: 1, name: '今日事项' })).toBeVisible()
    await signOut(page)
  })

  await test.step('nobody suspends the own account, and the page says who can', async () => {
    await manage('宋知行')
    await expect(page.getByText('这是你自己的账号。')).toBeVisible()
    await expect(page.getByRole('button', { name: '停用账号' })).toHaveCount(0)
    await expectGoodPage(page)
  })
})
