import { type Browser, devices, type Page } from '@playwright/test'
import { signIn } from './support/account.ts'
import { expectGoodPage, takeLook } from './support/checks.ts'
import { giveMarks } from './support/given-marks.ts'
import { type PreparedDistrict, prepareDistrict } from './support/prepared-district.ts'
import type { Procedures } from './support/procedures.ts'
import { type SubmittedSheets, submitSheets } from './support/submitted-sheets.ts'
import { expect, testOfItsOwn } from './support/test.ts'
import { textOfPdf } from './support/text-of-pdf.ts'

const test = testOfItsOwn()

/** Every sheet marked by every reviewer and combined: the second school above the two others, which are equal. */
async function combined(district: PreparedDistrict, sheets: SubmittedSheets): Promise<void> {
  const { assessmentId, chairs, officer } = sheets
  for (const [at, chair] of chairs.entries())
    for (const [of, { unitId }] of district.schools.entries())
      if (of !== at) await giveMarks(chair.procedures, { assessmentId, unitId, least: of === 1 ? [] : ['rules'] })
  const unitIds = district.schools.map(({ unitId }) => unitId)
  await officer.procedures.change('combination.finish', { assessmentId, unitIds })
}

async function rated({ read, change }: Procedures, assessmentId: string, today: string): Promise<void> {
  const { fingerprint } = await read<{ fingerprint: string }>('rating.preview', { assessmentId })
  const validTo = `${Number(today.slice(0, 4)) + 2}-12-31`
  await change('rating.decide', { assessmentId, fingerprint, validFrom: today, validTo, recheckMonths: 12 })
}

/** Somebody without an account, on a phone. */
async function visitor(browser: Browser, origin: string): Promise<Page> {
  const context = await browser.newContext({
    ...devices['Pixel 7'],
    ...{ viewport: { width: 390, height: 844 }, baseURL: origin, locale: 'zh-CN' },
  })
  return context.newPage()
}

