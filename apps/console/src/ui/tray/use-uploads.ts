import { mostBytesOf } from '@jianjia/domain/evidence'
import type { RefusalCode } from '@jianjia/domain/kernel'
import { useEffect, useState } from 'react'
import type { Failure } from '../../lib/api/failure.ts'
import { newKey } from '../../lib/change/new-key.ts'
import { formatFileSize } from '../../lib/format/file-size.ts'
import { useRefusalText } from '../../lib/refusals/use-refusal-text.ts'
import { dropPending, keepPending, listPending } from '../../lib/upload/pending-uploads.ts'
import { forget, sendFile } from '../../lib/upload/send-file.ts'
import { shrinkPicture } from '../../lib/upload/shrink-picture.ts'
import { StoredFile } from '../../lib/upload/stored-file.ts'
import { useText } from '../text.ts'
import { paceOf } from './pace.ts'
import type { TrayChange, TrayItem } from './tray-item.ts'
import { uploadLine } from './upload-line.ts'

export interface Uploads {
  readonly items: readonly TrayItem[]
  readonly add: (files: readonly File[]) => void
  readonly retry: (item: TrayItem) => void
  readonly pause: (item: TrayItem) => void
  readonly drop: (item: TrayItem) => void
}

/** The use case that takes a file, with its fields but the key: it answers with the file as it is kept. */
export interface SentBy {
  readonly use: 'evidence.upload' | 'visit.addPicture'
  readonly input: Readonly<Record<string, string>>
}

interface Here {
  readonly sentBy: SentBy
  readonly accountId: string
  /** Tells this tray from others of the page. */
  readonly place: string
}

/**
 * Files on their way: each goes by itself, says how far it is, and tells what is wrong without stopping the others. Cuts of
 * the line and a reload of the page lose nothing: what has arrived is not sent again.
 */
export function useUploads({ sentBy, accountId, place }: Here, { onAdd }: TrayChange): Uploads {
  const { t } = useText()
  const describe = useRefusalText()
  const [items, setItems] = useState<readonly TrayItem[]>([])
  const [line] = useState(uploadLine)

  const change = (key: string, part: Partial<TrayItem>) =>
    setItems((old) => old.map((item) => (item.key === key ? { ...item, ...part } : item)))
  const remove = (key: string) => setItems((old) => old.filter((item) => item.key !== key))

  useEffect(() => {
    let left = false
    void listPending(accountId, place).then((found) => {
      if (left) return
      const paused = found.map(({ key, file, url }) => ({
        key,
        file,
        share: 0,
        halted: 'paused' as const,
        ...(url && { url }),
      }))
      setItems((old) => [...paused.filter(({ key }) => old.every((item) => item.key !== key)), ...old])
    })
    return () => {
      left = true
      line.stopAll()
    }
  }, [accountId, place, line])

  function begin(item: TrayItem): void {
    setItems((old) => [...old.filter(({ key }) => key !== item.key), { ...item, halted: 'waiting' }])
    line.begin(item, send)
  }

  async function send({ key, file: chosen, url }: TrayItem, signal: AbortSignal): Promise<void> {
    // What has begun to go stays as it is: its pieces must fit together.
    if (url === undefined) setItems((old) => old.map((item) => (item.key === key ? prepared(item) : item)))
    const file = url === undefined ? await shrinkPicture(chosen) : chosen
    setItems((old) => old.map((item) => (item.key === key ? { key, file, share: 0, ...(url && { url }) } : item)))
    const pending = { key, account: accountId, place, file }
    await keepPending({ ...pending, url })
    const pace = paceOf(file.size)
    const outcome = await sendFile({
      ...{ use: sentBy.use, input: { ...sentBy.input, key }, file, answer: StoredFile, url },
      onProgress: (share) => {
        const found = pace(share)
        change(key, { share, ...(found && { pace: found }) })
      },
      onUrl: (found) => {
        change(key, { url: found })
        void keepPending({ ...pending, url: found })
      },
      signal,
    })
    if (signal.aborted && !outcome.ok) return
    if (outcome.ok) {
      await dropPending(key)
      remove(key)
      onAdd(outcome.answer)
      return
    }
    const hopeless = isOfTheFile(outcome.failure)
    if (hopeless) await dropPending(key)
    change(key, { fault: faultOf(outcome.failure), ...(hopeless && { hopeless: true }) })
  }

  function faultOf(failure: Failure): string {
    if (failure.kind === 'unreachable') return t('tray.unreachable')
    if (failure.kind !== 'refused') return t('tray.accident')
    const said = describe(failure.refusal)
    return `${said.happened}${said.todo}`
  }

  function refusedHere(file: File): string | undefined {
    if (file.size === 0) return t('tray.empty')
    const limit = mostBytesOf(file.name)
    if (file.size <= limit) return undefined
    return t('tray.tooLarge', { size: formatFileSize(file.size), limit: formatFileSize(limit) })
  }

  function retry({ key, file, url }: TrayItem): void {
    begin({ key, file, share: 0, ...(url !== undefined && { url }) })
  }

  // Where the network goes away later, what sends is there already.
  useEffect(() => void import('../../lib/upload/transfer.ts').catch(() => undefined), [])

  useEffect(() => {
    const goOn = () => {
      for (const item of items) if (item.fault !== undefined && !item.hopeless) retry(item)
    }
    window.addEventListener('online', goOn)
    return () => window.removeEventListener('online', goOn)
  })

  return {
    items,
    retry,
    add(files) {
      for (const file of files) {
        const fault = refusedHere(file)
        const item: TrayItem = { key: newKey(), file, share: 0 }
        if (fault === undefined) {
          // Kept before it is made smaller and while it waits for its turn: a reload loses none of them.
          void keepPending({ key: item.key, account: accountId, place, file })
          begin(item)
        } else setItems((old) => [...old, { ...item, fault, hopeless: true }])
      }
    },
    pause({ key }) {
      line.stop(key)
      change(key, { halted: 'paused' })
    },
    drop({ key, url }) {
      line.stop(key)
      remove(key)
      void dropPending(key)
      if (url !== undefined) void forget(url)
    },
  }
}

function prepared({ key, file }: TrayItem): TrayItem {
  return { key, file, share: 0, preparing: true }
}

const OF_THE_FILE: readonly RefusalCode[] = [
  ...([
    'evidenceTypeNotAllowed',
    'evidenceTooLarge',
    'evidenceEmpty',
    'pictureDamaged',
    'pictureTooLarge',
    'photographsOnly',
  ] as const),
]

/** Refused for what the file is: sent again, it would be refused again. */
function isOfTheFile(failure: Failure): boolean {
  return failure.kind === 'refused' && OF_THE_FILE.includes(failure.refusal.code)
}
