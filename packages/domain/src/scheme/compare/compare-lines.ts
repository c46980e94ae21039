import type { Criterion } from '../criterion.ts'
import type { Scheme } from '../scheme.ts'
import { compareCriterion, type LineContext, lineSentence } from './compare-criterion.ts'
import { groupedBy, movedBetween } from './moved.ts'
import { fromTo, type SchemeChange } from './scheme-change.ts'

/** Lines that came, went, moved or say something else, in the order of the later scheme. */
export function compareLines(before: Scheme, after: Scheme): readonly SchemeChange[] {
  const old = new Map(before.items.map((item) => [item.id, item]))
  const now = new Set(after.items.map(({ id }) => id))
  const names = { before: contextOf(before), after: contextOf(after) }
  const [oldOrder, newOrder] = [ordersOf(before), ordersOf(after)]
  const moved = new Set(
    [...newOrder].flatMap(([category, ids]) => [...movedBetween(oldOrder.get(category) ?? [], ids)]),
  )
  return [
    ...after.items.flatMap((item): readonly SchemeChange[] => {
      const was = old.get(item.id)
      return was === undefined ? [come(item)] : [...placeChange(was, item), ...compareCriterion(was, item, names)]
    }),
    ...before.items.filter(({ id }) => !now.has(id)).map(gone),
  ]

  function come(item: Criterion): SchemeChange {
    const said = lineSentence(item, names.after)
    const category = categoryName(after, item)
    return ofLine('added', item, {
      zh: `新增“${item.name}”${category && `（类别“${category}”）`}：${said.zh}`,
      en: `“${item.name}” is new${category && ` in “${category}”`}: ${said.en}`,
    })
  }
  function gone(item: Criterion): SchemeChange {
    const said = lineSentence(item, names.before)
    return ofLine('removed', item, {
      zh: `删去“${item.name}”（原为：${said.zh}）`,
      en: `“${item.name}” is gone (it was: ${said.en})`,
    })
  }
  function placeChange(was: Criterion, item: Criterion): readonly SchemeChange[] {
    if (was.category !== item.category) {
      const [from, to] = [categoryName(before, was), categoryName(after, item)]
      return [
        ofLine('moved', item, {
          zh: `“${item.name}”从${from === '' ? '类别以外' : `“${from}”`}移到${to === '' ? '类别以外' : `“${to}”`}`,
          en: `“${item.name}” moves from ${from === '' ? 'no category' : `“${from}”`} to ${to === '' ? 'none' : `“${to}”`}`,
        }),
      ]
    }
    if (!moved.has(item.id)) return []
    const place = (order: typeof oldOrder) => `${(order.get(item.category ?? '')?.indexOf(item.id) ?? 0) + 1}`
    const places = fromTo(place(oldOrder), place(newOrder))
    return [
      ofLine('moved', item, {
        zh: `“${item.name}”在本类中换了位置：第 ${places} 项`,
        en: `“${item.name}” changes its place within its category: ${places}`,
      }),
    ]
  }
}

function ofLine(kind: SchemeChange['kind'], { id }: Criterion, text: SchemeChange['text']): SchemeChange {
  return { kind, about: 'criterion', id, text }
}

function contextOf({ items }: Scheme): LineContext {
  const names = new Map(items.map(({ id, name }) => [id, name]))
  return { itemName: (id) => names.get(id) ?? id }
}

function categoryName({ categories = [] }: Scheme, { category }: Criterion): string {
  return categories.find(({ id }) => id === category)?.name ?? category ?? ''
}

/** The ids of the lines of each category, in order; "" stands for none. */
function ordersOf({ items }: Scheme): ReadonlyMap<string, readonly string[]> {
  const groups = groupedBy(items, ({ category = '' }) => category)
  return new Map([...groups].map(([category, own]) => [category, own.map(({ id }) => id)]))
}
