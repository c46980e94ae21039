import type { Page } from '@playwright/test'
import { LEDGER_KINDS, LedgerKind } from '@jianjia/domain/ledger'
import { LEDGER_EXAMPLES } from '@jianjia/domain/testing'
import { setUp, signIn } from './support/account.ts'
import { expectGoodPage, takeLook } from './support/checks.ts'
import { fillEntry } from './support/fill-entry.ts'
import type { Installation } from './support/installation.ts'
import { addPerson, PASSWORD, type Person } from './support/main-job.ts'
import { type Procedures, proceduresOf } from './support/procedures.ts'
import { expect, testOfItsOwn } from './support/test.ts'

const test = testOfItsOwn()

const PHONE = { width: 390, height: 844 }
const MEMBER = '周晓梅'

/** One grey pixel. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
)
const photo = (name: string) => ({ name, mimeType: 'image/png', buffer: PICTURE })

interface Prepared {
  readonly leader: Person
  readonly officer: Person
  readonly administrator: Procedures
}

/** A school with a group of twelve members, its leader, and the district's officer. */
async function prepare(page: Page, { origin, setupCode }: Installation): Promise<Prepared> {
  await setUp(page, {
    ...{ code: setupCode ?? '', districtName: '苇塘区教育工会', districtShortName: '苇塘区' },
    ...{ personName: '宋知行', username: 'song', password: PASSWORD },
  })
  const administrator = await proceduresOf(page.request, origin)
  const unit = { shortName: null, code: null, ownership: null, zone: null, from: administrator.today }
  const made = (more: object) => administrator.change<{ unitId: string }>('org.createUnit', { ...unit, ...more })
  const school = await made({
    ...{ parentId: administrator.rootUnitId, kind: 'branch', name: '第一中学工会', stage: 'junior', members: 60 },
  })
  const group = await made({ parentId: school.unitId, kind: 'group', name: '语文组', stage: null, members: 12 })
  const chair = await addPerson(
    administrator,
    { name: '林望舒', username: 'chair', unitId: school.unitId, role: 'chair' },
    origin,
  )
  const leader = await addPerson(
    administrator,
    { name: '何清越', username: 'leader', unitId: group.unitId, role: 'groupLeader' },
    origin,
  )
  await page.context().clearCookies()
  await signIn(page, chair)
  const procedures = await proceduresOf(page.request, origin)
  for (const name of [MEMBER, ...Array.from({ length: 11 }, (_, at) => `会员${'甲乙丙丁戊己庚辛壬癸子'.charAt(at)}`)])
    await procedures.change('roster.add', {
      ...{ unitId: group.unitId, name, from: procedures.today, mobile: null, idNumber: null },
    })
  await page.context().clearCookies()
  return { leader, officer: chair, administrator }
}

test('each of the 23 forms is filled in on a phone and recorded as it was typed', async ({ page, installation }) => {
  test.setTimeout(900_000)
  const { leader } = await prepare(page, installation)
  await page.setViewportSize(PHONE)
  await signIn(page, leader)
  const procedures = await proceduresOf(page.request, installation.origin)
  const { today } = procedures
  for (const kind of LedgerKind.options)
    await test.step(LEDGER_KINDS[kind].names.zh, async () => {
      await page.goto(`/ledger/new?kind=${kind}`)
      await expect(page.getByRole('heading', { level: 1, name: `记一条${LEDGER_KINDS[kind].names.zh}` })).toBeVisible()
      await takeLook(page, `form-${kind}-empty`)
      await page.getByRole('button', { name: '记入台账' }).click()
      await expect(page.locator('[data-error-summary]')).toBeFocused()
      const links = await page.locator('[data-error-summary]').getByRole('link').count()
      expect(links).toBe(await page.locator('.mantine-InputWrapper-error').count())
      await takeLook(page, `form-${kind}-faults`)
      await page.getByLabel('标题', { exact: true }).fill(LEDGER_EXAMPLES[kind].title)
      await fillEntry(page, kind, { day: today, member: MEMBER })
      await page.getByLabel('拍照').setInputFiles(photo(`${kind}.png`))
      await expect(page.getByRole('link', { name: `${kind}.png` })).toBeVisible()
      await expectGoodPage(page)
      await takeLook(page, `form-${kind}-full`)
      await page.getByRole('button', { name: '记入台账' }).click()
      await expect(page.getByRole('heading', { level: 1, name: '已记入台账' })).toBeVisible()
      const { entries } = await procedures.read<{ entries: { entry: { title: string; details: object }; files: number }[] }>(
        'ledger.list',
        { kind, from: null, to: null, text: '', trashed: false, page: 1, pageSize: 20 },
      )
      expect(entries).toMatchObject([{ entry: { title: LEDGER_EXAMPLES[kind].title }, files: 1 }])
      const typed = Object.entries(LEDGER_EXAMPLES[kind].details).filter(
        ([name, value]) => !/(On|Until|memberIds?|personName)$/.test(name) && value !== null,
      )
      expect(entries[0]?.entry.details).toMatchObject(Object.fromEntries(typed))
      await page.goto(`/ledger?kind=${kind}`)
      await expect(page.getByRole('link', { name: LEDGER_EXAMPLES[kind].title })).toBeVisible()
      await takeLook(page, `list-${kind}`)
    })
})
