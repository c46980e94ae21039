import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type AutosaveState, autosaver, type KeptDraft } from './autosaver.ts'
import type { DraftSlot } from './draft-store.ts'

const refusal = Object.assign(new Error('refused'), {
  data: { refusal: { code: 'deadlinePassed', detail: { dueOn: '2026-11-20' } }, requestId: 'r' },
})
const silence = new TypeError('Failed to fetch')

interface Sent {
  readonly value: string
  readonly key: string
  readonly unanswered: readonly string[]
  readonly answer: (at: string) => void
  readonly fail: (error: Error) => void
}

function bench(unanswered: readonly string[] = []) {
  const sent: Sent[] = []
  const states: AutosaveState['kind'][] = []
  const kept: Partial<KeptDraft<string>> = {}
  const slot: DraftSlot<KeptDraft<string>> = {
    read: () => kept,
    write: (draft) => Object.assign(kept, draft),
    clear: () => Object.assign(kept, { value: undefined, unanswered: undefined }),
  }
  const saver = autosaver<string>({
    slot,
    delay: 2_000,
    unanswered,
    onState: ({ kind }) => states.push(kind),
    save: (value, { idempotencyKey, unanswered: before }) =>
      new Promise((answer, fail) => {
        sent.push({ value, key: idempotencyKey, unanswered: before, answer, fail })
      }),
  })
  const at = (index: number): Sent => {
    const found = sent[index]
    if (!found) throw new Error(`only ${sent.length} saves were sent`)
    return found
  }
  return { sent, at, states, slot, kept, saver }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('when it saves', () => {
  test('after two seconds of silence, the newest value once', async () => {
    const { saver, sent } = bench()
    saver.change('a')
    await vi.advanceTimersByTimeAsync(1_500)
    saver.change('ab')
    await vi.advanceTimersByTimeAsync(1_900)
    expect(sent).toHaveLength(0)
    await vi.advanceTimersByTimeAsync(200)
    expect(sent.map(({ value }) => value)).toEqual(['ab'])
  })
  test('at the latest after five seconds of typing without a pause', async () => {
    const { saver, sent } = bench()
    for (let step = 0; step < 12; step++) {
      saver.change(`text ${step}`)
      await vi.advanceTimersByTimeAsync(500)
    }
    expect(sent.length).toBeGreaterThanOrEqual(1)
  })
  test('at once when a field is left', async () => {
    const { saver, sent } = bench()
    saver.change('a')
    void saver.flush()
    expect(sent).toHaveLength(1)
  })
  test('nothing when nothing changed', async () => {
    const { saver, sent } = bench()
    await saver.flush()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(sent).toHaveLength(0)
  })
  test('never two at a time; what was typed meanwhile goes next', async () => {
    const { saver, sent, at } = bench()
    saver.change('a')
    const settled = saver.flush()
    saver.change('ab')
    await vi.advanceTimersByTimeAsync(3_000)
    expect(sent).toHaveLength(1)
    at(0).answer('2026-11-21T02:32:00Z')
    await vi.advanceTimersByTimeAsync(0)
    expect(sent.map(({ value }) => value)).toEqual(['a', 'ab'])
    at(1).answer('2026-11-21T02:32:05Z')
    await settled
  })
})

describe('what is kept', () => {
  test('lies on the device from the first key until the server has the newest value', async () => {
    const { saver, at, kept } = bench()
    saver.change('a')
    expect(kept.value).toBe('a')
    void saver.flush()
    saver.change('ab')
    at(0).answer('2026-11-21T02:32:00Z')
    await vi.advanceTimersByTimeAsync(0)
    expect(kept.value).toBe('ab')
    await vi.advanceTimersByTimeAsync(2_000)
    at(1).answer('2026-11-21T02:32:05Z')
    await vi.advanceTimersByTimeAsync(0)
    expect(kept.value).toBeUndefined()
  })
  test('a silent network is tried again with the same key, and says so', async () => {
    const { saver, sent, at, states, kept } = bench()
    saver.change('a')
    void saver.flush()
    at(0).fail(silence)
    await vi.advanceTimersByTimeAsync(0)
    expect(states.at(-1)).toBe('offline')
    expect(kept.value).toBe('a')
    await vi.advanceTimersByTimeAsync(2_000)
    expect(sent.map(({ key }) => key)).toEqual([at(0).key, at(0).key])
  })
  test('a refused value stays on the device, is not sent again by itself, and is sent when it changes', async () => {
    const { saver, sent, at, states, kept } = bench()
    saver.change('a')
    void saver.flush()
    at(0).fail(refusal)
    await vi.advanceTimersByTimeAsync(120_000)
    expect(states.at(-1)).toBe('failed')
    expect(sent).toHaveLength(1)
    expect(kept.value).toBe('a')
    saver.change('b')
    await vi.advanceTimersByTimeAsync(2_000)
    expect(at(1).key).not.toBe(at(0).key)
  })
  test('with what was sent and never answered, for the tab that comes after this one died', async () => {
    const { saver, at, kept } = bench()
    saver.change('a')
    expect(kept).toEqual({ value: 'a', unanswered: [] })
    void saver.flush()
    expect(kept).toEqual({ value: 'a', unanswered: ['a'] })
    saver.change('ab')
    expect(kept).toEqual({ value: 'ab', unanswered: ['a'] })
    at(0).answer('2026-11-21T02:32:00Z')
    await vi.advanceTimersByTimeAsync(0)
    expect(kept).toEqual({ value: 'ab', unanswered: ['ab'] })
    expect(at(1).unanswered).toEqual([])
    at(1).answer('2026-11-21T02:32:05Z')
    await vi.advanceTimersByTimeAsync(0)
    expect(kept.value).toBeUndefined()
  })
  test('each sending knows what went unanswered before it, in this tab or in an earlier one', async () => {
    const { saver, at, kept } = bench(['of the tab that died'])
    saver.change('a')
    void saver.flush()
    expect(at(0).unanswered).toEqual(['of the tab that died'])
    at(0).fail(silence)
    await vi.advanceTimersByTimeAsync(0)
    saver.change('b')
    void saver.flush()
    expect(at(1).unanswered).toEqual(['of the tab that died', 'a'])
    at(1).fail(refusal)
    await vi.advanceTimersByTimeAsync(0)
    expect(kept).toEqual({ value: 'b', unanswered: ['of the tab that died', 'a'] })
  })
  test('what another tab has put there is not removed', async () => {
    const { saver, at, slot, kept } = bench()
    saver.change('a')
    void saver.flush()
    slot.write({ value: 'typed in the other tab', unanswered: [] })
    at(0).answer('2026-11-21T02:32:00Z')
    await vi.advanceTimersByTimeAsync(0)
    expect(kept.value).toBe('typed in the other tab')
  })
  test('waiting for it ends when it cannot be sent', async () => {
    const { saver, at } = bench()
    saver.change('a')
    const settled = saver.flush()
    at(0).fail(silence)
    await expect(settled).resolves.toBeUndefined()
  })
})

test('the words follow the value: waiting, saving, saved', async () => {
  const { saver, at, states } = bench()
  saver.change('a')
  await vi.advanceTimersByTimeAsync(2_000)
  at(0).answer('2026-11-21T02:32:00Z')
  await vi.advanceTimersByTimeAsync(0)
  expect(states).toEqual(['waiting', 'saving', 'saved'])
})
