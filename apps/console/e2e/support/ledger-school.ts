import type { Page } from '@playwright/test'
import { setUp, signIn } from './account.ts'
import type { Installation } from './installation.ts'
import { addPerson, PASSWORD, type Person } from './main-job.ts'
import { proceduresOf } from './procedures.ts'

/** A member of the group, to be found by name. */
export const MEMBER = '周晓梅'

/** One grey pixel. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
)
export const photo = (name: string) => ({ name, mimeType: 'image/png', buffer: PICTURE })

export interface PreparedSchool {
  readonly leader: Person
  readonly chair: Person
}

/** A school with a group of twelve members, its leader, and its chair. */
export async function prepareSchool(page: Page, { origin, setupCode }: Installation): Promise<PreparedSchool> {
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
      ...{ unitId: school.unitId, memberOf: group.unitId, idNumber: null },
      member: { name, mobile: null, joinedOn: procedures.today, retiredOn: null },
    })
  await page.context().clearCookies()
  return { leader, chair }
}
