import { exact, multiply, toText } from '../../../kernel/index.ts'
import { Share } from '../../decimal.ts'
import type { Quota, Scheme, TiesPolicy } from '../../scheme.ts'
import { figureReader } from '../figure-reader.ts'
import { type FrameReading, frameReading } from './frame-reading.ts'

/** The places of a level while somebody writes them. */
export interface QuotaForm {
  readonly level: string
  /** "" = of all units together. */
  readonly segment: string
  readonly by: 'share' | 'count'
  /** In per cent of the units that take part, or a number of places. */
  readonly places: string
  /** "" = nothing is said yet. */
  readonly ties: TiesPolicy | ''
  /** The items that break a tie, in order. */
  readonly chain: readonly string[]
}

export interface QuotasForm {
  readonly quotas: readonly QuotaForm[]
}

export function newQuota({ levels }: Pick<Scheme, 'levels'>): QuotaForm {
  const level = levels[0]?.name ?? ''
  return { level, segment: '', by: 'share', places: '', ties: 'excludeTied', chain: [] }
}

export function formOfQuotas({ quotas = [] }: Scheme): QuotasForm {
  return {
    quotas: quotas.map(({ level, segment = '', share, count, ties, chain = [] }) => ({
      ...{ level, segment, chain, ties: ties ?? '', by: count === undefined ? 'share' : 'count' },
      places: count === undefined ? toText(multiply(exact(share ?? '0'), exact('100'))) : `${count}`,
    })),
  }
}

export function quotasOfForm(form: QuotasForm): FrameReading {
  const reader = figureReader()
  const quotas = form.quotas.map((one, at): Quota => {
    const path = `quotas.${at}.`
    const level = reader.text(`${path}level`, one.level)
    if (one.ties === 'tiebreak' && one.chain.length === 0) reader.fault(`${path}chain`, 'missing')
    return {
      ...{ level, base: 'participating', round: 'floor', ...placesOf(one, reader, path) },
      ...(one.ties !== '' && { ties: one.ties }),
      ...(one.ties === 'tiebreak' && one.chain.length > 0 && { chain: [...one.chain] }),
      ...(one.segment !== '' && { segment: one.segment }),
    }
  })
  return frameReading(reader.faults, [{ do: 'setQuotas', quotas }])
}

function placesOf(
  { by, places }: QuotaForm,
  reader: ReturnType<typeof figureReader>,
  path: string,
): Pick<Quota, 'share' | 'count'> {
  if (by === 'count') return { count: reader.whole(`${path}places`, places) }
  const share = reader.share(`${path}places`, places)
  if (!Share.safeParse(share).success) reader.fault(`${path}places`, 'tooMany')
  return { share }
}
