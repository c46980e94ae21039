import { compare, type Exact, exact, max, multiply, parseExact, subtract, toText } from '../kernel/index.ts'
import type { ReadFigure } from './plan-reading.ts'
import type { SummaryFact } from './summary-facts.ts'
import { plainFigure } from './summary-marks.ts'

/**
 * A figure of a written summary beside the records.
 *
 * - `equal`: the records say the same, or what the text says of them ("200多名" is more than 200) holds
 * - `different`: they say something else · `noRecord`: nothing that is recorded is about this figure
 */
export interface ComparedFigure {
  readonly found: ReadFigure
  readonly outcome: 'equal' | 'different' | 'noRecord'
  readonly fact: SummaryFact | null
  /** By how much the records are more than the text says, negative where they are fewer; null where none speaks of it. */
  readonly more: string | null
}

/** Measure words that mean the same thing. */
const UNITS: readonly (readonly string[])[] = [
  ['条', '篇', '则', '件', '份'],
  ['项', '个', '件'],
  ['次', '场', '期', '场次', '轮', '届'],
]

/** Every figure of the text with the fact that it speaks of, in the order of the text. */
export function compareFigures(
  figures: readonly ReadFigure[],
  facts: ReadonlyMap<string, SummaryFact>,
): readonly ComparedFigure[] {
  const counts = [...facts.values()].filter(({ kind }) => kind === 'count')
  return figures.map((found, index): ComparedFigure => {
    const fact = factSpokenOf(found, placeOf(figures, index), counts)
    const value = parseExact(plainFigure(found.value))
    if (fact === undefined || value === undefined) return { found, outcome: 'noRecord', fact: null, more: null }
    const recorded = exact(fact.figure)
    const outcome = holds(found.about, value, recorded) ? 'equal' : 'different'
    return { found, outcome, fact, more: toText(subtract(recorded, value)) }
  })
}

/** Where in its sentence a figure stands; the same figure twice in one sentence is told apart by its turn. */
function placeOf(figures: readonly ReadFigure[], index: number): number {
  const found = figures[index]
  if (found === undefined) return 0
  const before = figures.slice(0, index).filter((other) => other.text === found.text && other.value === found.value)
  let place = -1
  for (let turn = 0; turn <= before.length; turn += 1) place = found.text.indexOf(found.value, place + 1)
  return Math.max(place, 0)
}

/** The fact whose words stand nearest before the figure, of those counted by the same measure word. */
function factSpokenOf(
  { text, unit }: ReadFigure,
  place: number,
  facts: readonly SummaryFact[],
): SummaryFact | undefined {
  let best: { readonly fact: SummaryFact; readonly at: number; readonly weight: number } | undefined
  for (const fact of facts) {
    if (!sameUnit(unit, fact.unit)) continue
    const clause = text.slice(0, place)
    const hits = fact.words.flatMap((word) => hitOf(clause, word))
    const at = Math.max(-1, ...hits.map((hit) => hit.at))
    if (at < 0 || place - at > NEAR) continue
    const weight = hits.reduce((total, hit) => total + hit.length, 0)
    if (best === undefined || at > best.at || (at === best.at && weight > best.weight)) best = { fact, at, weight }
  }
  return best?.fact
}

/** Words further away than this speak of something else. */
const NEAR = 30
/** Of an item's own words, a run this long says that the sentence is about it. */
const LONG_RUN = 4

function hitOf(clause: string, word: string): readonly { readonly at: number; readonly length: number }[] {
  const whole = clause.lastIndexOf(word)
  if (whole >= 0) return [{ at: whole + word.length, length: word.length }]
  for (let length = Math.min(word.length - 1, 12); length >= LONG_RUN; length -= 1)
    for (let from = 0; from + length <= word.length; from += 1) {
      const at = clause.lastIndexOf(word.slice(from, from + length))
      if (at >= 0) return [{ at: at + length, length }]
    }
  return []
}

function sameUnit(written: string, unit: string): boolean {
  return written === unit || UNITS.some((same) => same.includes(written) && same.includes(unit))
}

function holds(about: ReadFigure['about'], written: Exact, recorded: Exact): boolean {
  const order = compare(recorded, written)
  if (about === 'exact') return order === 0
  if (about === 'moreThan') return order > 0
  if (about === 'lessThan') return order < 0
  const gap = max(subtract(recorded, written), subtract(written, recorded))
  return compare(gap, multiply(recorded, exact('0.1'))) <= 0
}
