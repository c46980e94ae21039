import type { Locator, Page } from '@playwright/test'
import { replaceFirstPassword, setUp, signIn } from './support/account.ts'
import { expectGoodPage } from './support/checks.ts'
import { proceduresOf } from './support/procedures.ts'
import { expect, testOfItsOwn } from './support/test.ts'

const test = testOfItsOwn()

const ADMINISTRATOR = { username: 'song', password: '蒹葭苍苍白露为霜一号' } as const
const OWN_PASSWORD = '所谓伊人在水一方二号'
const SCHOOL = '海棠第一小学工会'
const GROUP = '语文工会小组'

const searchBox = (page: Page) => page.getByLabel('按姓名、拼音或首字母查找')
const form = (page: Page) => page.getByRole('region', { name: '登记人员' })
const drawer = (page: Page) => page.getByRole('dialog')

async function choosePost(place: ReturnType<typeof form>, unit: string, role: string): Promise<void> {
  await place.getByRole('combobox', { name: '单位' }).fill(unit)
  await place.getByRole('option', { name: new RegExp(unit) }).click()
  await place.getByRole('combobox', { name: '职务', exact: true }).click()
  await place.getByRole('option', { name: role, exact: true }).click()
}

/** Types as an input method does: letters that are only being composed, then the words they were for. */
async function composeWords(field: Locator, letters: readonly string[], words: string): Promise<void> {
  const page = field.page()
  await field.focus()
  const keyboard = await page.context().newCDPSession(page)
  for (const text of letters)
    await keyboard.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  await expect(field).toHaveValue(letters.at(-1) ?? '')
  await keyboard.send('Input.insertText', { text: words })
  await keyboard.detach()
}

async function openPerson(page: Page, name: string) {
  await page.getByRole('button', { name: `办理${name}的职务和账号` }).click()
  await expect(drawer(page).getByRole('heading', { name: '担任的职务' })).toBeVisible()
  return drawer(page)
}

