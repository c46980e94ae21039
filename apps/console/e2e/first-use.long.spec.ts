import type { Route } from '@playwright/test'
import { setUp, signIn, signOut } from './support/account.ts'
import { expectGoodPage, scriptBytes, takeLook } from './support/checks.ts'
import { expect, testOfItsOwn } from './support/test.ts'

const test = testOfItsOwn()

const FIRST = {
  districtName: '海棠区教育工会',
  districtShortName: '海棠区',
  personName: '宋知行',
  username: 'song',
  password: '蒹葭苍苍白露为霜一号',
} as const

test('the first administrator sets up an empty installation, signs out and in again', async ({
  page,
  installation,
}) => {
  await page.goto('/')
  await expect(page).toHaveURL(/\/setup$/)

  await test.step('an empty form says what is missing, in words, on top and at the fields', async () => {
    await page.getByRole('button', { name: '建立并登录' }).click()
    const summary = page.locator('[data-error-summary]')
    await expect(summary).toBeFocused()
    await expect(page).toHaveTitle(/^错误：/)
    const links = await summary.getByRole('link').allTextContents()
    expect(links).toHaveLength(6)
    for (const words of links)
      await expect(page.locator('.mantine-InputWrapper-error', { hasText: words })).toBeVisible()
    await summary.getByRole('link', { name: '请输入工会全称' }).click()
    await expect(page.getByLabel('工会全称')).toBeFocused()
    await expectGoodPage(page)
    await takeLook(page, 'setup-errors')
  })

  await test.step('a wrong code is refused with the reason and the way out, and nothing typed is lost', async () => {
    await page.reload()
    await page.getByLabel('首次设置码').fill('aaaa-bbbb-cccc-dddd-eeee')
    await page.getByLabel('工会全称').fill(FIRST.districtName)
    await page.getByLabel('简称').fill(FIRST.districtShortName)
    await page.getByLabel('管理员姓名').fill(FIRST.personName)
    await page.getByLabel('用户名').fill(FIRST.username)
    await page.getByLabel('密码', { exact: true }).fill(FIRST.password)
    await page.getByLabel('再输入一次密码').fill(FIRST.password)
    await page.getByRole('button', { name: '建立并登录' }).click()
    await expect(page.getByText('首次设置码不对。').first()).toBeVisible()
    await expect(page.getByText('谁能解决')).toBeVisible()
    await expect(page.getByLabel('工会全称')).toHaveValue(FIRST.districtName)
    await expectGoodPage(page)
  })

  await setUp(page, { ...FIRST, code: installation.setupCode ?? '' })
  await expect(page.getByText('系统管理员').first()).toBeVisible()
  await expectGoodPage(page)
  await takeLook(page, 'home')

  await test.step('the first page brings at most 250 KB of script', async () => {
    await page.goto('/')
    await expect(page.getByRole('heading', { level: 1, name: '今日事项' })).toBeVisible()
    const bytes = await scriptBytes(page)
    expect(bytes).toBeGreaterThan(50_000)
    expect(bytes).toBeLessThanOrEqual(250_000)
  })

  await test.step('whoever comes later finds the set-up closed', async () => {
    await page.goto('/setup')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('已经完成初始化')
  })

  await test.step('signed out, every address leads to sign-in and back', async () => {
    await page.goto('/')
    await signOut(page)
    await page.goto('/password')
    await expect(page).toHaveURL(/\/sign-in\?next=%2Fpassword$/)
    await expectGoodPage(page)
    await page.getByLabel('用户名').fill(FIRST.username)
    await page.getByLabel('密码', { exact: true }).fill('不是这个密码不是这个')
    await page.getByRole('button', { name: '登录' }).click()
    await expect(page.getByText('用户名或密码不对。')).toBeVisible()
    await signIn(page, { ...FIRST, username: 'ＳＯＮＧ' })
    await expect(page).toHaveURL(/\/password$/)
  })

  await test.step('the own password changes, and the faults of the server stand at their fields', async () => {
    await page.getByLabel('现在的密码').fill('不是这个密码不是这个')
    await page.getByLabel('新密码', { exact: true }).fill('白露未晞所谓伊人在水')
    await page.getByLabel('再输入一次新密码').fill('白露未晞所谓伊人在水')
    await page.getByRole('button', { name: '更换密码' }).click()
    await expect(page.locator('.mantine-InputWrapper-error', { hasText: '现在的密码不对。' })).toBeVisible()
    await expectGoodPage(page)
    await page.getByLabel('现在的密码').fill(FIRST.password)
    await page.getByRole('button', { name: '更换密码' }).click()
    await expect(page.getByRole('heading', { level: 1, name: '今日事项' })).toBeVisible()
  })

  await test.step('a page of an older version opens anew by itself; where that does not help, it says so', async () => {
    let opened = 0
    page.on('request', (request) => {
      if (request.isNavigationRequest()) opened++
    })
    const gone = (route: Route) => route.fulfill({ status: 404, body: '' })
    await page.route('**/assets/people-page-*.js', (route) => (opened === 0 ? gone(route) : route.continue()))
    await page.getByRole('link', { name: '人员' }).click()
    await expect(page.getByRole('heading', { level: 1, name: '人员与职务' })).toBeVisible()
    expect(opened).toBe(1)
    await page.route('**/assets/tree-page-*.js', gone)
    await page.getByRole('link', { name: '单位' }).click()
    await expect(page.getByRole('heading', { level: 1, name: '这一页没能打开' })).toBeVisible()
    expect(opened).toBe(2)
    await expectGoodPage(page)
    await page.unroute('**/assets/tree-page-*.js')
    await page.getByRole('button', { name: '重新载入' }).click()
    await expect(page.getByText('先把单位建起来')).toBeVisible()
  })

  await test.step('what does not exist says so and leads back', async () => {
    await page.goto('/no/such/place')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('找不到这一页')
    await expectGoodPage(page)
    await page.getByRole('link', { name: '回到今日事项' }).click()
    await expect(page).toHaveURL(/\/$/)
  })

  await test.step('the language and the colours stay over a reload', async () => {
    await page.getByRole('button', { name: /的菜单$/ }).click()
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('button', { name: 'Dark' }).click()
    await page.reload()
    await expect(page.getByRole('heading', { level: 1, name: 'To do' })).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  })
})
