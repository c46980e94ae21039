import { listHeldPosts } from '@jianjia/db/org'
import { listPanelOpenings, type PanelOpening } from '@jianjia/db/review'
import {
  ASSESSMENT_STATES,
  UNIT_ASSESSMENT_STATES,
  type WideItem as Wide,
  withoutNames,
} from '@jianjia/domain/assessment'
import { AssessmentId, compare, exact, ok, PersonId, PlainDate, refuse, UnitId } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { read } from '../../frame/read.ts'
import { assessed } from './assessed.ts'

const Obstacle = z.discriminatedUnion('code', [
  z.strictObject({ code: z.literal('selfOutstanding'), dueOn: z.string() }),
  z.strictObject({ code: z.literal('itemsReturned'), count: z.int(), dueOn: z.string() }),
  z.strictObject({
    code: z.literal('reviewersMissing'),
    needed: z.int(),
    submitted: z.int(),
    waitingFor: z.array(z.string()).readonly(),
  }),
  z.strictObject({ code: z.literal('spread'), itemId: z.string(), name: z.string(), spread: z.string() }),
  z.strictObject({ code: z.literal('voiceMissing'), raterId: z.string() }),
  z.strictObject({
    ...{ code: z.literal('voiceAsked'), raterId: z.string(), dueOn: z.string() },
    ...{ given: z.int(), asked: z.int() },
  }),
  z.strictObject({ code: z.literal('districtFactMissing'), itemId: z.string(), name: z.string() }),
  z.strictObject({ code: z.literal('itemPending'), itemId: z.string(), name: z.string() }),
])

const WideItem = z.strictObject({
  itemId: z.string(),
  name: z.string(),
  full: z.string(),
  spread: z.string(),
  marks: z.array(z.strictObject({ reviewer: z.string().nullable(), points: z.string(), note: z.string() })).readonly(),
  agreed: z
    .strictObject({ points: z.string(), reason: z.string(), by: z.string(), present: z.array(z.string()).readonly() })
    .nullable(),
  /** Who has opened the names, and when; the marks have none before. */
  opened: z.strictObject({ by: z.string(), at: z.string() }).nullable(),
})

/** How far the marks of each unit can be combined: what blocks it, who can change that, and the items to agree on. */
export const getCombination = read({
  name: 'combination.get',
  action: 'assessment.combine',
  dataClass: 'internal',
  input: { assessmentId: AssessmentId },
  target: assessed,
  output: z.strictObject({
    name: z.string(),
    state: z.enum(ASSESSMENT_STATES),
    today: PlainDate,
    publicityDays: z.int(),
    /** Lines of the sheet: each is frozen for each unit when the result is published. */
    lines: z.int(),
    /** People who may sit at a panel: the reviewers, and who holds a post at the unit that assesses. */
    people: z.array(z.strictObject({ personId: PersonId, name: z.string() })),
    me: PersonId,
    units: z.array(
      z.strictObject({
        unitId: UnitId,
        name: z.string(),
        state: z.enum(UNIT_ASSESSMENT_STATES),
        exemptReason: z.string().nullable(),
        self: z.string().nullable(),
        review: z.string().nullable(),
        final: z.string().nullable(),
        full: z.string().nullable(),
        /** Lines filled from records that the branch contests, with its reasons. */
        contested: z.array(z.strictObject({ itemId: z.string(), name: z.string(), reason: z.string() })).readonly(),
        obstacles: z.array(Obstacle).readonly(),
        wide: z.array(WideItem).readonly(),
        /** Who reviews the unit: they sit at its panel. */
        reviewerIds: z.array(PersonId),
      }),
    ),
  }),
  run: async ({ db, subject, actor, today }) => {
    if (subject === undefined) return refuse('notFoundOrNoAccess')
    const { rows, tree, readiness } = subject
    const { id, assessorUnitId } = rows.assessment
    const [openings, posts] = await Promise.all([
      listPanelOpenings(db, id),
      listHeldPosts(db, { day: today, unitIds: [assessorUnitId] }),
    ])
    const people = new Map([
      ...posts.map(({ personId, personName }) => [personId, personName] as const),
      ...rows.assignments.map(({ reviewerId, reviewer }) => [reviewerId, reviewer] as const),
    ])
    const nodes = new Map(tree.units.map((node) => [node.id, node]))
    return ok({
      name: rows.assessment.name,
      state: rows.assessment.state,
      today,
      publicityDays: rows.assessment.publicityDays,
      lines: rows.scheme.items.length,
      people: [...people].map(([personId, name]) => ({ personId, name })),
      me: actor.personId,
      units: rows.units.map((unit) => {
        const node = nodes.get(unit.unitId)
        const ready = readiness.get(unit.unitId)
        return {
          unitId: unit.unitId,
          name: unit.name,
          state: unit.state,
          exemptReason: unit.exemptReason,
          self: node?.self?.points ?? null,
          review: node?.review?.points ?? null,
          final: node?.totals.final ?? null,
          full: node?.totals.countedFull ?? null,
          contested: ready?.contested ?? [],
          obstacles: ready?.obstacles ?? [],
          wide: (ready?.wide ?? []).map((item) => panelItem(item, openings.find(isOf(unit.unitId, item.itemId)))),
          reviewerIds: rows.assignments.filter(isOfUnit(unit.unitId)).map(({ reviewerId }) => reviewerId),
        }
      }),
    })
  },
})

/** Until its names are opened a panel sees marks and nothing that tells whose they are. */
function panelItem({ marks, ...item }: Wide, opening: PanelOpening | undefined): z.input<typeof WideItem> {
  if (opening === undefined)
    return { ...item, marks: withoutNames(marks, (a, b) => compare(exact(a.points), exact(b.points))), opened: null }
  return { ...item, marks, opened: { by: opening.openedBy, at: opening.openedAt.toISOString() } }
}

function isOf(unitId: UnitId, itemId: string): (opening: PanelOpening) => boolean {
  return (opening) => opening.unitId === unitId && opening.itemId === itemId
}

function isOfUnit(unitId: UnitId): (row: { readonly unitId: UnitId }) => boolean {
  return (row) => row.unitId === unitId
}
