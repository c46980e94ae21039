import { z } from 'zod'
import { compare, exact, ok, type Result, refuse, type UnitId } from '../kernel/index.ts'
import { Amount, type Rater } from '../scheme/index.ts'
import type { Mark } from '../scoring/index.ts'
import type { AssessmentRows, VoiceMarkRow } from './evaluation-rows.ts'

/** What the district has collected of one voice for one unit: marks are out of 100, as the weights of voices ask. */
export const VoiceEntry = z.strictObject({
  /** The mark that the papers came to, as the scheme says that they combine; null where nobody of the voice has marked. */
  points: z.string().max(40).nullable(),
  /** How many papers it comes from. */
  papers: z.int().min(0).max(100_000),
  /** How it was collected: when, by whom it was counted, where the papers are. */
  reason: z.string().trim().min(2).max(500),
})
export type VoiceEntry = z.infer<typeof VoiceEntry>

const HUNDRED = exact('100')

/** The entry, where it is a mark from 0 to 100 of at least one paper, or no mark of none: then the scheme says what counts. */
export function acceptVoice(rater: Rater, entry: VoiceEntry): Result<VoiceEntry> {
  const { points, papers } = entry
  const wrong = (path: 'points' | 'papers') => refuse('voiceMarkInvalid', { voice: rater.id }, { path: [path] })
  if (points === null) return papers === 0 ? ok(entry) : wrong('points')
  const read = Amount.safeParse(points)
  if (!read.success || compare(exact(read.data), HUNDRED) > 0) return wrong('points')
  return papers === 0 ? wrong('papers') : ok(entry)
}

/** The collected marks of a unit as the evaluation takes them, by voice. */
export function scoresOfVoices(rows: readonly VoiceMarkRow[]): Readonly<Record<string, readonly Mark[]>> {
  return Object.fromEntries(
    rows.map(({ raterId, points, papers, reason, recordedBy }): [string, readonly Mark[]] => [
      raterId,
      [{ value: points, by: recordedBy, note: reason, papers }],
    ]),
  )
}

/** The voices of the scheme of which nothing is entered for a unit, not even that nobody has marked. */
export function voicesMissing(
  { scheme, voiceMarks }: Pick<AssessmentRows, 'scheme' | 'voiceMarks'>,
  unitId: UnitId,
): readonly string[] {
  const entered = new Set(voiceMarks.flatMap((row) => (row.unitId === unitId ? [row.raterId] : [])))
  return (scheme.raters ?? []).flatMap(({ id }) => (entered.has(id) ? [] : [id]))
}
