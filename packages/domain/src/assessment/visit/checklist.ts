import { z } from 'zod'
import { defineLifecycle } from '../../kernel/index.ts'
import type { Criterion, Scheme } from '../../scheme/index.ts'

/** A visit on site (实地考核). What was found stands once it is finished; nothing leads back. */
export const visitLifecycle = defineLifecycle('visit', 'planned', {
  planned: { finish: 'finished', cancel: 'cancelled' },
  finished: {},
  cancelled: {},
})

export const VISIT_STATES = ['planned', 'finished', 'cancelled'] as const
export type VisitState = (typeof VISIT_STATES)[number]

/** What a visitor finds of a line: as the branch says · in part · not at all. */
export const VisitFinding = z.enum(['confirmed', 'partly', 'notFound'])
export type VisitFinding = z.infer<typeof VisitFinding>

export const VisitNote = z.string().trim().max(1000)
export const VisitSummary = z.string().trim().min(1).max(2000)
export const MAX_VISITORS = 12

/** The ways of proof for which somebody has to be there. */
export type VisitedMode = 'onSite' | 'interview' | 'vote'

export interface ChecklistLine {
  readonly criterion: Criterion
  readonly mode: VisitedMode
}

/** The lines that can only be judged on the spot: looked at, asked about, voted on. In the order of the sheet. */
export function checklistOf({ items }: Pick<Scheme, 'items'>): readonly ChecklistLine[] {
  return items.flatMap((criterion): readonly ChecklistLine[] => {
    const { evidenceMode } = criterion
    if (evidenceMode !== 'onSite' && evidenceMode !== 'interview' && evidenceMode !== 'vote') return []
    return [{ criterion, mode: evidenceMode }]
  })
}
