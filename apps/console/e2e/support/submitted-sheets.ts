import type { APIRequestContext } from '@playwright/test'
import { dispatch } from './dispatch.ts'
import { type Person, type PreparedDistrict, requestsOf } from './prepared-district.ts'
import { type Procedures, proceduresOf } from './procedures.ts'
import { sendFile } from './send-file.ts'

interface Line {
  readonly criterion: {
    readonly id: string
    readonly minEvidence?: number
    readonly rule: {
      readonly kind: string
      readonly min?: string | number
      readonly levels?: Readonly<Record<string, string>>
    }
  }
  readonly mode: string
  readonly version: number
  readonly full: string | null
}

interface Sheet {
  readonly version: number
  readonly lines: readonly Line[]
}

interface Version {
  readonly scheme: { readonly items: readonly { readonly id: string; readonly source?: { readonly kind: string } }[] }
}

/** Somebody signed in beside the page, as procedures. */
export interface Desk {
  readonly request: APIRequestContext
  readonly procedures: Procedures
}

export async function deskOf(person: Person, origin: string): Promise<Desk> {
  const request = await requestsOf(person, origin)
  return { request, procedures: await proceduresOf(request, origin) }
}

export interface SubmittedSheets {
  readonly assessmentId: string
  readonly schemeId: string
  readonly officer: Desk
  readonly chairs: readonly Desk[]
  /** The file that every claim of every school rests on. */
  readonly fileName: string
}

export interface SheetsWanted {
  readonly origin: string
  /** Any picture; it becomes the evidence of everything. */
  readonly picture: Buffer
  /** Of the preset: how places and ties are treated. */
  readonly parameters: object
  /** A school that has filled in its sheet and not handed it in. */
  readonly notYet?: string
}

/** Opens an assessment, lets each chair review the other schools, and hands in every sheet with a record and a file. */
export async function submitSheets(district: PreparedDistrict, wanted: SheetsWanted): Promise<SubmittedSheets> {
  const { origin, picture, parameters } = wanted
  const { schools, year } = district
  const officer = await deskOf(district.officer, origin)
  const chairs: Desk[] = []
  for (const chair of district.chairs) chairs.push(await deskOf(chair, origin))
  const { change } = officer.procedures
  const { schemeId, version } = await change<{ schemeId: string; version: number }>('scheme.createFromPreset', {
    ...{ preset: 'schoolUnionAnnual', parameters, name: `${year} 年考核细则`, yearLabel: `${year}` },
  })
  await change('scheme.publish', { schemeId, expectedVersion: version })
  const { assessmentId } = await change<{ assessmentId: string }>('assessment.open', {
    ...{ name: `${year} 年度工会工作考核`, schemeId, schemeVersion: 1, publicityDays: 7, exemptions: [] },
    ...{ periodStart: `${year}-01-01`, periodEnd: `${year}-12-31`, selfDue: `${year + 1}-01-10` },
    ...{ reviewDue: `${year + 1}-01-20`, unitIds: schools.map((school) => school.unitId) },
  })
  const personIds = chairs.map((chair) => chair.procedures.personId)
  const add = schools.flatMap(({ unitId }, at) =>
    personIds.filter((_, other) => other !== at).map((reviewerId) => ({ unitId, reviewerId })),
  )
  await change('assessment.assignReviewers', { assessmentId, add, withdraw: [] })
  await enterFacts(officer.procedures, { assessmentId, schemeId, unitIds: schools.map((school) => school.unitId) })
  const fileName = '工会工作佐证材料.png'
  for (const [at, { unitId }] of schools.entries()) {
    const chair = chairs[at]
    if (chair === undefined) continue
    await fillIn(chair, { origin, assessmentId, unitId, fileName, picture })
    if (unitId !== wanted.notYet) await handIn(chair, { assessmentId, unitId })
  }
  return { assessmentId, schemeId, officer, chairs, fileName }
}

interface Facts {
  readonly assessmentId: string
  readonly schemeId: string
  readonly unitIds: readonly string[]
}

/** What the district says of each unit, all of it in their favour. */
export async function enterFacts(
  { read, change }: Procedures,
  { assessmentId, schemeId, unitIds }: Facts,
): Promise<void> {
  const { scheme } = await read<Version>('scheme.version', { schemeId, number: 1 })
  for (const { id } of scheme.items.filter((item) => item.source?.kind === 'districtEntry'))
    for (const unitId of unitIds)
      await change('assessment.setDistrictFact', { assessmentId, unitId, itemId: id, value: true, expectedVersion: 0 })
}

interface FillIn {
  readonly origin: string
  readonly assessmentId: string
  readonly unitId: string
  readonly fileName: string
  readonly picture: Buffer
}

/** Every line of a sheet answered with the most that is taken, each with a file; and one record. */
export async function fillIn(chair: Desk, { origin, assessmentId, unitId, fileName, picture }: FillIn): Promise<void> {
  const { change, read } = chair.procedures
  const fileId = await upload(chair, { origin, unitId, fileName, picture })
  const entry = dispatch({ unitId, day: chair.procedures.today, title: '秋季教职工健步走', adopted: true })
  await change('ledger.record', { entry, fileIds: [fileId] })
  const of = { assessmentId, unitId }
  const sheet = await read<Sheet>('selfAssessment.get', of)
  for (const line of sheet.lines.filter((each) => each.mode === 'claim')) {
    const itemId = line.criterion.id
    const note = '全年工作有计划、有记录、有总结，材料附后。'
    await change('selfAssessment.saveItem', {
      ...of,
      itemId,
      value: answerOf(line),
      note,
      expectedVersion: line.version,
    })
    await change('selfAssessment.attachEvidence', { ...of, itemId, fileIds: [fileId] })
  }
}

export async function handIn({ procedures }: Desk, of: { readonly assessmentId: string; readonly unitId: string }) {
  const { version } = await procedures.read<Sheet>('selfAssessment.get', of)
  await procedures.change('selfAssessment.submit', { ...of, expectedVersion: version })
}

/** The largest claim that the rule takes. */
function answerOf({ criterion, full }: Line): unknown {
  const { kind, min, levels = {} } = criterion.rule
  if (kind === 'allOrNothing') return true
  if (kind === 'minimumCount') return Number(min)
  return kind === 'gradedLevels' ? Object.keys(levels)[0] : full
}

type Upload = Omit<FillIn, 'assessmentId'>

async function upload({ request, procedures }: Desk, { origin, unitId, fileName, picture }: Upload): Promise<string> {
  const { districtId } = procedures
  const input = { districtId, key: crypto.randomUUID(), ownerUnitId: unitId }
  const answer = await sendFile(request, { origin, input, name: fileName, bytes: picture })
  const { fileId }: { fileId: string } = JSON.parse(await answer.text())
  return fileId
}
