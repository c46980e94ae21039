import type { Page } from '@playwright/test'
import { expectGoodPage, takeLook } from './support/checks.ts'
import { as } from './support/colleague.ts'
import { drawPhotograph } from './support/evidence-files.ts'
import { submitSheets } from './support/submitted-sheets.ts'
import { expect, testInOneDistrict as test } from './support/test.ts'

const JPEG = 'image/jpeg'
const IN_WECHAT =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.60(0x18003c2f) NetType/WIFI Language/zh_CN'

test.use({ viewport: { width: 390, height: 844 }, userAgent: IN_WECHAT, hasTouch: true, isMobile: true })

test('photographs at a visit: taken on a phone, cut off, without a network, taken away, seen by reviewers', async ({
  page,
  context,
  browser,
  district,
  installation,
}) => {
  test.setTimeout(600_000)
  const { origin } = installation
  const [school] = district.schools
  const [chair, reviewer, leader] = district.chairs
  if (!school || !chair || !reviewer || !leader) throw new Error('a school and three chairs are needed')
  const photograph = await drawPhotograph(page, 0)
  const picture = { name: '公示栏.jpg', mimeType: JPEG, buffer: photograph }
  const parameters = { dispatches: 1 }
  const sheets = await submitSheets(district, { origin, picture: await smallPicture(page), parameters })
  const { assessmentId, officer } = sheets
  const { visitId } = await officer.procedures.change<{ visitId: string }>('visit.plan', {
    ...{ assessmentId, unitId: school.unitId, heldOn: officer.procedures.today, visitorIds: [] },
    leaderId: sheets.chairs[2]?.procedures.personId,
  })

  await as(page, leader, origin)
  await page.goto(`/visits/${visitId}`)
  const pictures = page.getByRole('region', { name: /^照片 / }).first()
  const path = (await pictures.locator('[data-path]').getAttribute('data-path')) ?? ''
  const item = path.replace('pictures.', '')
  const choose = pictures.getByLabel('选照片')
  const shown = (name: string) => pictures.getByRole('button', { name, expanded: false })

  await test.step('two at once arrive, small, with their names', async () => {
    await expect(pictures.getByText('拍照')).toBeVisible()
    await choose.setInputFiles([
      picture,
      { name: '活动室.jpg', mimeType: JPEG, buffer: await drawPhotograph(page, 150) },
    ])
    for (const name of ['公示栏.jpg', '活动室.jpg']) await expect(shown(name)).toBeVisible({ timeout: 60_000 })
    const thumbnail = shown('公示栏.jpg').locator('img')
    await expect.poll(() => thumbnail.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0)
    await shown('公示栏.jpg').click()
    await expect(pictures.getByRole('button', { name: '公示栏.jpg', expanded: true })).toBeVisible()
    await takeLook(page, 'visit-picture-open')
    await pictures.getByRole('button', { name: '公示栏.jpg', expanded: true }).click()
    await expectGoodPage(page)
    await takeLook(page, 'visit-pictures')
  })

  await test.step('what is no photograph is refused at its row, and the others stay', async () => {
    await choose.setInputFiles({ name: '制度.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 制度') })
    await expect(pictures.getByRole('alert')).toContainText('这里只收照片')
    await pictures.getByRole('button', { name: '移除 制度.pdf', exact: true }).click()
    await expect(pictures.getByText('制度.pdf')).toHaveCount(0)
  })

  await test.step('without a network it says so, the visit is not finished over it, and it arrives by itself', async () => {
    await context.setOffline(true)
    await choose.setInputFiles({ name: '荣誉墙.jpg', mimeType: JPEG, buffer: await drawPhotograph(page, 220) })
    await expect(pictures.getByText('现在没有网络。已存在这台设备上，连上后自动接着传。')).toBeVisible()
    await page.getByLabel('总体意见').fill('公开及时，台账清楚。')
    await page.getByRole('button', { name: '完成实地考核' }).click()
    await expect(page.getByText('还有 1 张照片没有送到')).toBeVisible()
    await takeLook(page, 'visit-pictures-offline')
    await context.setOffline(false)
    await expect(shown('荣誉墙.jpg')).toBeVisible({ timeout: 120_000 })
  })

  await test.step('cut off in the middle and the page closed: it waits on the device and goes on', async () => {
    await page.route('**/uploads/*', (route) => route.abort())
    await page.route('**/uploads', (route) => route.abort())
    await choose.setInputFiles({ name: '图书角.jpg', mimeType: JPEG, buffer: await drawPhotograph(page, 300) })
    await expect(pictures.getByText('图书角.jpg')).toBeVisible()
    await pictures.getByRole('button', { name: '暂停' }).click()
    await page.reload()
    await expect(pictures.getByText('已暂停，传过的部分还在')).toBeVisible()
    for (const name of ['公示栏.jpg', '活动室.jpg', '荣誉墙.jpg']) await expect(shown(name)).toBeVisible()
    await page.unroute('**/uploads')
    await page.unroute('**/uploads/*')
    await pictures.getByRole('button', { name: '接着传' }).click()
    await expect(shown('图书角.jpg')).toBeVisible({ timeout: 60_000 })
  })

  await test.step('one is taken away, with what follows from it said before', async () => {
    await pictures.getByRole('button', { name: '移除 活动室.jpg' }).click()
    await expect(page.getByRole('dialog')).toContainText('不能恢复')
    await takeLook(page, 'visit-picture-remove')
    await page.getByRole('dialog').getByRole('button', { name: '移除', exact: true }).click()
    await expect(shown('活动室.jpg')).toHaveCount(0)
    await page.reload()
    await expect(shown('公示栏.jpg')).toBeVisible()
    await expect(pictures.getByText('活动室.jpg')).toHaveCount(0)
  })

  await test.step('finished: they are looked at only', async () => {
    await page.getByLabel('总体意见').fill('公开及时，台账清楚。')
    await page.getByRole('button', { name: '完成实地考核' }).click()
    await expect(page.getByText('这次实地考核已经完成')).toBeVisible()
    await expect(shown('公示栏.jpg')).toBeVisible()
    await expect(page.getByRole('button', { name: /^移除/ })).toHaveCount(0)
    await expectGoodPage(page)
    await takeLook(page, 'visit-pictures-finished')
  })

  await test.step('a reviewer sees them beside the line; the branch does not open them', async () => {
    const desk = await browser.newContext({ baseURL: origin, viewport: { width: 1440, height: 900 }, locale: 'zh-CN' })
    const reviewing = await desk.newPage()
    await as(reviewing, reviewer, origin)
    await reviewing.goto(`/reviews/${assessmentId}/${school.unitId}?item=${item}`)
    await expect(reviewing.getByRole('button', { name: /公示栏\.jpg/ })).toBeVisible()
    await expect(reviewing.getByText('有照片')).toBeVisible()
    await expectGoodPage(reviewing)
    await takeLook(reviewing, 'review-visit-pictures')
    const src =
      (await reviewing
        .getByRole('button', { name: /公示栏\.jpg/ })
        .locator('img')
        .getAttribute('src')) ?? ''
    expect((await reviewing.request.get(src)).status()).toBe(200)
    await as(reviewing, chair, origin)
    expect((await reviewing.request.get(src)).status()).toBe(404)
    await desk.close()
  })
})

/** A drawing of a few kilobytes, for the evidence of everything else. */
async function smallPicture(page: Page): Promise<Buffer> {
  const address = await page.evaluate(() => {
    const canvas = document.createElement('canvas')
    canvas.width = 320
    canvas.height = 240
    canvas.getContext('2d')?.fillRect(40, 40, 200, 120)
    return canvas.toDataURL('image/png')
  })
  return Buffer.from(address.split(',')[1] ?? '', 'base64')
}
