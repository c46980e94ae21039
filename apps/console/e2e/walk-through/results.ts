import { NOTICE_DEFAULTS } from '@jianjia/domain/assessment'
import { expect } from '@playwright/test'
import { only, type Walk, yearOf } from './walk.ts'

const OFFICE = '青苇区教育工会办公室'
const PHONE = '0571-88881234'

interface Draft {
  readonly subject: { readonly days: { readonly end: string } }
  readonly notice: { readonly noticeId: string } | null
}

/** The result is published with a notice, an objection comes by telephone and is answered, the notice is corrected. */
export async function publish({ take, cast, assessmentId, unitId, districtId }: Walk): Promise<void> {
  const { officer, chair } = cast
  const { read, change } = officer.procedures
  await take({
    ...{ name: 'publish', who: officer, address: `/assessments/${assessmentId}/publish`, height: 1500 },
    prepare: async (page, say) => {
      await page.getByRole('textbox', { name: say('受理部门', 'Office') }).fill(OFFICE)
      await page.getByRole('textbox', { name: say('电话', 'Telephone') }).fill(PHONE)
      await page.getByRole('textbox', { name: say('联系人', 'Contact') }).fill('王小明')
      await expect(page.locator('[data-preview]')).toContainText('王**')
      await page.evaluate(() => scrollTo(0, 0))
    },
  })
  const { subject } = await read<Draft>('publication.draft', { assessmentId })
  const settings = {
    ...{ title: '', remark: '', fields: NOTICE_DEFAULTS.fields, masks: NOTICE_DEFAULTS.masks },
    contact: { office: OFFICE, person: '王小明', fullName: false, phone: PHONE, email: '', place: '' },
  }
  const title = '关于年度学校工会考核结果的公示'
  await change('publication.publish', {
    ...{ assessmentId, notice: { lastDay: subject.days.end, settings: { ...settings, title } } },
  })
  const { notice } = await read<Draft>('publication.draft', { assessmentId })
  const address = `/public/${districtId}/${notice?.noticeId}`
  await take({ name: 'notice', who: undefined, address, phone: true, height: 1180 })
  await take({ name: 'result', who: officer, address: `/results/${assessmentId}` })
  await take({
    ...{ name: 'answer', who: chair, address: `/results/${assessmentId}/${unitId}` },
    prepare: async (page) => {
      const line = page.getByRole('row').filter({ hasText: '制度管用' })
      await line.locator('[data-figure]').last().click()
      const drawer = page.getByRole('dialog')
      await drawer.locator('summary').first().click()
      await expect(drawer.locator('details[open]').first()).toBeVisible()
    },
  })
  const contact = { ...settings.contact, phone: '0571-88885678' }
  await change('publication.issueNotice', {
    ...{ assessmentId, expectedVersion: 1, reason: '受理电话更正', settings: { ...settings, title, contact } },
  })
  await take({ name: 'notice-corrected', who: undefined, address, phone: true, height: 1180 })
}

/** Levels by line, places and ties; the title and its certificate, which anybody can verify. */
export async function rate(walk: Walk): Promise<void> {
  const { take, cast, assessmentId, districtId } = walk
  const { officer } = cast
  const { read, change, today } = officer.procedures
  await take({
    ...{ name: 'rating', who: officer, address: `/ratings/${assessmentId}` },
    prepare: async (page) => {
      const line = page.locator('[data-cuts-tie]').first()
      await line.evaluate((node) => node.scrollIntoView({ block: 'center' }))
    },
  })
  const { fingerprint } = await read<{ fingerprint: string }>('rating.preview', { assessmentId })
  const year = yearOf(walk)
  await change('rating.decide', {
    ...{ assessmentId, fingerprint, validFrom: `${year + 1}-01-01`, validTo: `${year + 3}-12-31`, recheckMonths: 12 },
  })
  const { titles } = await read<{ titles: readonly { titleAwardId: string; validFrom: string }[] }>('title.list', {})
  const { titleAwardId } = only(
    titles.filter(({ validFrom }) => validFrom <= today),
    'title that holds today',
  )
  await take({ name: 'title', who: officer, address: `/titles/${titleAwardId}` })
  await take({
    ...{ name: 'certificate', who: undefined, address: `/public/${districtId}/titles/${titleAwardId}`, phone: true },
  })
}

/** The year that is over beside the one before, and the whole file of a school. */
export async function lookBack({ take, cast, assessmentId, earlierId, unitId }: Walk): Promise<void> {
  await take({ name: 'years', who: cast.officer, address: `/compare/${assessmentId}/${earlierId}` })
  await take({ name: 'binder', who: cast.chair, address: `/binder/${assessmentId}/${unitId}` })
}
