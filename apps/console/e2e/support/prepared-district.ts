import { type APIRequestContext, expect, request } from '@playwright/test'
import type { FirstAdministrator } from './account.ts'
import type { Installation } from './installation.ts'
import { type Procedures, proceduresOf, signInBy } from './procedures.ts'

export const PASSWORD = '蒹葭苍苍白露为霜二号'

/** Who has set the district up. */
export const ADMINISTRATOR: Person = { username: 'song', name: '宋知行', password: PASSWORD }

/** A district with three schools, an officer and their chairs, and a published scheme: made without screens. */
export interface PreparedDistrict {
  readonly officer: Person
  readonly chairs: readonly Person[]
  readonly schools: readonly School[]
  /** The year by the server's clock. */
  readonly year: number
}

export interface Person {
  readonly username: string
  readonly password: string
  readonly name: string
}

export interface School {
  readonly unitId: string
  readonly name: string
}

const SCHOOLS = [
  { name: '第一中学工会', stage: 'junior', chair: '林望舒' },
  { name: '芦花小学工会', stage: 'primary', chair: '何清越' },
  { name: '柳岸幼儿园工会', stage: 'kindergarten', chair: '苏见微' },
] as const

export async function prepareDistrict(installation: Installation): Promise<PreparedDistrict> {
  const { origin } = installation
  const first = await request.newContext()
  await setUpBy(first, origin, {
    ...{ code: installation.setupCode ?? '', districtName: '海棠区教育工会', districtShortName: '海棠区' },
    ...{ personName: ADMINISTRATOR.name, username: ADMINISTRATOR.username, password: PASSWORD },
  })
  const administrator = await proceduresOf(first, origin)
  const schools: School[] = []
  const chairs: Person[] = []
  for (const [index, school] of SCHOOLS.entries()) {
    const { unitId } = await administrator.change<{ unitId: string }>('org.createUnit', {
      ...{ parentId: administrator.rootUnitId, kind: 'branch', name: school.name, shortName: null, code: null },
      ...{ stage: school.stage, ownership: null, zone: null, members: 60, from: administrator.today },
    })
    schools.push({ unitId, name: school.name })
    chairs.push(
      await addPerson(administrator, { name: school.chair, username: `chair${index}`, unitId, role: 'chair', origin }),
    )
  }
  const unitId = administrator.rootUnitId
  const officer = await addPerson(administrator, {
    name: '程若水',
    username: 'officer',
    unitId,
    role: 'districtOfficer',
    origin,
  })
  await publishScheme(officer, origin)
  await first.dispose()
  return { officer, chairs, schools, year: Number(administrator.today.slice(0, 4)) }
}

/** What the set-up page does, without it. */
export async function setUpBy(context: APIRequestContext, origin: string, first: FirstAdministrator): Promise<void> {
  const { username, password } = first
  const headers = { origin }
  const made = await context.post(`${origin}/trpc/setup.createFirstAdministrator`, { data: first, headers })
  expect(made.status(), await made.text()).toBe(200)
  const came = await context.post(`${origin}/auth/sign-in/username`, { data: { username, password }, headers })
  expect(came.status(), await came.text()).toBe(200)
}

interface NewPerson {
  readonly name: string
  readonly username: string
  readonly unitId: string
  readonly role: 'chair' | 'districtOfficer' | 'member'
  readonly origin: string
}

/** Adds a person with an account whose first password is replaced already. */
export async function addPerson(administrator: Procedures, person: NewPerson): Promise<Person> {
  const { name, username, unitId, role, origin } = person
  const added = await administrator.change<{ oneTimePassword: string }>('person.add', {
    ...{ name, username, posts: [{ unitId, role, portfolio: null, from: administrator.today }] },
  })
  const context = await request.newContext()
  await signInBy(context, origin, { username, oneTimePassword: added.oneTimePassword, password: PASSWORD })
  await context.dispose()
  return { username, name, password: PASSWORD }
}

/** A context of requests in which the person is signed in. */
export async function requestsOf({ username, password }: Person, origin: string): Promise<APIRequestContext> {
  const context = await request.newContext()
  await context.post(`${origin}/auth/sign-in/username`, { data: { username, password }, headers: { origin } })
  return context
}

async function publishScheme(officer: Person, origin: string): Promise<void> {
  const context = await requestsOf(officer, origin)
  const procedures = await proceduresOf(context, origin)
  const { schemeId, version } = await procedures.change<{ schemeId: string; version: number }>(
    'scheme.createFromPreset',
    {
      ...{
        preset: 'schoolUnionAnnual',
        parameters: {},
        name: '学校工会年度考核细则',
        yearLabel: procedures.today.slice(0, 4),
      },
    },
  )
  await procedures.change('scheme.publish', { schemeId, expectedVersion: version })
  await context.dispose()
}
