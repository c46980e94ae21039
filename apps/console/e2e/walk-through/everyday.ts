import { randomUUID } from 'node:crypto'
import type { Browser } from '@playwright/test'
import { expect } from '@playwright/test'
import { sendFile } from '../support/send-file.ts'
import { drawOuting } from './outing.ts'
import { only, type Walk } from './walk.ts'

const TITLE = '低年级组教师秋日健步走'
const PHOTO = '健步走合影.jpg'

/** A leader records on a phone what was sent in and adopted, with a photograph; the chair sees what it is worth. */
export async function recordOnPhone(walk: Walk, browser: Browser): Promise<void> {
  const { take, cast, origin, districtId } = walk
  const { leader } = cast
  const photograph = await drawOuting(browser)
  const { today } = leader.procedures
  await take({
    ...{ name: 'record', who: leader, address: '/ledger/new?kind=dispatch', phone: true, height: 1640 },
    prepare: async (page, say) => {
      await page.getByLabel(say('标题', 'Title')).fill(TITLE)
      await page.getByLabel(say('报送渠道', 'Channel')).fill('青苇区教育工会公众号')
      await page.getByLabel(say('已被采用', 'Adopted')).check()
      await page.getByLabel(say('采用日期', 'Adopted on')).fill(today)
      const file = { name: PHOTO, mimeType: 'image/jpeg', buffer: photograph }
      await page.getByLabel(say('选择文件', 'Choose files')).setInputFiles(file)
      await expect(page.getByRole('link', { name: PHOTO })).toBeVisible()
      await page.evaluate(() => scrollTo(0, 0))
    },
  })
  const { unitId } = only(leader.procedures.posts, 'post of the leader')
  const sent = await sendFile(leader.request, {
    ...{ origin, name: PHOTO, bytes: photograph, input: { districtId, key: randomUUID(), ownerUnitId: unitId } },
  })
  const { fileId }: { fileId: string } = await sent.json()
  const details = { genre: 'news', channel: '青苇区教育工会公众号', level: 'district', adopted: true }
  const { entryId } = await leader.procedures.change<{ entryId: string }>('ledger.record', {
    entry: {
      ...{ kind: 'dispatch', unitId, day: today, title: TITLE },
      details: { ...details, adoptedOn: today, link: null, author: null },
    },
    fileIds: [fileId],
  })
  await take({
    ...{ name: 'recorded', who: leader, address: `/ledger/${entryId}`, phone: true, height: 1180 },
    prepare: async (page) => {
      await page.getByRole('button', { name: PHOTO }).first().click()
      await expect(page.getByRole('region', { name: PHOTO }).getByRole('img').first()).toBeVisible()
    },
  })
}

/** What the records give to this day, and how far it opens. */
export async function seeStanding({ take, cast, assessmentId, unitId }: Walk): Promise<void> {
  const { chair } = cast
  await take({ name: 'standing', who: chair, address: `/self/${assessmentId}/${unitId}/standing` })
  await take({
    ...{ name: 'lineage', who: chair, address: `/self/${assessmentId}/${unitId}?item=dispatch-adopted` },
    prepare: async (page) => {
      const record = page.getByRole('link', { name: TITLE }).first()
      await expect(record).toBeVisible()
      await record.evaluate((node) => node.scrollIntoView({ block: 'center' }))
    },
  })
}
