import { type APIRequestContext, type Page, request } from '@playwright/test'
import { type Procedures, proceduresOf, signInBy } from './procedures.ts'

/** The people and schools of the main job. All of them are invented. */
export const PASSWORD = '蒹葭苍苍白露为霜九号'
export const DISTRICT = '澜溪区教育工会'
export const SCHOOLS = ['第一中学工会', '芦花小学工会', '柳岸幼儿园工会'] as const
export type School = (typeof SCHOOLS)[number]

const HEAD = ['单位名称', '上级单位', '单位类别', '统计编码', '会员人数', '学段']
const STAGES = { 第一中学工会: '初中', 芦花小学工会: '小学', 柳岸幼儿园工会: '幼儿园' } as const

/** The tree as the district keeps it in Excel: three schools with two groups each. */
export const TREE = [
  ['澜溪区学校工会名册'],
  HEAD,
  ...SCHOOLS.map((name, index) => [name, '', '', `LX${101 + index}`, '60', STAGES[name]]),
  ...SCHOOLS.flatMap((name) => [
    [`${name.slice(0, 2)}语文组`, name, '', '', '30', ''],
    [`${name.slice(0, 2)}数学组`, name, '', '', '30', ''],
  ]),
]

export interface Person {
  readonly name: string
  readonly username: string
  readonly password: string
}

export interface Unit {
  readonly unitId: string
  readonly name: string
}

export async function unitsOf(administrator: Procedures): Promise<(name: string) => Unit> {
  const { nodes } = await administrator.read<{ nodes: readonly Unit[] }>('org.tree', {})
  return (name) => {
    const found = nodes.find((node) => node.name === name)
    if (!found) throw new Error(`the tree has no ${name}`)
    return found
  }
}

interface NewPerson {
  readonly name: string
  readonly username: string
  readonly unitId: string
  readonly role: 'chair' | 'groupLeader' | 'districtOfficer'
}

/** Adds somebody with an account and replaces the first password, without a screen. */
export async function addPerson(administrator: Procedures, person: NewPerson, origin: string): Promise<Person> {
  const { name, username, unitId, role } = person
  const posts = [{ unitId, role, portfolio: null, from: administrator.today }]
  const added = await administrator.change<{ oneTimePassword: string }>('person.add', { name, username, posts })
  const context = await request.newContext()
  await signInBy(context, origin, { username, oneTimePassword: added.oneTimePassword, password: PASSWORD })
  await context.dispose()
  return { name, username, password: PASSWORD }
}

/** Does something as somebody who is signed in elsewhere. */
export async function asPerson<T>(
  { username, password }: Person,
  origin: string,
  work: (procedures: Procedures, context: APIRequestContext) => Promise<T>,
): Promise<T> {
  const context = await request.newContext()
  await context.post(`${origin}/auth/sign-in/username`, { data: { username, password }, headers: { origin } })
  try {
    return await work(await proceduresOf(context, origin), context)
  } finally {
    await context.dispose()
  }
}

/** Two adopted dispatches of a school, as its chair records them. */
export async function recordTwoDispatches(chair: Procedures, unitId: string): Promise<void> {
  for (const title of ['教师读书会', '秋季运动会']) {
    const details = {
      ...{ genre: 'news', channel: '区教育工会公众号', level: 'district', adopted: true, adoptedOn: chair.today },
      ...{ link: 'https://news.lanxi-edu.example/1', author: null },
    }
    await chair.change('ledger.record', {
      ...{ entry: { kind: 'dispatch', unitId, day: chair.today, title, details }, fileIds: [] },
    })
  }
}

interface ReviewSheet {
  readonly version: number
  readonly items: readonly {
    readonly itemId: string
    readonly needsMark: boolean
    readonly allowed: { readonly min: string; readonly max: string }
  }[]
}

/** Reviews a unit without a screen: the full mark everywhere but on the lines of `least`. */
export async function review(
  reviewer: Procedures,
  about: { readonly assessmentId: string; readonly unitId: string },
  least: readonly string[],
): Promise<void> {
  const sheet = await reviewer.read<ReviewSheet>('review.get', about)
  const marks = sheet.items
    .filter((item) => item.needsMark)
    .map(({ itemId, allowed }) => ({
      ...{ itemId, note: '', seenVersion: 0 },
      points: least.includes(itemId) ? allowed.min : allowed.max,
    }))
  await reviewer.change('review.saveMarks', { ...about, marks })
  await reviewer.change('review.submit', { ...about, expectedVersion: sheet.version })
}

/** What the district knows about each school, entered for all of them. */
export async function enterDistrictFacts(
  officer: Procedures,
  assessmentId: string,
  units: readonly Unit[],
): Promise<void> {
  const { schemes } = await officer.read<{ schemes: readonly { schemeId: string }[] }>('scheme.list', {})
  const { scheme } = await officer.read<{
    scheme: { items: readonly { id: string; source?: { kind: string } }[] }
  }>('scheme.version', { schemeId: schemes[0]?.schemeId, number: 1 })
  const own = scheme.items.filter((item) => item.source?.kind === 'districtEntry')
  for (const { unitId } of units)
    for (const { id: itemId } of own)
      await officer.change('assessment.setDistrictFact', {
        assessmentId,
        unitId,
        itemId,
        value: true,
        expectedVersion: 0,
      })
}

/** The assessment that is open, by the list of whoever asks. */
export async function openAssessmentId(procedures: Procedures): Promise<string> {
  const { assessments } = await procedures.read<{ assessments: readonly { assessmentId: string }[] }>(
    'assessment.list',
    {},
  )
  const [first] = assessments
  if (!first) throw new Error('no assessment is open')
  return first.assessmentId
}

/** Takes off the browser whoever is signed in, so that the next person starts at the sign-in page. */
export async function leave(page: Page): Promise<void> {
  await page.context().clearCookies()
  await page.goto('/sign-in')
}
