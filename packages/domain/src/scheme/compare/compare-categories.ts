import { counted } from '../../kernel/index.ts'
import type { Category, Scheme } from '../scheme.ts'
import { movedBetween } from './moved.ts'
import { fromTo, type SchemeChange } from './scheme-change.ts'

/** Categories that came, went, moved, or are called or printed otherwise. */
export function compareCategories(
  { categories: before = [] }: Scheme,
  { categories: after = [] }: Scheme,
): readonly SchemeChange[] {
  const old = new Map(before.map((one) => [one.id, one]))
  const now = new Set(after.map(({ id }) => id))
  const moved = movedBetween(
    before.map(({ id }) => id),
    after.map(({ id }) => id),
  )
  return [
    ...after.flatMap((one) => {
      const was = old.get(one.id)
      if (was === undefined) return [ofCategory('added', one, { zh: '是新增的类别', en: 'is a new category' })]
      return [
        ...(was.name === one.name
          ? []
          : [ofCategory('changed', was, { zh: `改名为“${one.name}”`, en: `is now called “${one.name}”` })]),
        ...(was.points === one.points ? [] : [ofCategory('changed', one, printedChange(was, one))]),
        ...(moved.has(one.id)
          ? [ofCategory('moved', one, { zh: placeOf(one, before, after), en: placeEn(one, before, after) })]
          : []),
      ]
    }),
    ...before
      .filter(({ id }) => !now.has(id))
      .map((one) => ofCategory('removed', one, { zh: '这个类别删去', en: 'is a category no more' })),
  ]
}

function ofCategory(
  kind: SchemeChange['kind'],
  { id, name, points }: Category,
  { zh, en }: { readonly zh: string; readonly en: string },
): SchemeChange {
  const shown =
    kind === 'added' && points !== undefined
      ? { zh: `，标明 ${points} 分`, en: ` of ${counted(points, 'point|points')}` }
      : NONE
  return {
    ...{ kind, about: 'category', id },
    text: { zh: `类别“${name}”${zh}${shown.zh}`, en: `“${name}” ${en}${shown.en}` },
  }
}

const NONE = { zh: '', en: '' } as const

function printedChange(old: Category, now: Category) {
  return {
    zh: `标明的分值 ${fromTo(old.points ?? '—', now.points ?? '—')} 分`,
    en: `says ${fromTo(old.points ?? '—', now.points ?? '—')} points`,
  }
}

function placeOf({ id }: Category, before: readonly Category[], after: readonly Category[]): string {
  return `换了位置：第 ${places(id, before, after)} 类`
}

function placeEn({ id }: Category, before: readonly Category[], after: readonly Category[]): string {
  return `changes its place: ${places(id, before, after)}`
}

function places(id: string, before: readonly Category[], after: readonly Category[]): string {
  const [old, now] = [before, after].map((list) => list.findIndex((one) => one.id === id) + 1)
  return fromTo(`${old}`, `${now}`)
}
