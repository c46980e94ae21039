import { expect, test } from 'vitest'
import { LIFECYCLES } from '../assessment/lifecycle.ts'
import { defineLifecycle, eventsIn, step } from './lifecycle.ts'

const traffic = defineLifecycle('traffic', 'red', { red: { go: 'green' }, green: { stop: 'red' } })

test('a move that the table has gives the next state, any other is refused with the state found', () => {
  expect(step(traffic, 'red', 'go')).toEqual({ ok: true, value: 'green' })
  expect(step(traffic, 'red', 'stop')).toEqual({
    ok: false,
    refusal: { code: 'stateMoved', detail: { subject: 'traffic', state: 'red', event: 'stop' } },
  })
  expect(eventsIn(traffic, 'green')).toEqual(['stop'])
})

test('in every lifecycle each state can be reached and a state without a way out exists', () => {
  for (const lifecycle of LIFECYCLES) {
    const moves: Readonly<Record<string, Readonly<Record<string, string>>>> = lifecycle.moves
    const reached = new Set<string>([lifecycle.initial])
    for (const state of reached) for (const next of Object.values(moves[state] ?? {})) reached.add(next)
    expect([lifecycle.subject, [...reached].toSorted()]).toEqual([lifecycle.subject, Object.keys(moves).toSorted()])
    expect(Object.values(moves).some((events) => Object.keys(events).length === 0)).toBe(true)
  }
  expect(LIFECYCLES.length).toBe(9)
})
