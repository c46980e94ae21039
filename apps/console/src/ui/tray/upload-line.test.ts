import { expect, test } from 'vitest'
import type { TrayItem } from './tray-item.ts'
import { uploadLine } from './upload-line.ts'

const item = (key: string): TrayItem => ({ key, file: new File(['x'], `${key}.jpg`), share: 0 })

function recorder() {
  const begun: string[] = []
  const ends = new Map<string, () => void>()
  const signals = new Map<string, AbortSignal>()
  const send = ({ key }: TrayItem, signal: AbortSignal) =>
    new Promise<void>((resolve) => {
      begun.push(key)
      signals.set(key, signal)
      ends.set(key, resolve)
    })
  const end = async (key: string) => {
    ends.get(key)?.()
    await new Promise((resolve) => setTimeout(resolve))
  }
  return { begun, signals, send, end }
}

test('two files go at once, the others in their turn', async () => {
  const { begun, send, end } = recorder()
  const line = uploadLine()
  for (const key of ['a', 'b', 'c', 'd']) line.begin(item(key), send)
  expect(begun).toEqual(['a', 'b'])
  await end('b')
  expect(begun).toEqual(['a', 'b', 'c'])
})

test('a file that is stopped frees its place, whether it waited or went', async () => {
  const { begun, signals, send, end } = recorder()
  const line = uploadLine()
  for (const key of ['a', 'b', 'c', 'd']) line.begin(item(key), send)
  line.stop('c')
  line.stop('a')
  expect(signals.get('a')?.aborted).toBe(true)
  await end('a')
  expect(begun).toEqual(['a', 'b', 'd'])
  line.stopAll()
  expect(signals.get('d')?.aborted).toBe(true)
})
