/** Where a draft lies until the server has it. A device may refuse to keep anything; then only the screen holds it. */
export interface DraftSlot<T = unknown> {
  /** What is kept may have been written by an earlier version of the page: check it. */
  readonly read: () => unknown
  readonly write: (value: T) => void
  readonly clear: () => void
}

const PREFIX = 'jianjia.draft.'

export type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

/** One draft of one account on this device. `key` names the thing being written, with its ids. */
export function draftSlot(accountId: string, key: string, storage: DraftStorage = localStorage): DraftSlot {
  const name = `${PREFIX}${accountId}.${key}`
  return {
    read() {
      const text = storage.getItem(name)
      if (text === null) return undefined
      try {
        return JSON.parse(text)
      } catch {
        return undefined
      }
    },
    write(value) {
      try {
        storage.setItem(name, JSON.stringify(value))
      } catch {
        // A full or forbidden storage: the screen still holds the text and the server gets it.
      }
    },
    clear: () => storage.removeItem(name),
  }
}

/** Removes every draft of an account from this device: at sign-out nothing personal stays behind. */
export function forgetDrafts(accountId: string, storage: DraftStorage = localStorage): void {
  const names = Array.from({ length: storage.length }, (_, index) => storage.key(index))
  for (const name of names) if (name?.startsWith(`${PREFIX}${accountId}.`)) storage.removeItem(name)
}
