import type { Criterion } from '../criterion.ts'
import type { Category, Scheme } from '../scheme.ts'
import type { DraftCommand } from './draft-command.ts'

/** The lines of one category in order; `category` undefined = the lines of none, which stand last. */
export interface OutlineGroup {
  readonly category: Category | undefined
  readonly items: readonly Criterion[]
}

/** The scheme as it is read: categories in order, each with its lines, then what belongs to none. */
export function outlineOf({ categories = [], items }: Pick<Scheme, 'categories' | 'items'>): readonly OutlineGroup[] {
  const loose = items.filter((item) => !categories.some(({ id }) => id === item.category))
  return [
    ...categories.map((category) => ({ category, items: items.filter((item) => item.category === category.id) })),
    ...(loose.length > 0 || categories.length === 0 ? [{ category: undefined, items: loose }] : []),
  ]
}

/** One place up or down; over the edge of a category into the next. Undefined where there is nowhere to go. */
export function stepOf(scheme: Scheme, id: string, way: 'up' | 'down'): DraftCommand | undefined {
  const groups = outlineOf(scheme)
  const at = groups.findIndex(({ items }) => items.some((item) => item.id === id))
  const group = groups[at]
  if (group === undefined) return undefined
  const { items, category } = group
  const place = items.findIndex((item) => item.id === id)
  const own = category?.id ?? null
  if (way === 'up' && place > 0) return move(id, own, items[place - 1]?.id ?? null)
  if (way === 'down' && place < items.length - 1) return move(id, own, items[place + 2]?.id ?? null)
  const other = groups[way === 'up' ? at - 1 : at + 1]
  if (other === undefined) return undefined
  return move(id, other.category?.id ?? null, way === 'up' ? null : (other.items[0]?.id ?? null))
}

/** A line to the place of another, as it is dropped there; on a category itself to its end. */
export function dropOf(
  scheme: Scheme,
  id: string,
  target: { readonly item: string } | { readonly category: string | null },
): DraftCommand | undefined {
  if ('category' in target) return move(id, target.category, null)
  if (target.item === id) return undefined
  const groups = outlineOf(scheme)
  const group = groups.find(({ items }) => items.some((item) => item.id === target.item))
  if (group === undefined) return undefined
  const [from, to] = [id, target.item].map((one) => group.items.findIndex((item) => item.id === one))
  if (from === undefined || to === undefined) return undefined
  // Dropped on a line further down in its own category it takes that place, so it stands behind it.
  const before = from !== -1 && from < to ? (group.items[to + 1]?.id ?? null) : target.item
  return move(id, group.category?.id ?? null, before)
}

/** One place up or down among the categories. */
export function categoryStepOf(
  { categories = [] }: Pick<Scheme, 'categories'>,
  id: string,
  way: 'up' | 'down',
): DraftCommand | undefined {
  const at = categories.findIndex((category) => category.id === id)
  const isLast = way === 'up' ? at <= 0 : at === -1 || at >= categories.length - 1
  if (isLast) return undefined
  return { do: 'moveCategory', id, before: categories[way === 'up' ? at - 1 : at + 2]?.id ?? null }
}

function move(id: string, category: string | null, before: string | null): DraftCommand {
  return { do: 'moveCriterion', id, category, before }
}
