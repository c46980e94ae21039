import { ok, type Result, refuse, type UnitId } from '../../kernel/index.ts'
import type { Rater } from '../../scheme/index.ts'
import { rowsByUnit } from '../rows-by-unit.ts'
import { FEWEST_BALLOTS } from '../visit/vote.ts'
import { countVoice, type VoiceMark } from './voice-call.ts'

export interface VoiceCallToCount<Laid extends { readonly unitId: UnitId }> {
  readonly rater: Pick<Rater, 'combine'>
  /** The units that were asked about. */
  readonly asked: readonly UnitId[]
  /** Those that are exempt by now. */
  readonly exempt: ReadonlySet<UnitId>
  /** Every mark that was given, sealed. */
  readonly laid: readonly Laid[]
  /** Undefined for a mark that was altered since. */
  readonly open: (mark: Laid) => VoiceMark | undefined
}

/** How it ends for a unit. `given` is how many marks there were; null where nobody was to know any more. */
export interface VoiceUnitEnd {
  readonly unitId: UnitId
  readonly state: 'counted' | 'tooFew' | 'discarded'
  readonly given: number | null
}

export interface CountedVoiceCall {
  readonly ends: readonly VoiceUnitEnd[]
  /** The mark of each unit that has enough, as exact text out of 100, and of how many. */
  readonly counted: readonly { readonly unitId: UnitId; readonly points: string; readonly papers: number }[]
}

/**
 * What the marks of a call come to, unit by unit. Marks of a unit that is exempt by now, or that fewer than
 * `FEWEST_BALLOTS` have marked, are not opened at all. One altered mark stops the counting of all.
 */
export function countVoiceCall<Laid extends { readonly unitId: UnitId }>({
  rater,
  asked,
  exempt,
  laid,
  open,
}: VoiceCallToCount<Laid>): Result<CountedVoiceCall> {
  const marksOf = rowsByUnit(laid, ({ unitId }) => unitId)
  let damaged = 0
  const units = asked.map((unitId) => {
    const given = marksOf(unitId)
    if (exempt.has(unitId)) return { end: { unitId, state: 'discarded', given: null }, points: null } as const
    if (given.length < FEWEST_BALLOTS)
      return { end: { unitId, state: 'tooFew', given: given.length }, points: null } as const
    const marks = given.map(open).filter((mark) => mark !== undefined)
    damaged += given.length - marks.length
    return { end: { unitId, state: 'counted', given: given.length }, points: countVoice(rater, marks) } as const
  })
  if (damaged > 0) return refuse('ballotBoxDamaged', { count: damaged })
  return ok({
    ends: units.map(({ end }) => end),
    counted: units.flatMap(({ end: { unitId, given }, points }) =>
      points === null ? [] : [{ unitId, points, papers: given ?? 0 }],
    ),
  })
}