test('board, open notice, register, certificates and two years, in both languages, on paper and on a phone', async ({
  page,
  browser,
  installation,
}) => {
  test.setTimeout(600_000)
  const { origin } = installation
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto('/')
  const picture = await page.screenshot()
  const district = await prepareDistrict(installation)
  const wanted = { origin, picture, parameters: { dispatches: 1, modelSharePct: 34, ties: 'includeTied' } }
  const earlier = await submitSheets(district, wanted)
  const officer = earlier.officer.procedures
  await test.step('an earlier year is published and rated', async () => {
    await combined(district, earlier)
    await officer.change('publication.publish', { assessmentId: earlier.assessmentId })
    await rated(officer, earlier.assessmentId, officer.today)
  })
  const sheets = await submitSheets(district, wanted)
  await combined(district, sheets)
  const { assessmentId } = sheets
  const phone = await visitor(browser, origin)
  await signIn(page, district.officer)

  await test.step('the notice is made: what is missing is said, what is personal is masked or stops it', async () => {
    await page.goto(`/assessments/${assessmentId}/publish`)
    const button = page.getByRole('button', { name: '公示考核结果' })
    await button.click()
    await expect(page.getByText('请填写受理部门')).toBeVisible()
    await expect(page.getByText('请填写电话')).toBeVisible()
    await page.getByRole('textbox', { name: /^受理部门/ }).fill('区教育工会办公室')
    await page.getByRole('textbox', { name: /^电话/ }).fill('0571-88881234')
    await page.getByRole('textbox', { name: /^联系人/ }).fill('王小明')
    const remark = page.getByRole('textbox', { name: /^补充说明/ })
    const preview = page.locator('[data-preview]')
    await remark.fill('也可致电 13812345678')
    await expect(preview).toContainText('138****5678')
    await expect(preview).toContainText('王**')
    await page.getByRole('checkbox', { name: '电话号码' }).uncheck()
    await expect(page.getByText('有 1 处个人信息不能公开')).toBeVisible()
    await page.getByRole('checkbox', { name: '电话号码' }).check()
    await remark.fill('其中一位同志家庭困难')
    await expect(page.getByText(/困难或健康情况/).first()).toBeVisible()
    await takeLook(page, 'notice-editor-red')
    await expectGoodPage(page)
    await remark.fill('请各单位转告教职工。')
    await expect(page.getByText('检查通过：没有不能公开的个人信息')).toBeVisible()
    await page.getByRole('button', { name: '按工作日' }).click()
    await expect(page.getByText(/^从 .*其中工作日 7 天/)).toBeVisible()
    await takeLook(page, 'notice-editor')
    await expectGoodPage(page)
    await button.click()
    await page.getByRole('dialog').getByRole('button', { name: '公示考核结果' }).click()
    await expect(page.getByText('已公示', { exact: true })).toBeVisible()
    await takeLook(page, 'notice-posted')
    await expectGoodPage(page)
  })

  const address = await page.getByRole('textbox', { name: '公开地址（不用登录）' }).inputValue()
  await test.step('anybody reads it on a phone without signing in, ties as ties, and nothing that was left out', async () => {
    const [response] = await Promise.all([
      phone.waitForResponse((one) => one.url().includes('publicPage.notice')),
      phone.goto(address),
    ])
    expect(response.headers()['cache-control']).toContain('no-store')
    const told = await response.text()
    for (const hidden of ['王小明', '13812345678', ...district.schools.map(({ unitId }) => unitId)])
      expect(told).not.toContain(hidden)
    await expect(phone.getByText(/公示中，还剩 \d+ 天/)).toBeVisible()
    await expect(phone.getByRole('row').filter({ hasText: '并列第 2' })).toHaveCount(2)
    await expect(phone.getByText('综评得分')).toHaveCount(0)
    await expectGoodPage(phone)
    await takeLook(phone, 'notice-open')
    await phone.getByRole('link', { name: '查看全部公示' }).click()
    await expect(phone.getByRole('heading', { level: 1, name: '公示栏' })).toBeVisible()
    await expectGoodPage(phone)
    await phone
      .getByRole('button', { name: 'English' })
      .or(phone.getByRole('link', { name: 'English' }))
      .click()
    await expect(phone.getByRole('heading', { level: 1, name: 'Public notices' })).toBeVisible()
    await phone.goto(address)
    await expect(phone.getByText(/Running, \d+ days left/)).toBeVisible()
    await expectGoodPage(phone)
    await takeLook(phone, 'notice-open-en')
  })

  await test.step('a correction stands under the same address, with its reason; the notice is a Word file too', async () => {
    await page.getByRole('button', { name: '更正公示' }).click()
    await page.getByLabel('更正的原因').fill('电话写错')
    await page.getByRole('textbox', { name: /^电话/ }).fill('0571-88885678')
    await page.getByRole('button', { name: '张贴更正后的公示' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '张贴更正后的公示' }).click()
    await expect(page.getByText(/^第 2 版/)).toBeVisible()
    await phone.reload()
    await expect(phone.getByText(/Version 2, corrected: 电话写错/)).toBeVisible()
    await expect(phone.getByText(/0571-88885678/)).toBeVisible()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '下载 Word' }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/^关于.*结果的公示\.docx$/)
  })

  await test.step('the board: sorted by the address, both ranks, spread and means that open', async () => {
    await page.goto(`/results/${assessmentId}`)
    await expect(page.getByRole('row').filter({ hasText: '并列第' }).first()).toBeVisible()
    await page.getByRole('button', { name: '差距' }).click()
    await expect(page).toHaveURL(/sort=gap/)
    await expect(page.getByRole('columnheader', { name: '差距' })).toHaveAttribute('aria-sort', 'descending')
    await expect(page.getByText(/参加排名的 3 个单位，平均/)).toBeVisible()
    await takeLook(page, 'board')
    await expectGoodPage(page)
    const means = page.getByRole('table', { name: '各类别平均得分率' })
    await means.locator('[data-figure]').first().click()
    await expect(page.getByRole('dialog').getByText(/3 个单位的得分率之和/)).toBeVisible()
    await takeLook(page, 'board-mean')
    await page.keyboard.press('Escape')
  })

  await rated(officer, assessmentId, officer.today)
  await test.step('certificates are searchable; all of a rating in one file', async () => {
    await page.goto(`/ratings/${assessmentId}`)
    const link = page.getByRole('link', { name: '下载全部证书（PDF）' })
    const answer = await page.request.get((await link.getAttribute('href')) ?? '')
    expect(answer.headers()['content-type']).toBe('application/pdf')
    const text = await textOfPdf(await answer.body())
    for (const { name } of district.schools.slice(0, 1)) expect(text).toContain(name)
    expect(text).toContain('工会')
    expect(text.match(/[\u2E80-\u2FDF]/gu) ?? []).toEqual([])
  })

  await test.step('the register: filtered by the address, a title put under rectification and then revoked', async () => {
    await page.goto('/results?tab=titles&standing=valid')
    await expect(page.getByRole('table').getByRole('link').first()).toBeVisible()
    await takeLook(page, 'titles')
    await expectGoodPage(page)
    await page.getByRole('table').getByRole('link').first().click()
    await page.getByLabel('办什么').selectOption({ label: '责令限期整改' })
    await page.getByRole('button', { name: '责令限期整改' }).click()
    await expect(page.getByText('请填写').first()).toBeVisible()
    await page.getByLabel('整改期限').fill(`${Number(officer.today.slice(0, 4)) + 1}-03-31`)
    await page.getByLabel('理由或复查结论').fill('公开栏没有及时更新')
    await page.getByRole('button', { name: '责令限期整改' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '责令限期整改' }).click()
    await expect(page.getByText('限期整改').first()).toBeVisible()
    await takeLook(page, 'title')
    await expectGoodPage(page)
    const verify = await page.getByRole('link', { name: '打开查验页面' }).getAttribute('href')
    await page.getByLabel('办什么').selectOption({ label: '摘牌' })
    await page.getByLabel('理由或复查结论').fill('逾期没有整改')
    await page.getByLabel('批准机关或会议').fill('主席办公会')
    await page.getByRole('button', { name: '摘牌' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '摘牌' }).click()
    await expect(page.getByText('已摘牌').first()).toBeVisible()
    await phone.goto(verify ?? '')
    await expect(phone.getByText(/^Revoked/)).toBeVisible()
    expect(await phone.content()).not.toContain('逾期没有整改')
    await takeLook(phone, 'title-verified')
    await expectGoodPage(phone)
  })

  await test.step('two years: the same scheme compares, line by line, and every figure opens in its year', async () => {
    await page.goto(`/results/${assessmentId}`)
    await page.getByRole('link', { name: '与往年对比' }).click()
    await expect(page.getByRole('heading', { level: 1, name: /对比/ })).toBeVisible()
    await expect(page.getByText('两年用的细则相同，分数可以直接比')).toBeVisible()
    await takeLook(page, 'years')
    await expectGoodPage(page)
    await page.getByRole('table').getByRole('link').first().click()
    await expect(page.getByRole('heading', { level: 1, name: /：两年对比/ })).toBeVisible()
    await takeLook(page, 'unit-years')
    await expectGoodPage(page)
    await page.getByRole('table').getByRole('link').first().click()
    await expect(page.getByRole('dialog')).toBeVisible()
  })

  await test.step('the same in English, on a phone', async () => {
    await page.evaluate(() => localStorage.setItem('jianjia.language', 'en'))
    await page.setViewportSize({ width: 390, height: 844 })
    for (const [path, heading] of [
      [`/results/${assessmentId}`, null],
      ['/results?tab=titles', 'Results and ratings'],
      [`/compare/${assessmentId}/${earlier.assessmentId}`, /beside/],
      [`/assessments/${assessmentId}/publish`, null],
    ] as const) {
      await page.goto(path)
      const title = page.getByRole('heading', { level: 1, ...(heading !== null && { name: heading }) })
      await expect(title.first()).toBeVisible()
      await expectGoodPage(page)
      await takeLook(page, `en${path.replaceAll(/[^a-z]+/g, '-').slice(0, 12)}`)
    }
  })
  await phone.context().close()
})
