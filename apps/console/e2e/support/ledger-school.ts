import { crc32, deflateSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { setUp, signIn } from './account.ts'
import type { Installation } from './installation.ts'
import { addPerson, PASSWORD, type Person } from './main-job.ts'
import { proceduresOf } from './procedures.ts'

/** A member of the group, to be found by name. */
export const MEMBER = '周晓梅'

/** A small photograph; each name has its own, since the same picture is kept once only. */
export function photo(name: string) {
  return { name, mimeType: 'image/png', buffer: greyPicture(crc32(name)) }
}

/** Eight by eight pixels in the shades that a number gives. */
function greyPicture(seed: number): Buffer {
  const side = 8
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  header.writeUInt8(side, 8)
  const rows = Buffer.alloc(side * (side + 1), seed.toString(16).padStart(8, '0'), 'hex')
  for (let row = 0; row < side; row++) rows[row * (side + 1)] = 0
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.of())])
}

function chunk(kind: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const body = Buffer.concat([Buffer.from(kind), data])
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

export interface PreparedSchool {
  readonly leader: Person
  readonly chair: Person
  /** The group of the leader. */
  readonly groupId: string
  /** Of the district. */
  readonly officer: Person
}

/** A school with a group of twelve members, its leader, its chair, and an officer of the district. */
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
  const officer = await addPerson(
    administrator,
    { name: '程若水', username: 'officer', unitId: administrator.rootUnitId, role: 'districtOfficer' },
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
  return { leader, chair, groupId: group.unitId, officer }
}
