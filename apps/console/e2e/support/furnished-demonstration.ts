import { giveMarks } from './given-marks.ts'
import type { Installation } from './installation.ts'
import { numberRoster } from './numbered-roster.ts'
import type { Procedures } from './procedures.ts'
import { sendFile } from './send-file.ts'
import { draftScheme, openFor, openVoice, openVote, type Versioned } from './small-assessment.ts'
import { type Desk, deskOf, enterFacts, fillIn, handIn } from './submitted-sheets.ts'

/** Addresses that nobody is led to by a link: they are sent, printed or scanned. */
export interface Furnished {
  readonly openAddresses: readonly string[]
}

const SUMMARY = [
  '年度工会工作总结',
  '一、民主管理',
  '三月召开教代会，立案提案九件，全部答复。',
  '慰问困难教职工 12 人次。',
].join('\n')

/**
 * Brings the demonstration into states that it does not show by itself: drafts of plan and summary, of a scheme and of
 * key points, an assessment that waits for its publication, a further published one with a notice and an objection to
 * it, a vote that is open, chairs who are asked for their marks of each other, numbers of identity and telephone in the roster of the chair's school.
 * Any picture will do as evidence.
 */
export async function furnishDemonstration(installation: Installation, picture: Buffer): Promise<Furnished> {
  const { origin } = installation
  const people = await installation.listSignIns()
  const desk = (username: string) => {
    const person = people.find((each) => each.username === username)
    if (person === undefined) throw new Error(`the demonstration has no ${username}`)
    return deskOf({ ...person, name: username }, origin)
  }
  const [officer, chair, reviewer] = await Promise.all([desk('officer'), desk('chair'), desk('reviewer')])
  const plan = await acceptedPlan(chair.procedures)
  const { unitId } = plan
  await beginDrafts(chair, { origin, plan })
  await beginSchemes(officer.procedures)
  await officer.procedures.change('keyPoints.begin', { unitId: officer.procedures.rootUnitId, from: null })
  const cast = { origin, picture, officer, chair, reviewers: [reviewer, officer], unitId }
  const published = await combinedYear(cast, '教代会专项考核')
  const noticeId = await publish(officer.procedures, published)
  await object(chair.procedures, { assessmentId: published, unitId })
  await combinedYear(cast, '校务公开专项考核')
  await numberRoster(chair.procedures, unitId)
  const code = await openVote({ officer: officer.procedures, leader: reviewer.procedures, unitId })
  await openVoice(officer.procedures)
  for (const { request } of [officer, chair, reviewer]) await request.dispose()
  const board = `/public/${officer.procedures.districtId}`
  return { openAddresses: ['/sign-in', '/setup', board, `${board}/${noticeId}`, '/vote', `/vote#${code}`] }
}

interface OwnPlan {
  readonly planId: string
  readonly unitId: string
  readonly state: string
}

/** What the chair has handed in and the district has taken; it names the chair's unit. */
async function acceptedPlan({ read }: Procedures): Promise<OwnPlan> {
  const { plans } = await read<{ plans: readonly OwnPlan[] }>('plan.list', {
    ...{ kind: 'plan', state: 'accepted', text: '', page: 1, pageSize: 20 },
  })
  const accepted = plans.find(({ state }) => state === 'accepted')
  if (accepted === undefined) throw new Error('the chair has no accepted plan')
  return accepted
}

/** A plan without a file, a summary from what came of the plan, and one from a file. */
async function beginDrafts(chair: Desk, { origin, plan }: { origin: string; plan: OwnPlan }): Promise<void> {
  const { change, districtId } = chair.procedures
  const { planId, unitId } = plan
  await change('plan.begin', { unitId, kind: 'plan', from: null })
  await change('plan.draftSummary', { planId, kind: 'yearSummary', period: null })
  const input = { districtId, key: crypto.randomUUID(), unitId, kind: 'yearSummary' }
  const file = { name: '总结.txt', bytes: Buffer.from(SUMMARY) }
  const sent = await sendFile(chair.request, { origin, use: 'plan.start', input, ...file })
  if (!sent.ok()) throw new Error(await sent.text())
}

/** A draft that is written line by line, and a scheme with two versions. */
async function beginSchemes({ change, read }: Procedures): Promise<void> {
  const twice = await draftScheme(change, '两版办法')
  const { schemeId } = twice
  await change('scheme.publish', twice)
  const { version } = await read<Versioned>('scheme.get', { schemeId })
  const revised = await change<Versioned>('scheme.revise', { schemeId, expectedVersion: version })
  await change('scheme.publish', { schemeId, expectedVersion: revised.version })
  await change('scheme.leavePreset', await draftScheme(change, '逐项修改的办法'))
}

interface Cast {
  readonly origin: string
  readonly picture: Buffer
  readonly officer: Desk
  readonly chair: Desk
  readonly reviewers: readonly Desk[]
  readonly unitId: string
}

/** An assessment of one school, from its opening until all marks are combined. */
async function combinedYear(
  { origin, picture, officer, chair, reviewers, unitId }: Cast,
  name: string,
): Promise<string> {
  const { change } = officer.procedures
  const draft = await draftScheme(change, name)
  await change('scheme.publish', draft)
  const assessmentId = await openFor(officer.procedures, { schemeId: draft.schemeId, name, unitIds: [unitId] })
  const add = reviewers.map(({ procedures }) => ({ unitId, reviewerId: procedures.personId }))
  await change('assessment.assignReviewers', { assessmentId, add, withdraw: [] })
  await enterFacts(officer.procedures, { assessmentId, schemeId: draft.schemeId, unitIds: [unitId] })
  await fillIn(chair, { origin, assessmentId, unitId, fileName: '三月留影.png', picture })
  await handIn(chair, { assessmentId, unitId })
  for (const { procedures } of reviewers) await giveMarks(procedures, { assessmentId, unitId })
  await change('combination.finish', { assessmentId, unitIds: [unitId] })
  return assessmentId
}

async function publish({ change, today }: Procedures, assessmentId: string): Promise<string> {
  const contact = {
    office: '区教育工会办公室',
    person: '',
    fullName: false,
    phone: '0571-88881234',
    email: '',
    place: '',
  }
  const settings = {
    title: '考核结果公示',
    fields: ['rank', 'level'],
    masks: ['phone', 'idNumber'],
    contact,
    remark: '',
  }
  const lastDay = new Date(Date.parse(`${today}T00:00:00Z`) + 14 * 86_400_000).toISOString().slice(0, 10)
  const { noticeId } = await change<{ noticeId: string }>('publication.publish', {
    ...{ assessmentId, notice: { lastDay, settings } },
  })
  return noticeId
}

/** An objection to the whole result, which waits for its answer. */
async function object({ change }: Procedures, of: { assessmentId: string; unitId: string }): Promise<void> {
  await change('objection.raise', { ...of, itemId: null, reason: '教代会的次数少计一次', fileIds: [] })
}
