import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { signIn } from './support/account.ts'
import { expectGoodPage } from './support/checks.ts'
import { drawPhotograph, pdfOf } from './support/evidence-files.ts'
import { requestsOf } from './support/prepared-district.ts'
import { proceduresOf } from './support/procedures.ts'
import { sendFile } from './support/send-file.ts'
import { expect, testInOneDistrict } from './support/test.ts'
import { wordFileOf } from './support/word-file.ts'

const PHONE = { width: 390, height: 844 }
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const JPEG = 'image/jpeg'

testInOneDistrict(
  'photographs, a PDF and a Word file prove an entry: cut, reloaded, used again, looked at, thrown away',
  async ({ page, context, installation, district }) => {
    testInOneDistrict.setTimeout(180_000)
    const [chair] = district.chairs
    const [school] = district.schools
    if (chair === undefined || school === undefined) throw new Error('the district has no school')
    await page.setViewportSize(PHONE)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await signIn(page, chair)
    const procedures = await proceduresOf(context.request, installation.origin)
    const photograph = await drawPhotograph(page, 0)
    const lengths: number[] = []
    page.on('request', (request) => {
      if (request.method() === 'POST' && request.url().endsWith('/uploads'))
        lengths.push(Number(request.headers()['upload-length']))
    })

    await testInOneDistrict.step('two photographs from the album are made small on the phone and arrive', async () => {
      await page.goto('/ledger/new?kind=dispatch')
      await page.getByLabel('从相册选').setInputFiles([
        { name: '合影一.jpg', mimeType: JPEG, buffer: photograph },
        { name: '合影二.jpg', mimeType: JPEG, buffer: await drawPhotograph(page, 120) },
      ])
      await expect(page.getByRole('link', { name: '合影一.jpg' })).toBeVisible()
      await expect(page.getByRole('link', { name: '合影二.jpg' })).toBeVisible()
      expect(photograph.length).toBeGreaterThan(2_000_000)
      for (const length of lengths) expect(length).toBeLessThan(photograph.length / 2)
    })

    await testInOneDistrict.step('a file that is cut off waits over a reload, and goes on', async () => {
      await page.route('**/uploads/*', (route) => route.abort())
      await page.route('**/uploads', (route) => route.abort())
      await page
        .getByLabel('选择文件')
        .setInputFiles({ name: '方案.docx', mimeType: WORD, buffer: wordFileOf(['活动方案', '一、时间']) })
      await expect(page.getByText('方案.docx')).toBeVisible()
      await page.getByRole('button', { name: '暂停' }).click()
      await page.reload()
      await expect(page.getByText('已暂停，传过的部分还在')).toBeVisible()
      await page.unroute('**/uploads')
      await page.unroute('**/uploads/*')
      await page.getByRole('button', { name: '接着传' }).click()
      await expect(page.getByRole('link', { name: '方案.docx' })).toBeVisible()
    })

    await testInOneDistrict.step('what is there already is chosen, and not sent again', async () => {
      await page.getByRole('button', { name: '从我的材料选' }).click()
      await page.getByLabel('按文件名查找').fill('合影')
      await page.getByRole('checkbox', { name: /合影一\.jpg/ }).check()
      await expectGoodPage(page)
      await page.getByRole('button', { name: '选用 1 份' }).click()
      await expect(page.getByRole('link', { name: '合影一.jpg' })).toBeVisible()
    })

    const pdf = await sendFile(await requestsOf(chair, installation.origin), {
      ...{ origin: installation.origin, name: '通知.pdf', bytes: pdfOf('健步走通知') },
      input: { districtId: procedures.districtId, key: randomUUID(), ownerUnitId: school.unitId },
    })
    const sent: { readonly fileId: string } = await pdf.json()

    await testInOneDistrict.step('the entry shows each file where it stands', async () => {
      const mine = await procedures.read<{ files: { fileId: string }[] }>('evidence.mine', { unitId: school.unitId })
      const details = { genre: 'brief', channel: '区教育工会简报', level: 'school', adopted: false, adoptedOn: null }
      const { entryId } = await procedures.change<{ entryId: string }>('ledger.record', {
        entry: {
          ...{ kind: 'dispatch', unitId: school.unitId, day: procedures.today, title: '秋季健步走' },
          details: { ...details, link: null, author: null },
        },
        fileIds: [...new Set([sent.fileId, ...mine.files.map(({ fileId }) => fileId)])],
      })
      await page.goto(`/ledger/${entryId}`)
      await look(page, '合影一.jpg')
      await expect(page.getByRole('img', { name: '合影一.jpg' })).toHaveJSProperty('complete', true)
      await look(page, '通知.pdf')
      await expect(page.locator('canvas[data-drawn="1"]')).toBeVisible({ timeout: 10_000 })
      await look(page, '方案.docx')
      await expect(page.getByText('活动方案')).toBeVisible()
      await expectGoodPage(page)
      expect(context.pages()).toHaveLength(1)
    })

    await testInOneDistrict.step('a file in use says where; one that nothing uses goes into the bin', async () => {
      const loose = await sendFile(await requestsOf(chair, installation.origin), {
        ...{ origin: installation.origin, name: '多余.pdf', bytes: pdfOf('多余') },
        input: { districtId: procedures.districtId, key: randomUUID(), ownerUnitId: school.unitId },
      })
      expect(loose.status()).toBe(200)
      await page.goto('/ledger/new?kind=dispatch')
      await page.getByRole('button', { name: '从我的材料选' }).click()
      const row = (name: string) => page.getByRole('listitem').filter({ has: page.getByRole('checkbox', { name }) })
      await row('通知.pdf').getByRole('button', { name: '用在 1 处' }).click()
      await expect(row('通知.pdf').getByText(/记录“秋季健步走”/)).toBeVisible()
      await row('多余.pdf').getByRole('button', { name: '移入回收站' }).click()
      await expect(page.getByRole('checkbox', { name: '多余.pdf' })).toHaveCount(0)
    })
  },
)

async function look(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, expanded: false }).click()
}
