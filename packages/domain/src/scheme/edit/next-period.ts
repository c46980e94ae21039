import { addMonths } from '../../kernel/index.ts'
import type { Criterion } from '../criterion.ts'
import type { Scheme } from '../scheme.ts'

/** A scheme for a later period, and what a person has still to look at. */
export interface MovedScheme {
  readonly scheme: Scheme
  /** Windows with days of their own, which were moved by whole years. */
  readonly moved: readonly Pick<Criterion, 'id' | 'name'>[]
  /** Lines whose words still name a year; words are nobody's to change but the author's. */
  readonly namesYear: readonly Pick<Criterion, 'id' | 'name'>[]
}

/** "2025—2026学年" two years later: every year in the words is raised; words without a year stay. */
export function laterLabel(label: string, years: number): string {
  return label.replaceAll(new RegExp(YEAR, 'g'), (year) => `${Number(year) + years}`)
}

/** The same scheme for a period that many years later: days of its own are moved, everything else stays as it is. */
export function schemeForLater(scheme: Scheme, years: number): MovedScheme {
  const items = scheme.items.map((item) => later(item, years))
  const moved = items.filter((item, at) => item !== scheme.items[at])
  const namesYear = items.filter(({ name, standard = '' }) => YEAR.test(`${name} ${standard}`))
  const said = ({ id, name }: Criterion) => ({ id, name })
  return { scheme: { ...scheme, items }, moved: moved.map(said), namesYear: namesYear.map(said) }
}

/** A year of this or the last century, standing by itself. */
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/

function later(item: Criterion, years: number): Criterion {
  const { source } = item
  if (source?.kind !== 'measure' || source.query.window.kind !== 'named' || years === 0) return item
  const { start, end } = source.query.window
  const window = { kind: 'named' as const, start: addMonths(start, 12 * years), end: addMonths(end, 12 * years) }
  return { ...item, source: { ...source, query: { ...source.query, window } } }
}
