import type { TrayItem } from './tray-item.ts'

/** Photographs are made smaller one after the other, and two files go at once: a phone with little memory bears nine of them. */
const AT_ONCE = 2

type Send = (item: TrayItem, signal: AbortSignal) => Promise<void>

export interface UploadLine {
  /** Sends the file when its turn comes. */
  begin(item: TrayItem, send: Send): void
  /** Takes a file out, whether it waits or goes. */
  stop(key: string): void
  stopAll(): void
}

export function uploadLine(): UploadLine {
  const going = new Map<string, AbortController>()
  let waiting: { readonly item: TrayItem; readonly send: Send }[] = []

  function next(): void {
    const first = going.size < AT_ONCE ? waiting.shift() : undefined
    if (first === undefined) return
    const { item, send } = first
    const stop = new AbortController()
    going.set(item.key, stop)
    void send(item, stop.signal).finally(() => {
      // A file that was begun again meanwhile has another entry.
      if (going.get(item.key) === stop) going.delete(item.key)
      next()
    })
    next()
  }

  function stop(key: string): void {
    waiting = waiting.filter(({ item }) => item.key !== key)
    going.get(key)?.abort()
    going.delete(key)
  }

  return {
    begin(item, send) {
      waiting.push({ item, send })
      next()
    },
    stop,
    stopAll() {
      waiting = []
      for (const key of going.keys()) stop(key)
    },
  }
}
