import type { PlainDate, PlanId } from '../kernel/index.ts'
import type { SummaryFact, SummarySources } from './summary-facts.ts'
import type { SummaryWriter } from './summary-writer.ts'

export interface DraftSources extends SummarySources {
  readonly planId: PlanId
  readonly unitName: string
  readonly today: PlainDate
}

/** A draft being written. */
export interface Drafting extends DraftSources {
  readonly facts: ReadonlyMap<string, SummaryFact>
  readonly writer: SummaryWriter
}

/** The words of the plan or of a person: their figures are theirs and not those of the facts. */
export function quoted(text: string): string {
  return `“${text
    .replace(/[。；;，,]+$/u, '')
    .replace(/“/gu, '‘')
    .replace(/”/gu, '’')}”`
}
