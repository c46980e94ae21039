import { fillSheetOf } from '../support/fill-sheet.ts'
import { type Cast, type Seat } from './cast.ts'
import { daysLater } from './assessing.ts'
import type { Walk } from './walk.ts'

interface UnitLine {
  readonly unitId: string
  readonly obligation: string
  readonly submittedOn: string | null
}

interface Options {
  readonly assignments: readonly { readonly unitId: string; readonly reviewerId: string; readonly submitted: boolean }[]
  readonly reviewers: readonly {
    readonly personId: string
    readonly posts: readonly { readonly unitName: string; readonly role: string }[]
  }[]
  readonly units: readonly { readonly unitId: string; readonly name: string }[]
}

interface ReviewSheet {
  readonly version: number
  readonly items: readonly {
    readonly itemId: string
    readonly needsMark: boolean
    readonly full: string
    readonly selfPoints: string | null
    readonly allowed: { readonly min: string; readonly max: string; readonly choices: readonly string[] | null }
    readonly mark: { readonly version: number } | null
  }[]
}

/** Everybody else's part, without a screen: late schools get days, all hand in, the district enters what it knows. */
export async function handInTheRest(walk: Walk, seats: Seats): Promise<void> {
  const { cast, assessmentId, origin } = walk
  const { read, change, today } = cast.officer.procedures
  const { units } = await read<{ units: readonly UnitLine[] }>('assessment.get', { assessmentId })
  const owing = units.filter(({ submittedOn }) => submittedOn === null)
  const late = owing.filter(({ obligation }) => obligation === 'missing')
  await change('assessment.extendDeadline', {
    ...{ assessmentId, unitIds: late.map(({ unitId }) => unitId), dueOn: daysLater(today, 6) },
    reason: '与期末考试冲突，经申请顺延。',
  })
  for (const { unitId } of owing) {
    const chair = await seats.chairOf(unitId)
    await fillSheetOf(chair.request, origin, { unitId, submit: true })
  }
  await enterFacts(walk)
}

interface Facts {
  readonly criteria: readonly { readonly id: string }[]
  readonly units: readonly { readonly unitId: string }[]
  readonly facts: readonly { readonly unitId: string; readonly itemId: string }[]
}

async function enterFacts({ cast: { officer }, assessmentId }: Walk): Promise<void> {
  const { read, change } = officer.procedures
  const { criteria, units, facts } = await read<Facts>('assessment.districtFacts', { assessmentId })
  for (const { unitId } of units)
    for (const { id: itemId } of criteria)
      if (!facts.some((fact) => fact.unitId === unitId && fact.itemId === itemId))
        await change('assessment.setDistrictFact', { assessmentId, unitId, itemId, value: true, expectedVersion: 0 })
}

/** How much of a full mark the units lose, in their order: six alike stand where the places end, and tie. */
const LOSSES = [1.5, 1.5, 1.5, ...Array.from({ length: 6 }, () => 2.5)]

/** All marks that are still missing. The two reviewers of our school lie far apart on one line. */
export async function markTheRest(walk: Walk, seats: Seats): Promise<void> {
  const { cast, assessmentId } = walk
  const { assignments } = await cast.officer.procedures.read<Options>('assessment.reviewerOptions', { assessmentId })
  const open = assignments.filter(({ submitted }) => !submitted)
  const others = [...new Set(open.map(({ unitId }) => unitId))].filter((unitId) => unitId !== walk.unitId)
  for (const [at, { unitId, reviewerId }] of open.entries()) {
    const isFirst = open.findIndex((each) => each.unitId === unitId) === at
    const place = others.indexOf(unitId)
    await mark(
      await seats.of(reviewerId),
      { assessmentId, unitId },
      {
        loss: unitId === walk.unitId ? 0 : (LOSSES[place] ?? 3 + (place % 5) / 2),
        isFar: unitId === walk.unitId && isFirst,
      },
    )
  }
}

interface Manner {
  /** How many points of the full mark shall be missing, those that the records have cost already among them. */
  readonly loss: number
  readonly isFar: boolean
}

async function mark({ procedures }: Seat, of: object, { loss, isFar }: Manner): Promise<void> {
  const { items } = await procedures.read<ReviewSheet>('review.get', of)
  const byRecords = items
    .filter(({ needsMark }) => !needsMark)
    .reduce((lost, { full, selfPoints }) => lost + Number(full) - Number(selfPoints ?? full), 0)
  const spared = Math.max(0, Math.round((loss - byRecords) * 2))
  const asked = items.filter(({ needsMark }) => needsMark)
  const lessened = new Set(asked.filter(({ allowed }) => allowed.choices === null).slice(0, spared))
  const marks = asked.map((item) => {
    const { itemId, allowed, mark: given } = item
    const points = isFar && itemId === 'rules' ? '1' : String(Number(allowed.max) - (lessened.has(item) ? 0.5 : 0))
    return { itemId, note: '', seenVersion: given?.version ?? 0, points }
  })
  await procedures.change('review.saveMarks', { ...of, marks })
  const { version } = await procedures.read<ReviewSheet>('review.get', of)
  await procedures.change('review.submit', { ...of, expectedVersion: version })
}

export interface Seats {
  readonly of: (personId: string) => Promise<Seat>
  readonly chairOf: (unitId: string) => Promise<Seat>
  readonly reviewersOf: (unitId: string) => Promise<readonly Seat[]>
}

/** Chairs and reviewers come in when they are needed, each once. */
export async function seatsOf({
  cast,
  assessmentId,
  admit,
}: Pick<Walk, 'cast' | 'assessmentId' | 'admit'>): Promise<Seats> {
  const options = await cast.officer.procedures.read<Options>('assessment.reviewerOptions', { assessmentId })
  const known = new Map(Object.values(cast).map((seat: Cast[keyof Cast]) => [seat.procedures.personId, seat]))
  const of = async (personId: string) => {
    const seat = known.get(personId) ?? (await admit(personId))
    known.set(personId, seat)
    return seat
  }
  const chairOf = (unitId: string) => {
    const name = options.units.find((unit) => unit.unitId === unitId)?.name
    const chair = options.reviewers.find(({ posts }) =>
      posts.some((post) => post.unitName === name && post.role === 'chair'),
    )
    if (chair === undefined) throw new Error(`nobody chairs ${name}`)
    return of(chair.personId)
  }
  const reviewersOf = async (unitId: string) => {
    const found: Seat[] = []
    for (const each of options.assignments) if (each.unitId === unitId) found.push(await of(each.reviewerId))
    return found
  }
  return { of, chairOf, reviewersOf }
}
