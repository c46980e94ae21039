import { LEDGER_KINDS, LedgerKind } from '@jianjia/domain/ledger'
import { LEDGER_EXAMPLES } from '@jianjia/domain/testing'
import { signIn } from './support/account.ts'
import { expectGoodPage, takeLook } from './support/checks.ts'
import { fillEntry } from './support/fill-entry.ts'
import { MEMBER, photo, prepareSchool } from './support/ledger-school.ts'
import { proceduresOf } from './support/procedures.ts'
import { expect, testOfItsOwn } from './support/test.ts'

const test = testOfItsOwn()

const PHONE = { width: 390, height: 844 }
test('each of the 23 forms is filled in on a phone and recorded as it was typed', async ({ page, installation }) => {
  test.setTimeout(900_000)
  const { leader } = await prepareSchool(page, installation)
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
      const { entries } = await procedures.read<{
        entries: { entry: { title: string; details: object }; files: number }[]
      }>('ledger.list', { kind, from: null, to: null, text: '', trashed: false, page: 1, pageSize: 20 })
      expect(entries).toMatchObject([{ entry: { title: LEDGER_EXAMPLES[kind].title }, files: 1 }])
      const typed = Object.entries(LEDGER_EXAMPLES[kind].details).filter(
        ([name, value]) => !/(On|Until|memberIds?|personName)$/.test(name) && value !== null,
      )
      expect(entries[0]?.entry.details).toMatchObject(Object.fromEntries(typed))
      await page.goto(`/ledger?kind=${kind}`)
      await expect(page.getByRole('link', { name: LEDGER_EXAMPLES[kind].title, exact: true })).toBeVisible()
      await takeLook(page, `list-${kind}`)
    })
})
