import { request } from '@playwright/test'
import type { Installation } from './installation.ts'
import { addPerson, PASSWORD, setUpBy } from './prepared-district.ts'
import { proceduresOf } from './procedures.ts'

/** A district of one unit with an administrator and an officer, in which nothing has happened yet. */
export async function setUpTwoPeople({ origin, setupCode }: Installation) {
  const administrator = { username: 'song', password: PASSWORD, name: '宋知行' }
  const requests = await request.newContext()
  await setUpBy(requests, origin, {
    ...{ code: setupCode ?? '', districtName: '海棠区教育工会', districtShortName: '海棠区' },
    ...{ personName: administrator.name, username: administrator.username, password: PASSWORD },
  })
  const procedures = await proceduresOf(requests, origin)
  const officer = await addPerson(procedures, {
    ...{ name: '程若水', username: 'officer', unitId: procedures.rootUnitId, role: 'districtOfficer', origin },
  })
  await requests.dispose()
  return { administrator, officer, districtId: procedures.districtId }
}
