import { exact, multiply, toText } from '../../../kernel/index.ts'
import { Review, type Rater, type Scheme } from '../../scheme.ts'
import { figureReader } from '../figure-reader.ts'
import { type CombineForm, combineOfForm, formOfCombine } from './combine-form.ts'
import { type FrameReading, frameReading } from './frame-reading.ts'

/** A voice of the mark, with its weight in per cent. */
export interface RaterForm {
  readonly name: string
  readonly weight: string
  readonly combine: CombineForm
  readonly missing: Rater['missing']
}

/** Who gives marks and how they become one, while somebody writes it. */
export interface VoicesForm {
  readonly raters: readonly RaterForm[]
  /** Without it the plain mean of whatever marks there are stands. */
  readonly hasReview: boolean
  readonly minReviews: string
  readonly combine: CombineForm
  /** A spread above this share of the full mark, in per cent, asks for an agreed value; "" = never. */
  readonly maxSpreadPct: string
}

export const NEW_RATER: RaterForm = { name: '', weight: '', combine: formOfCombine('mean'), missing: 'notCounted' }

export function formOfVoices({ raters = [], review }: Scheme): VoicesForm {
  return {
    raters: raters.map(({ id, weight, combine, missing }) => ({
      ...{ name: id, weight: toText(multiply(exact(weight), exact('100'))), missing },
      combine: formOfCombine(combine),
    })),
    ...{ hasReview: review !== undefined, minReviews: `${review?.minReviews ?? 2}` },
    ...{ combine: formOfCombine(review?.combine ?? 'mean'), maxSpreadPct: review?.maxSpreadPct ?? '' },
  }
}

export function voicesOfForm(form: VoicesForm): FrameReading {
  const reader = figureReader()
  const names = new Set<string>()
  const raters = form.raters.map((one, at): Rater => {
    const path = `raters.${at}.`
    const id = reader.text(`${path}name`, one.name)
    if (id !== '' && names.has(id)) reader.fault(`${path}name`, 'twice')
    names.add(id)
    const weight = reader.share(`${path}weight`, one.weight)
    return { id, weight, combine: combineOfForm(one.combine, reader, path), missing: one.missing }
  })
  const review = form.hasReview ? reviewOfForm(form, reader) : null
  return frameReading(reader.faults, [
    { do: 'setRaters', raters },
    { do: 'setReview', review },
  ])
}

function reviewOfForm(form: VoicesForm, reader: ReturnType<typeof figureReader>): Review {
  const minReviews = reader.whole('minReviews', form.minReviews)
  if (!Review.shape.minReviews.safeParse(minReviews).success)
    reader.fault('minReviews', minReviews < 1 ? 'notPositive' : 'tooMany')
  const combine = combineOfForm(form.combine, reader, '')
  const maxSpreadPct = reader.optional('amount', 'maxSpreadPct', form.maxSpreadPct)
  return { combine, minReviews, ...(maxSpreadPct !== undefined && { maxSpreadPct }) }
}
