import { z } from 'zod'

/** A file on its way that a reload of the page must not lose: it lies on the device until the server has it. */
export interface PendingUpload {
  readonly key: string
  readonly account: string
  /** Which tray of which page it belongs to. */
  readonly place: string
  readonly file: File
  /** Where the server keeps what it has of it. */
  readonly url?: string | undefined
}

const Pending = z.object({
  key: z.string(),
  account: z.string(),
  place: z.string(),
  file: z.instanceof(File),
  url: z.string().optional(),
})

const DATABASE = 'jianjia.uploads'
const STORE = 'pending'

/** A device may refuse to keep anything: then a file is sent anew after a reload, and nothing else changes. */
export async function keepPending(upload: PendingUpload): Promise<void> {
  await inStore('readwrite', (store) => store.put(upload))
}

export async function dropPending(key: string): Promise<void> {
  await inStore('readwrite', (store) => store.delete(key))
}

/** What did not arrive before the page was left. */
export async function listPending(account: string, place: string): Promise<readonly PendingUpload[]> {
  return (await allPending(account)).filter((pending) => pending.place === place)
}

/** How many files of all trays of a page are still on their way from this device. */
export async function countPending(account: string, page: string): Promise<number> {
  return (await allPending(account)).filter(({ place }) => place.startsWith(`${page} `)).length
}

async function allPending(account: string): Promise<readonly PendingUpload[]> {
  const found = z.array(z.unknown()).safeParse(await inStore('readonly', (store) => store.getAll()))
  return (found.data ?? []).flatMap((row) => {
    const pending = Pending.safeParse(row)
    return pending.success && pending.data.account === account ? [pending.data] : []
  })
}

/** At sign-out nothing personal stays behind, of no account. */
export async function forgetPending(): Promise<void> {
  await inStore('readwrite', (store) => store.clear())
}

async function inStore(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest): Promise<unknown> {
  try {
    const database = await answerOf(openDatabase())
    if (!(database instanceof IDBDatabase)) return undefined
    try {
      return await answerOf(work(database.transaction(STORE, mode).objectStore(STORE)))
    } finally {
      database.close()
    }
  } catch {
    return undefined
  }
}

function openDatabase(): IDBOpenDBRequest {
  const request = indexedDB.open(DATABASE, 1)
  request.addEventListener('upgradeneeded', () => request.result.createObjectStore(STORE, { keyPath: 'key' }))
  return request
}

function answerOf(request: IDBRequest): Promise<unknown> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('the device keeps nothing')))
  })
}
