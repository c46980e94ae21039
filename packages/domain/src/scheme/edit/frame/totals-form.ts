import type { Scheme } from '../../scheme.ts'
import { figureReader } from '../figure-reader.ts'
import { type FrameReading, frameReading } from './frame-reading.ts'

/** How the total is made, while somebody writes it. Texts are as typed; "" = not said. */
export interface TotalsForm {
  readonly total: string
  readonly rescaleTo: string
  /** The step to which the total is rounded; "" = not rounded. */
  readonly rounding: string
  readonly rankBy: Scheme['rankBy']
  readonly compare: Scheme['compare']
  /** The cap of everything that is added; only where `hasBonus`. "" = no cap. */
  readonly hasBonus: boolean
  readonly bonusCap: string
  /** What each day of a late self-assessment costs, and at most; "" = nothing. */
  readonly latePerDay: string
  readonly lateMost: string
}

export function formOfTotals(scheme: Scheme): TotalsForm {
  const { total = '', rescaleTo = '', totalRounding, rankBy, compare, bonus, penalties: [late] = [] } = scheme
  return {
    ...{ total, rescaleTo, rounding: totalRounding?.step ?? '', rankBy, compare },
    ...{ hasBonus: bonus !== undefined, bonusCap: bonus?.cap ?? '' },
    ...{ latePerDay: late?.perDay ?? '', lateMost: late?.max ?? '' },
  }
}

export function totalsOfForm(form: TotalsForm): FrameReading {
  const reader = figureReader()
  const total = reader.optional('amount', 'total', form.total) ?? null
  const rescaleTo = reader.optional('positive', 'rescaleTo', form.rescaleTo) ?? null
  const step = reader.optional('positive', 'rounding', form.rounding)
  const cap = form.hasBonus ? (reader.optional('amount', 'bonusCap', form.bonusCap) ?? null) : null
  const isLate = form.latePerDay.trim() !== '' || form.lateMost.trim() !== ''
  const perDay = isLate ? reader.number('amount', 'latePerDay', form.latePerDay) : undefined
  const max = isLate ? reader.number('amount', 'lateMost', form.lateMost) : undefined
  return frameReading(reader.faults, [
    {
      ...{ do: 'setTotals', total, rescaleTo, rankBy: form.rankBy, compare: form.compare },
      totalRounding: step === undefined ? null : { step, mode: 'halfUp' },
    },
    { do: 'setBonus', bonus: form.hasBonus ? { cap } : null },
    { do: 'setLateness', lateness: perDay === undefined || max === undefined ? null : { perDay, max } },
  ])
}
