import type { z } from 'zod'
import { Amount, Decimal, PositiveAmount } from '../decimal.ts'
import { exact, multiply, ratio, toText } from '../../kernel/index.ts'

/** Why what somebody typed cannot be taken: nothing there, no number, out of bounds, there twice, no day … */
export const FIGURE_FAULTS = [
  ...(['missing', 'notNumber', 'negative', 'notPositive', 'notWhole', 'twice', 'tooMany'] as const),
  ...(['notDay', 'beforeStart', 'belowLeast'] as const),
] as const
export type FigureFault = (typeof FIGURE_FAULTS)[number]

/** By the path of the field, in the order of the form. */
export type FigureFaults = Readonly<Record<string, FigureFault>>

const SCHEMAS = { amount: Amount, decimal: Decimal, positive: PositiveAmount } as const
type NumberKind = keyof typeof SCHEMAS

/** Reads typed texts one by one and keeps what is wrong with each, under the path of its field. */
export interface FigureReader {
  readonly faults: Record<string, FigureFault>
  readonly number: (kind: NumberKind, path: string, text: string | undefined) => Decimal
  /** Undefined where nothing was typed. */
  readonly optional: (kind: NumberKind, path: string, text: string | undefined) => Decimal | undefined
  readonly whole: (path: string, text: string | undefined) => number
  /** "80" in per cent as the share "0.8". */
  readonly share: (path: string, text: string | undefined) => Decimal
  readonly text: (path: string, text: string | undefined) => string
  readonly fault: (path: string, fault: FigureFault) => void
}

const ZERO = Decimal.parse('0')

export function figureReader(base = ''): FigureReader {
  const faults: Record<string, FigureFault> = {}
  const fault = (path: string, one: FigureFault) => {
    faults[base + path] ??= one
  }

  function number(kind: NumberKind, path: string, given: string | undefined): Decimal {
    const text = (given ?? '').trim()
    if (text === '') return missing(path)
    const read: z.ZodSafeParseResult<Decimal> = SCHEMAS[kind].safeParse(text)
    if (read.success) return read.data
    if (!Decimal.safeParse(text).success) fault(path, 'notNumber')
    else fault(path, kind === 'positive' ? 'notPositive' : 'negative')
    return ZERO
  }
  function missing(path: string): Decimal {
    fault(path, 'missing')
    return ZERO
  }

  return {
    faults,
    fault,
    number,
    optional: (kind, path, text) => ((text ?? '').trim() === '' ? undefined : number(kind, path, text)),
    whole(path, given) {
      const text = (given ?? '').trim()
      if (/^\d{1,7}$/.test(text)) return Number(text)
      fault(path, text === '' ? 'missing' : 'notWhole')
      return 0
    },
    share(path, given) {
      const percent = number('amount', path, given)
      const share = Decimal.safeParse(toText(multiply(exact(percent), ratio(1, 100))))
      if (!share.success) fault(path, 'notNumber')
      return share.data ?? ZERO
    },
    text(path, given) {
      const text = (given ?? '').trim()
      if (text === '') fault(path, 'missing')
      return text
    },
  }
}

/** "5、3，2" as its numbers. */
export function splitFigures(text: string): readonly string[] {
  return text.split(/[\s,，、;；]+/).filter((part) => part !== '')
}
