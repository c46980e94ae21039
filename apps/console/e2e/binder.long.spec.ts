import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { signIn } from './support/account.ts'
import { expectGoodPage, takeLook } from './support/checks.ts'
import { prepareDistrict } from './support/prepared-district.ts'
import { submitSheets } from './support/submitted-sheets.ts'
import { expect, testOfItsOwn } from './support/test.ts'
import { textInside } from './support/unzip.ts'

const test = testOfItsOwn()

const PARAMETERS = { dispatches: 1, modelSharePct: 34, ties: 'excludeTied' }

test('a chair has the binder made, fetches it as paper and as a folder; the district gets the same', async ({
  page,
  installation,
}) => {
  test.setTimeout(300_000)
  const { origin } = installation
  await page.goto('/')
  const picture = await page.screenshot()
  const district = await prepareDistrict(installation)
  const sheets = await submitSheets(district, { origin, picture, parameters: PARAMETERS })
  const [chair] = district.chairs
  const [school] = district.schools
  if (chair === undefined || school === undefined) throw new Error('no school')

  await signIn(page, chair)
  await test.step('one press from the self-assessment; what is missing is said beforehand', async () => {
    await page.goto(`/self/${sheets.assessmentId}/${school.unitId}`)
    await page.getByRole('link', { name: '生成迎检资料' }).click()
    await expect(page.getByRole('heading', { level: 1, name: '迎检资料' })).toBeVisible()
    await expect(page.getByText('还没有生成')).toHaveCount(3)
    await expectGoodPage(page)
  })

  const pdf = await test.step('made with progress, fetched by a plain address', async () => {
    await page.getByRole('button', { name: '生成PDF（打印）' }).click()
    const file = await fetched(page, 'PDF（打印）')
    expect(file.subarray(0, 5).toString('latin1')).toBe('%PDF-')
    return file
  })

  await test.step('the folder holds the pages and the files', async () => {
    await page.getByRole('button', { name: '生成离线文件夹（压缩包）' }).click()
    const folder = await fetched(page, '离线文件夹（压缩包）')
    expect(textInside(folder, 'index.html')).toContain(school.name)
    expect(textInside(folder, '01.html')).toContain(sheets.fileName)
    await takeLook(page, 'binder')
  })

  await test.step('the district gets the same to the byte, without its being made again', async () => {
    const { request, procedures } = sheets.officer
    const of = { assessmentId: sheets.assessmentId, unitId: school.unitId }
    const made = await procedures.change<{ binderId: string; state: string }>('binder.make', { ...of, format: 'pdf' })
    expect(made.state).toBe('ready')
    const input = JSON.stringify({ districtId: procedures.districtId, binderId: made.binderId })
    const answer = await request.get(`${origin}/downloads/binder.open?input=${encodeURIComponent(input)}`)
    expect(hashOf(await answer.body())).toBe(hashOf(pdf))
  })

  await test.step('an assigned reviewer comes to it from the review, an officer from the sheet', async () => {
    const [, reviewer] = district.chairs
    if (reviewer === undefined) throw new Error('no reviewer')
    for (const [person, from] of [
      [reviewer, `/reviews/${sheets.assessmentId}/${school.unitId}`],
      [district.officer, `/self/${sheets.assessmentId}/${school.unitId}`],
    ] as const) {
      await page.context().clearCookies()
      await signIn(page, person)
      await page.goto(from)
      await page.getByRole('link', { name: /迎检资料/ }).click()
      await expect(page.getByRole('link', { name: '下载PDF（打印）', exact: true })).toBeVisible()
    }
  })
})

/** The file behind the button, which is there when it is made. */
async function fetched(page: Page, format: string): Promise<Buffer> {
  const link = page.getByRole('link', { name: `下载${format}`, exact: true })
  await expect(link).toBeVisible({ timeout: 60_000 })
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
  return readFile(await download.path())
}

function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}
