import type { AppRouter } from '@jianjia/api'
import { useQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { trpc } from '../../../lib/api/trpc.ts'
import { usePlace } from '../../../lib/session/current-post.ts'

export type Sheet = inferRouterOutputs<AppRouter>['selfAssessment']['get']
export type Line = Sheet['lines'][number]

/** Which sheet: the parameters of the address. */
export interface SheetOf {
  readonly assessmentId: string
  readonly unitId: string
}

export function useSheet(of: SheetOf) {
  const { districtId } = usePlace()
  return useQuery(trpc.selfAssessment.get.queryOptions({ districtId, ...of }))
}

/** A line as the list names it: what is still asked for, or where it comes from. */
export type LineState = 'returned' | 'answered' | 'missing' | 'evidence' | 'records' | 'contested' | 'district' | 'vote'

export function lineState(line: Line, { missing, votes }: Pick<Sheet, 'missing' | 'votes'>): LineState {
  if (line.returns[0]?.closedAt === null) return 'returned'
  if (votes.some(({ itemId, state }) => itemId === line.criterion.id && state !== 'none')) return 'vote'
  if (line.contestReason !== null) return 'contested'
  if (line.mode !== 'claim') return line.mode
  const found = missing.find(({ itemId }) => itemId === line.criterion.id)
  if (!found) return 'answered'
  return found.missing === 'answer' ? 'missing' : 'evidence'
}

/** The lines in the order of the scheme, under their categories; lines without one come last. */
export function byCategory({ categories, lines }: Pick<Sheet, 'categories' | 'lines'>) {
  const known = categories.map(({ id, name }) => ({
    id,
    name,
    lines: lines.filter(({ criterion }) => criterion.category === id),
  }))
  const ids = new Set(categories.map(({ id }) => id))
  const rest = lines.filter(({ criterion }) => criterion.category === undefined || !ids.has(criterion.category))
  return [...known, { id: '', name: null, lines: rest }].filter((group) => group.lines.length > 0)
}

/** The lines as the list shows them, one after the other. */
export function inOrder(sheet: Pick<Sheet, 'categories' | 'lines'>): readonly Line[] {
  return byCategory(sheet).flatMap((group) => group.lines)
}