test('people get posts and accounts, are found, and lose them again', async ({ page, browser, installation }) => {
  const { origin } = installation
  await page.emulateMedia({ reducedMotion: 'reduce' })
  let given = ''
  let today = ''

  await test.step('a district with a school and a group', async () => {
    await setUp(page, {
      ...{ code: installation.setupCode ?? '', districtName: '海棠区教育工会', districtShortName: '海棠区' },
      ...{ personName: '宋知行', ...ADMINISTRATOR },
    })
    const administrator = await proceduresOf(page.request, origin)
    today = administrator.today
    const unit = { shortName: null, code: null, ownership: null, zone: null, from: today }
    const school = await administrator.change<{ unitId: string }>('org.createUnit', {
      ...{ ...unit, parentId: administrator.rootUnitId, kind: 'branch', name: SCHOOL, stage: 'primary', members: 60 },
    })
    await administrator.change('org.createUnit', {
      ...{ ...unit, parentId: school.unitId, kind: 'group', name: GROUP, stage: null, members: 20 },
    })
  })

  await test.step('an empty form names every fault once on top and once at its field', async () => {
    await page.goto('/people')
    await expect(page.getByRole('row', { name: /宋知行/ })).toBeVisible()
    await page.getByRole('button', { name: '登记人员' }).first().click()
    await page.getByRole('button', { name: '登记这个人' }).click()
    await expect(page.locator('[data-error-summary]')).toBeFocused()
    await expect(page.locator('[data-error-summary]').getByRole('link')).toHaveCount(4)
    await expect(form(page).locator('.mantine-InputWrapper-error')).toHaveCount(4)
    await expectGoodPage(page)
  })

  await test.step('a taken username is refused at its field, and what was typed stays', async () => {
    await form(page).getByLabel('姓名', { exact: true }).fill('柳如烟')
    await choosePost(form(page), SCHOOL, '工会主席')
    await form(page).getByLabel('用户名').fill('ＳＯＮＧ')
    await page.getByRole('button', { name: '登记这个人' }).click()
    await expect(page.locator('.mantine-InputWrapper-error')).toHaveText(['用户名“song”已经有人使用。'])
    await page.locator('[data-error-summary]').getByRole('link').click()
    await expect(form(page).getByLabel('用户名')).toBeFocused()
    await expect(form(page).getByLabel('姓名', { exact: true })).toHaveValue('柳如烟')
  })

  await test.step('entered with a post and an account, the password is shown once', async () => {
    await form(page).getByLabel('用户名').fill('Liu')
    await page.getByRole('button', { name: '登记这个人' }).click()
    await expect(page.getByText('柳如烟的账号已开通')).toBeVisible()
    given = await page.getByRole('textbox', { name: '一次性密码' }).inputValue()
    expect(given.length).toBeGreaterThan(10)
    await expectGoodPage(page)
    await page.getByRole('button', { name: '已记下，关闭' }).click()
    await expect(page.getByText(given)).toHaveCount(0)
    await expect(page.getByRole('row', { name: /柳如烟/ })).toContainText('还没有首次登录')
    await page.reload()
    await expect(page.getByRole('row', { name: /柳如烟/ })).toContainText('工会主席')
    await expect(page.getByRole('textbox', { name: '一次性密码' })).toHaveCount(0)
  })

  await test.step('found by characters, pinyin and initials; the search is in the address', async () => {
    const asked: (string | undefined)[] = []
    page.on('request', (request) => {
      const words = /"words":"([^"]*)"/.exec(decodeURIComponent(request.url()))
      if (words) asked.push(words[1])
    })
    await composeWords(searchBox(page), ['r', 'ru', 'ruyan'], '如烟')
    await expect(searchBox(page)).toHaveValue('如烟')
    await expect(page.getByRole('row', { name: /宋知行/ })).toHaveCount(0)
    expect(asked).toEqual(['如烟'])
    for (const typed of ['如烟', 'liuruyan', 'lry']) {
      await searchBox(page).fill(typed)
      await expect(page.getByRole('row', { name: /柳如烟/ })).toBeVisible()
      await expect(page.getByRole('row', { name: /宋知行/ })).toHaveCount(0)
    }
    await page.reload()
    await expect(searchBox(page)).toHaveValue('lry')
    await expect(page.getByRole('row', { name: /宋知行/ })).toHaveCount(0)
    await searchBox(page).fill('没有此人')
    await expect(page.locator('[data-state=nothingFound]')).toBeVisible()
    await expectGoodPage(page)
    await page
      .locator('[data-state=nothingFound]')
      .getByRole('button', { name: /^去掉“含“没有此人””/ })
      .click()
    await expect(page.getByRole('row', { name: /宋知行/ })).toBeVisible()
  })

  const chairContext = await browser.newContext({ baseURL: origin, locale: 'zh-CN' })
  const chair = await chairContext.newPage()
  await test.step('the chair must replace that password, and then sees the own school only', async () => {
    await replaceFirstPassword(chair, { username: 'liu', password: given }, OWN_PASSWORD)
    await chair.goto('/people')
    await expect(chair.getByRole('row', { name: /柳如烟/ })).toBeVisible()
    await expect(chair.getByText('宋知行')).toHaveCount(0)
    await page.reload()
    await expect(page.getByRole('row', { name: /柳如烟/ })).toContainText('可以登录')
  })

  await test.step('a second post: held already is refused at its field, another one is taken', async () => {
    const open = await openPerson(page, '柳如烟')
    await open.getByRole('button', { name: '增加职务' }).click()
    await choosePost(open, SCHOOL, '工会主席')
    await open.getByRole('button', { name: '增加这个职务' }).click()
    await expect(open.locator('.mantine-InputWrapper-error')).toHaveCount(1)
    await expect(open.locator('[data-error-summary]').getByRole('link')).toHaveCount(1)
    await expectGoodPage(page)
    await choosePost(open, GROUP, '工会小组长')
    await open.getByRole('button', { name: '增加这个职务' }).click()
    await expect(open.getByRole('button', { name: '增加职务' })).toBeVisible()
    await expect(open.getByText(/语文工会小组.*小组长/)).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('row', { name: /柳如烟/ }).getByRole('listitem')).toHaveCount(2)
  })

  await test.step('a post ends on a day that it has, or was never held', async () => {
    const open = await openPerson(page, '柳如烟')
    await open.getByRole('button', { name: '结束职务' }).first().click()
    await open.getByLabel('最后一天').fill('2020-01-31')
    await open.getByRole('button', { name: '结束职务' }).first().click()
    await expect(open.locator('.mantine-InputWrapper-error')).toHaveCount(1)
    await open.getByLabel('最后一天').fill(today)
    await open.getByRole('button', { name: '结束职务' }).first().click()
    await expect(open.getByText(/到 .*）/)).toBeVisible()
    await open.getByRole('button', { name: '结束职务' }).last().click()
    await open.getByLabel('登记错了，撤销这个职务').check()
    await open.getByRole('button', { name: '撤销职务' }).click()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('row', { name: /柳如烟/ }).getByRole('listitem')).toHaveCount(1)
  })

  await test.step('the last administrator stays', async () => {
    const open = await openPerson(page, '宋知行')
    await open.getByRole('button', { name: '结束职务' }).click()
    await open.getByRole('button', { name: '结束职务' }).click()
    await expect(open.getByText('这是最后一位系统管理员')).toBeVisible()
    await page.keyboard.press('Escape')
  })

  await test.step('a reset password ends every session of that person at once', async () => {
    const open = await openPerson(page, '柳如烟')
    await open.getByRole('button', { name: '重设密码' }).click()
    await page.getByRole('dialog').last().getByRole('button', { name: '重设密码' }).click()
    await expect(page.getByText('柳如烟的密码已重设')).toBeVisible()
    const again = await page.getByRole('textbox', { name: '一次性密码' }).inputValue()
    expect(again).not.toBe(given)
    await chair.reload()
    await expect(chair).toHaveURL(/\/sign-in/)
    await chair.getByLabel('用户名').fill('liu')
    await chair.getByLabel('密码', { exact: true }).fill(OWN_PASSWORD)
    await chair.getByRole('button', { name: '登录' }).click()
    await expect(chair.getByText('用户名或密码不对。')).toBeVisible()
    await signIn(chair, { username: 'liu', password: again })
    await expect(chair).toHaveURL(/\/password$/)
    await chairContext.close()
  })
})
