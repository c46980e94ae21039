import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryScheme } from '../../../testing/scheme-arbitraries.ts'
import type { Scheme } from '../scheme.ts'
import { applyCommands } from './apply-commands.ts'
import type { DraftCommand } from './draft-command.ts'
import { categoryStepOf, dropOf, outlineOf, stepOf } from './order.ts'

function after(scheme: Scheme, command: DraftCommand | undefined): Scheme {
  if (command === undefined) return scheme
  const read = applyCommands(scheme, [command])
  if (!read.ok) throw new Error(JSON.stringify(read.faults))
  return read.scheme
}

function listed(scheme: Scheme): readonly string[] {
  return outlineOf(scheme).flatMap(({ category, items }) => items.map(({ id }) => `${category?.id ?? '-'}:${id}`))
}

function told(scheme: Scheme): readonly string[] {
  return outlineOf(scheme).flatMap(({ items }) => items.map(({ id }) => id))
}

test('a step down and a step up is where it was; steps lead through all categories from end to end', () => {
  fc.assert(
    fc.property(arbitraryScheme(), fc.nat(20), (scheme, at) => {
      const ids = told(scheme)
      const id = ids[at % ids.length] ?? ''
      const down = stepOf(scheme, id, 'down')
      if (down !== undefined)
        expect(listed(after(after(scheme, down), stepOf(after(scheme, down), id, 'up')))).toEqual(listed(scheme))
      let [state, steps] = [scheme, 0]
      for (let step = stepOf(state, id, 'up'); step !== undefined; step = stepOf(state, id, 'up')) {
        state = after(state, step)
        steps += 1
        expect(steps).toBeLessThan(40)
      }
      expect(told(state)[0]).toBe(id)
    }),
    { numRuns: 40 },
  )
})

test('a line that is dropped on another takes its place; on a category it stands at its end', () => {
  fc.assert(
    fc.property(arbitraryScheme(), fc.nat(20), fc.nat(20), (scheme, a, b) => {
      const ids = told(scheme)
      const [id, target] = [ids[a % ids.length] ?? '', ids[b % ids.length] ?? '']
      const category = (of: Scheme, one: string) => of.items.find((item) => item.id === one)?.category
      const group = (of: Scheme, one: string) =>
        outlineOf(of)
          .find(({ items }) => items.some((item) => item.id === one))
          ?.items.map((item) => item.id) ?? []
      const moved = after(scheme, dropOf(scheme, id, { item: target }))
      expect(category(moved, id)).toBe(category(scheme, target))
      expect(group(moved, id).indexOf(id)).toBe(group(scheme, target).indexOf(target))
      const last = scheme.categories?.at(-1)?.id ?? null
      const ended = after(scheme, dropOf(scheme, id, { category: last }))
      expect(group(ended, id).at(-1)).toBe(id)
    }),
    { numRuns: 40 },
  )
})

test('a category steps past its neighbour, and not beyond the ends', () => {
  fc.assert(
    fc.property(arbitraryScheme(), fc.nat(5), (scheme, at) => {
      const ids = (scheme.categories ?? []).map(({ id }) => id)
      const id = ids[at % ids.length] ?? ''
      const place = ids.indexOf(id)
      for (const way of ['up', 'down'] as const) {
        const now = after(scheme, categoryStepOf(scheme, id, way)).categories?.findIndex((one) => one.id === id)
        expect(now).toBe(Math.min(Math.max(place + (way === 'up' ? -1 : 1), 0), ids.length - 1))
      }
    }),
    { numRuns: 40 },
  )
})
