import type { Combine } from '../../scheme.ts'
import type { FigureReader } from '../figure-reader.ts'

/** How several marks become one, while somebody chooses it. */
export interface CombineForm {
  readonly how: 'mean' | 'median' | 'drop'
  readonly dropHigh: string
  readonly dropLow: string
  /** From how many marks on extremes are dropped. */
  readonly dropFrom: string
}

export const COMBINE_WAYS = ['mean', 'median', 'drop'] as const satisfies readonly CombineForm['how'][]

export function formOfCombine(combine: Combine): CombineForm {
  if (typeof combine === 'string') return { how: combine, dropHigh: '1', dropLow: '1', dropFrom: '5' }
  const { dropHigh, dropLow, minReviews } = combine
  return { how: 'drop', dropHigh: `${dropHigh}`, dropLow: `${dropLow}`, dropFrom: `${minReviews}` }
}

export function combineOfForm(form: CombineForm, reader: FigureReader, path: string): Combine {
  if (form.how !== 'drop') return form.how
  const dropHigh = reader.whole(`${path}dropHigh`, form.dropHigh)
  const dropLow = reader.whole(`${path}dropLow`, form.dropLow)
  const minReviews = reader.whole(`${path}dropFrom`, form.dropFrom)
  if (minReviews <= dropHigh + dropLow) reader.fault(`${path}dropFrom`, 'belowLeast')
  return { dropHigh, dropLow, minReviews }
}
