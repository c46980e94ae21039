import type { RefusalCode } from '@jianjia/domain/kernel'
import { useState } from 'react'
import type { Failure } from '../../lib/api/failure.ts'
import { newKey } from '../../lib/change/new-key.ts'
import { formatFileSize } from '../../lib/format/file-size.ts'
import { useRefusalText } from '../../lib/refusals/use-refusal-text.ts'
import { sendFile } from '../../lib/upload/send-file.ts'
import { StoredFile } from '../../lib/upload/stored-file.ts'
import { useText } from '../text.ts'
import type { TrayChange, TrayItem, TrayTarget } from './tray-item.ts'

export interface Uploads {
  readonly items: readonly TrayItem[]
  readonly add: (files: readonly File[]) => void
  readonly retry: (item: TrayItem) => void
  readonly drop: (item: TrayItem) => void
}

/** Files on their way: each goes by itself, says how far it is, and tells what is wrong without stopping the others. */
export function useUploads(target: TrayTarget, maxBytes: number, { onAdd }: TrayChange): Uploads {
  const { t } = useText()
  const describe = useRefusalText()
  const [items, setItems] = useState<readonly TrayItem[]>([])

  const change = (key: string, part: Partial<TrayItem>) =>
    setItems((old) => old.map((item) => (item.key === key ? { ...item, ...part } : item)))
  const drop = ({ key }: TrayItem) => setItems((old) => old.filter((item) => item.key !== key))

  async function send(item: TrayItem): Promise<void> {
    const onProgress = (share: number) => change(item.key, { share })
    const input = { ...target, key: item.key }
    const outcome = await sendFile({ use: 'evidence.upload', input, file: item.file, answer: StoredFile, onProgress })
    if (!outcome.ok)
      return change(item.key, {
        fault: faultOf(outcome.failure),
        ...(isOfTheFile(outcome.failure) && { hopeless: true }),
      })
    drop(item)
    onAdd(outcome.answer)
  }

  function faultOf(failure: Failure): string {
    if (failure.kind === 'unreachable') return t('tray.unreachable')
    if (failure.kind !== 'refused') return t('tray.accident')
    const said = describe(failure.refusal)
    return `${said.happened}${said.todo}`
  }

  function refusedHere(file: File): string | undefined {
    if (file.size === 0) return t('tray.empty')
    if (file.size <= maxBytes) return undefined
    return t('tray.tooLarge', { size: formatFileSize(file.size), limit: formatFileSize(maxBytes) })
  }

  return {
    items,
    drop,
    add(files) {
      for (const file of files) {
        const fault = refusedHere(file)
        const item: TrayItem = { key: newKey(), file, share: 0, ...(fault !== undefined && { fault, hopeless: true }) }
        setItems((old) => [...old, item])
        if (fault === undefined) void send(item)
      }
    },
    retry({ key, file }) {
      const again: TrayItem = { key, file, share: 0 }
      setItems((old) => old.map((item) => (item.key === key ? again : item)))
      void send(again)
    },
  }
}

const OF_THE_FILE: readonly RefusalCode[] = ['evidenceTypeNotAllowed', 'evidenceTooLarge', 'evidenceEmpty']

/** Refused for what the file is: sent again, it would be refused again. */
function isOfTheFile(failure: Failure): boolean {
  return failure.kind === 'refused' && OF_THE_FILE.includes(failure.refusal.code)
}
