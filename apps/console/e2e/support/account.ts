import { expect, type Page } from '@playwright/test'

export interface SignIn {
  readonly username: string
  readonly password: string
}

export interface FirstAdministrator extends SignIn {
  readonly code: string
  readonly districtName: string
  readonly districtShortName: string
  readonly personName: string
}

/** Fills in the set-up page and comes out signed in. */
export async function setUp(page: Page, first: FirstAdministrator): Promise<void> {
  await page.goto('/')
  await expect(page).toHaveURL(/\/setup$/)
  await page.getByLabel('首次设置码').fill(first.code)
  await page.getByLabel('工会全称').fill(first.districtName)
  await page.getByLabel('简称').fill(first.districtShortName)
  await page.getByLabel('管理员姓名').fill(first.personName)
  await page.getByLabel('用户名').fill(first.username)
  await page.getByLabel('密码', { exact: true }).fill(first.password)
  await page.getByLabel('再输入一次密码').fill(first.password)
  await page.getByRole('button', { name: '建立并登录' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '今日事项' })).toBeVisible()
}

/** From the sign-in page to wherever it leads. */
export async function signIn(page: Page, { username, password }: SignIn): Promise<void> {
  if (!page.url().includes('/sign-in')) await page.goto('/sign-in')
  await page.getByLabel('用户名').fill(username)
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByRole('button', { name: '登录' }).click()
  await expect(page).not.toHaveURL(/\/sign-in/)
}

export async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: /的菜单$/ }).click()
  await page.getByRole('button', { name: '退出登录' }).click()
  await expect(page).toHaveURL(/\/sign-in/)
}

/** The first sign-in with the password that an administrator gave: replaces it, without which nothing else opens. */
export async function replaceFirstPassword(page: Page, given: SignIn, own: string): Promise<void> {
  await signIn(page, given)
  await expect(page).toHaveURL(/\/password$/)
  await page.getByLabel('现在的密码').fill(given.password)
  await page.getByLabel('新密码', { exact: true }).fill(own)
  await page.getByLabel('再输入一次新密码').fill(own)
  await page.getByRole('button', { name: '更换密码' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '今日事项' })).toBeVisible()
}

/** Enters an officer of the district by the form of the people; gives the password that is shown once. */
export async function addOfficer(page: Page, { district, name }: { district: string; name: string }): Promise<string> {
  await page.goto('/people')
  await page.getByRole('button', { name: '登记人员' }).first().click()
  await page.getByLabel('姓名', { exact: true }).fill(name)
  await page.getByRole('combobox', { name: '单位' }).fill(district)
  await page.getByRole('option', { name: district }).first().click()
  await page.getByRole('combobox', { name: '职务', exact: true }).first().click()
  await page.getByRole('option', { name: '工会干部' }).click()
  await page.getByLabel('用户名').fill('officer')
  await page.getByRole('button', { name: '登记这个人' }).click()
  return page.getByRole('textbox', { name: '一次性密码' }).inputValue()
}
