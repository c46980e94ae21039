import { expect, type Page } from '@playwright/test'
import { setUp, signIn, signOut } from './account.ts'
import type { Installation } from './installation.ts'
import { addPerson, PASSWORD } from './prepared-district.ts'
import { proceduresOf } from './procedures.ts'

/**
 * A district is set up and an officer signs in. Before, the administrator looks at a page of the officer's and is told
 * that it is not the administrator's.
 */
export async function officerComes(page: Page, installation: Installation, notForOthers: string): Promise<void> {
  await setUp(page, {
    ...{ code: installation.setupCode ?? '', districtName: '海棠区教育工会', districtShortName: '海棠区' },
    ...{ personName: '宋知行', username: 'song', password: PASSWORD },
  })
  const administrator = await proceduresOf(page.request, installation.origin)
  const officer = await addPerson(administrator, {
    ...{ name: '程若水', username: 'officer', role: 'districtOfficer', origin: installation.origin },
    unitId: administrator.rootUnitId,
  })
  await page.goto(notForOthers)
  await expect(page.locator('[data-state=noRight]')).toBeVisible()
  await signOut(page)
  await signIn(page, officer)
}
