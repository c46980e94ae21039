import type { TenantRead } from '@jianjia/db'
import { listCitedEntries } from '@jianjia/db/plan'
import { EntryId, ok, PlainDate, PlanId, refuse } from '@jianjia/domain/kernel'
import { titleAbove } from '@jianjia/domain/ledger'
import { ITEM_STATES, PlanItemId, summaryFacts, type SummaryFact, type SummarySources } from '@jianjia/domain/plan'
import { z } from 'zod'
import { read } from '../../frame/read.ts'
import { readablePlan } from './plan-target.ts'
import { findShownContent } from './summary-content.ts'
import { comparedFacts, findComparedSources, findSummarySources } from './summary-sources.ts'

/** So many of what is behind a figure are shown; `of` says how many there are. */
const SHOWN = 200

/** What a figure of a drafted summary, or one with which a written summary is compared, is made of: the records, the items of the plan, what was done besides. */
export const getCitation = read({
  name: 'plan.citation',
  action: 'plan.read',
  dataClass: 'internal',
  input: { planId: PlanId, fact: z.string().min(1).max(200) },
  target: readablePlan,
  output: z.strictObject({
    figure: z.string(),
    unit: z.string(),
    of: z.int(),
    records: z.array(
      z.strictObject({
        ...{ entryId: EntryId, day: PlainDate, title: z.string(), unitName: z.string() },
        ...{ recordedByName: z.string(), amount: z.string() },
      }),
    ),
    items: z.array(
      z.strictObject({
        ...{ itemId: PlanItemId, text: z.string(), windowStart: PlainDate, dueOn: PlainDate },
        state: z.enum(ITEM_STATES).exclude(['unplanned']),
        /** Done on that day; by a record where it has a title, otherwise by the person's word. */
        doneOn: PlainDate.nullable(),
        entryId: EntryId.nullable(),
        entryTitle: z.string().nullable(),
        byName: z.string().nullable(),
      }),
    ),
    unplanned: z.array(z.strictObject({ progressId: z.string(), day: PlainDate, text: z.string() })),
  }),
  run: async ({ db, input, subject: summary, actor, today }) => {
    if (summary === undefined) return refuse('notFoundOrNoAccess')
    const content = await findShownContent(db, { plan: summary, actor })
    const cited = content && (await findCited(db, { summary, content, today }))
    const fact = cited?.facts.get(input.fact)
    if (cited === undefined || fact === undefined) return refuse('notFoundOrNoAccess')
    const { sources } = cited
    const shown: SummaryFact = { ...fact, parts: fact.parts.slice(0, SHOWN) }
    const amounts = amountsOf(shown)
    const entries = await listCitedEntries(db, [...amounts.keys()])
    return ok({
      ...{ figure: fact.figure, unit: fact.unit, of: fact.parts.length },
      records: entries.map((entry) => ({ ...entry, amount: amounts.get(entry.entryId) ?? '0' })),
      items: itemsOf(shown, sources),
      unplanned: sources.unplanned.filter(({ progressId }) =>
        shown.parts.some((part) => part.kind === 'unplanned' && part.progressId === progressId),
      ),
    })
  },
})

/** The facts of a drafted summary, or those with which the figures of a written one are compared. */
async function findCited(db: TenantRead, of: Parameters<typeof findSummarySources>[1]) {
  if (of.content.summary === undefined) {
    if (of.summary.kind === 'plan') return undefined
    const compared = await findComparedSources(db, of)
    return compared && { sources: compared.sources, facts: comparedFacts(compared) }
  }
  const sources = await findSummarySources(db, of)
  return sources && { sources, facts: summaryFacts(sources) }
}

function amountsOf({ parts }: SummaryFact): ReadonlyMap<EntryId, string> {
  return new Map(parts.flatMap((part) => (part.kind === 'record' ? [[part.entryId, part.amount] as const] : [])))
}

function itemsOf({ parts }: SummaryFact, { content, standings }: SummarySources) {
  return parts.flatMap((part) => {
    if (part.kind !== 'item') return []
    const item = content.items.find(({ id }) => id === part.itemId)
    const standing = standings.find(({ itemId, window }) => itemId === part.itemId && window.start === part.windowStart)
    if (item === undefined || standing === undefined) return []
    const { doneBy, state, dueOn } = standing
    const record = doneBy?.by === 'record' ? doneBy.match.record : null
    return [
      {
        ...{ itemId: item.id, text: item.text, windowStart: part.windowStart, dueOn, state },
        ...{ doneOn: doneBy?.on ?? null, entryId: record?.entryId ?? null, entryTitle: record && titleAbove(record) },
        byName: doneBy?.by === 'person' ? doneBy.name : null,
      },
    ]
  })
}
