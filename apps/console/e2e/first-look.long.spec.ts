import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { signIn } from './support/account.ts'
import { drawPhotograph, pdfOf } from './support/evidence-files.ts'
import { requestsOf } from './support/prepared-district.ts'
import { proceduresOf } from './support/procedures.ts'
import { sendFile } from './support/send-file.ts'
import { expect, testInOneDistrict as test } from './support/test.ts'
import { wordFileOf } from './support/word-file.ts'

/** The line of a school in the afternoon: ten megabits, forty milliseconds. */
const LINE = { offline: false, latency: 40, downloadThroughput: 1_250_000, uploadThroughput: 1_250_000 }

/** A machine that does other work besides makes single looks slow. */
const ROUNDS = 3

/**
 * A tiny and a large file of each kind; how many bytes may have come when the large one is seen, and how many times as long as
 * for the tiny one it may take over the same line. Of a Word file all has to be read before it is drawn: a hundred pages.
 */
const KINDS = [
  { kind: 'PDF', small: '小通知.pdf', large: '大台账.pdf', mostBytes: 2_000_000, mostTimes: 4 },
  { kind: 'Word', small: '小方案.docx', large: '大方案.docx', mostBytes: 1_000_000, mostTimes: 12 },
  { kind: 'photograph', small: '小合影.jpg', large: '大合影.jpg', mostBytes: 2_000_000, mostTimes: 4 },
] as const

test('a PDF of 20 MB, a long Word file and a photograph of a phone are seen about as soon as tiny ones', async ({
  page,
  installation,
  district,
}) => {
  test.setTimeout(240_000)
  const [chair] = district.chairs
  const [school] = district.schools
  if (chair === undefined || school === undefined) throw new Error('the district has no school')
  const requests = await requestsOf(chair, installation.origin)
  const procedures = await proceduresOf(requests, installation.origin)
  await signIn(page, chair)
  const long = Array.from({ length: 6_000 }, (_, at) => `第 ${at + 1} 条，走访慰问教职工，听取意见，逐条答复。`)
  const photograph = await drawPhotograph(page, 0)
  const files = {
    '小通知.pdf': pdfOf('一页的小通知'),
    '大台账.pdf': pdfOf('全年台账', 20),
    '小方案.docx': wordFileOf(['活动方案']),
    '大方案.docx': wordFileOf(['活动方案', ...long]),
    '小合影.jpg': await smallPicture(page),
    '大合影.jpg': photograph,
  }
  expect(files['大台账.pdf'].length).toBeGreaterThan(20_000_000)
  const fileIds: string[] = []
  for (const [name, bytes] of Object.entries(files)) {
    const input = { districtId: procedures.districtId, key: randomUUID(), ownerUnitId: school.unitId }
    const answer = await sendFile(requests, { origin: installation.origin, input, name, bytes })
    const { fileId }: { fileId: string } = JSON.parse(await answer.text())
    fileIds.push(fileId)
  }
  const details = { genre: 'brief', channel: '区教育工会简报', level: 'school', adopted: false, adoptedOn: null }
  const { entryId } = await procedures.change<{ entryId: string }>('ledger.record', {
    entry: {
      ...{ kind: 'dispatch', unitId: school.unitId, day: procedures.today, title: '秋季健步走' },
      details: { ...details, link: null, author: null },
    },
    fileIds,
  })

  const line = await page.context().newCDPSession(page)
  await line.send('Network.enable')
  await line.send('Network.emulateNetworkConditions', LINE)
  const sent = countBytes()
  line.on('Network.dataReceived', ({ encodedDataLength }) => sent.add(encodedDataLength))
  const looks = new Map(KINDS.map(({ kind }) => [kind, { small: [] as number[], large: [] as number[], bytes: 0 }]))
  for (let round = 0; round < ROUNDS; round++) {
    await page.goto(`/ledger/${entryId}`)
    for (const { kind, small, large } of KINDS) {
      const look = looks.get(kind)
      look?.small.push(await timeOf(page, small))
      sent.take()
      look?.large.push(await timeOf(page, large))
      if (look) look.bytes = sent.take()
    }
  }
  for (const { kind, mostBytes, mostTimes } of KINDS) {
    const { small, large, bytes } = looks.get(kind) ?? { small: [], large: [], bytes: 0 }
    const [floor, least] = [Math.min(...small), Math.min(...large)]
    const told = `${kind}: first look ${Math.round(least)} ms, of a tiny one ${Math.round(floor)} ms, ${bytes} bytes came`
    process.stdout.write(`${told}\n`)
    expect(least / floor, told).toBeLessThan(mostTimes)
    expect(bytes, told).toBeLessThan(mostBytes)
  }
})

/** From the press to what is seen first, and away with it. */
async function timeOf(page: Page, name: string): Promise<number> {
  const button = page.getByRole('button', { name, expanded: false })
  await expect(button).toBeVisible()
  const viewer = page.getByRole('region', { name })
  const before = performance.now()
  await button.click()
  await viewer.locator('canvas[data-drawn="1"], p:has-text("活动方案"), img').first().waitFor()
  if (name.endsWith('.jpg'))
    await expect.poll(() => viewer.locator('img').first().evaluate(isDrawn), { intervals: [10] }).toBe(true)
  const took = performance.now() - before
  await viewer.getByRole('button', { name: '收起' }).click()
  await expect(viewer).toHaveCount(0)
  return took
}

function isDrawn(picture: Element): boolean {
  return picture instanceof HTMLImageElement && picture.complete && picture.naturalWidth > 0
}

function countBytes() {
  let bytes = 0
  return {
    add: (more: number) => {
      bytes += more
    },
    take: () => {
      const taken = bytes
      bytes = 0
      return taken
    },
  }
}

async function smallPicture(page: Page): Promise<Buffer> {
  const address = await page.evaluate(() => {
    const canvas = document.createElement('canvas')
    canvas.width = 60
    canvas.height = 40
    return canvas.toDataURL('image/jpeg')
  })
  return Buffer.from(address.split(',')[1] ?? '', 'base64')
}
