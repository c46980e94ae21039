import { compare, exact } from '@jianjia/domain/kernel'
import { cellName, type Place } from './body-entries.ts'
import { type DrawnItem, drawItem, sumOfPoints } from './drawn-item.ts'
import type { Gathered } from './gathered.ts'
import type { SheetCategory, SheetWarning } from './scheme-sheet.ts'

export interface ToldCategory {
  readonly category: SheetCategory
  readonly drawn: readonly DrawnItem[]
  /** What its 小计 prints, where that is not its points. */
  readonly closing: string | null
  readonly warnings: readonly SheetWarning[]
}

/** A scored category with its items, and where its figures disagree with each other. */
export function tellCategory(gathered: Gathered, types: readonly string[]): ToldCategory {
  const { heading, items } = gathered
  const drawn = items.map((entry) => drawItem(entry, types))
  const told = drawn.map(({ item }) => item)
  const sum = sumOfPoints(told.map(({ points }) => points))
  const sums = types.map((type) => sumOfPoints(told.map(({ pointsByType }) => pointsByType?.[type])))
  const closing = gathered.sums.flatMap(({ points: [figure = null] }) => figure ?? [])[0] ?? null
  const points = heading?.points ?? sum ?? closing
  const byType = typesOf(gathered, types, sums)
  const place: Place = heading ?? drawn[0]?.place ?? { row: 1, column: 0 }
  return {
    category: {
      ...{ name: heading?.name ?? '', points },
      ...(byType === undefined ? {} : { pointsByType: byType }),
      ...{ items: told, cell: cellName(place) },
    },
    drawn,
    closing: heading?.points ?? closing ?? points,
    warnings: [
      ...checkSums(gathered, told.length === 0 ? null : sum, sums),
      ...checkGroups(gathered, drawn),
      ...differing(drawn),
    ],
  }
}

function typesOf(
  { heading, sums }: Gathered,
  types: readonly string[],
  added: readonly (string | null)[],
): Readonly<Record<string, string | null>> | undefined {
  if (types.length < 2) return undefined
  const marked = heading?.marks.map(({ points }) => points) ?? []
  const closing = sums.find(({ points }) => points.length > 1)?.points ?? []
  return Object.fromEntries(types.map((type, at) => [type, marked[at] ?? closing[at] ?? added[at] ?? null]))
}

/** Each printed figure of a category against what its items add up to; only where no item is without points. */
function checkSums(
  { heading, sums }: Gathered,
  sum: string | null,
  byType: readonly (string | null)[],
): readonly SheetWarning[] {
  const found: SheetWarning[] = []
  const marked = heading?.marks.filter(({ points }) => points !== null).length ?? 0
  const columns = byType.length > 1 ? byType : [sum]
  const check = (printed: readonly (string | null | undefined)[], place: Place) => {
    const wrong = printed.flatMap((figure, at) => differenceOf(figure, columns[at]) ?? [])
    const [first] = wrong
    if (first !== undefined && !found.some((one) => one.printed === first.printed))
      found.push({ code: 'categorySumMismatch', cell: cellName(place), ...first })
  }
  if (heading !== null && byType.length > 1 && marked > 1)
    check(
      heading.marks.map(({ points }) => points),
      heading,
    )
  else if (heading !== null && heading.points !== null && !columns.includes(heading.points))
    check([heading.points], heading)
  for (const one of sums) check(one.points, one)
  return found
}

function checkGroups({ groups, items }: Gathered, drawn: readonly DrawnItem[]): readonly SheetWarning[] {
  return groups.flatMap(({ place, printed, items: own }): readonly SheetWarning[] => {
    const points = own.map((entry) => drawn[items.indexOf(entry)]?.item.points)
    const difference = differenceOf(printed, sumOfPoints(points))
    return difference === undefined ? [] : [{ code: 'categorySumMismatch', cell: cellName(place), ...difference }]
  })
}

function differing(drawn: readonly DrawnItem[]): readonly SheetWarning[] {
  return drawn.flatMap(({ differs, markCell }): readonly SheetWarning[] =>
    differs === null ? [] : [{ code: 'pointsMismatch', cell: cellName(markCell), ...differs }],
  )
}

export function differenceOf(
  printed: string | null | undefined,
  sum: string | null | undefined,
): { readonly printed: string; readonly sum: string } | undefined {
  if (typeof printed !== 'string' || typeof sum !== 'string' || compare(exact(printed), exact(sum)) === 0)
    return undefined
  return { printed, sum }
}
