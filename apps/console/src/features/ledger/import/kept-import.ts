import { z } from 'zod'
import { draftSlot } from '../../../lib/autosave/draft-store.ts'
import { dropPending, keepPending, listPending } from '../../../lib/upload/pending-uploads.ts'

const KeptFile = z.object({
  fileId: z.string(),
  name: z.string(),
  size: z.number(),
  mediaType: z.string().exactOptional(),
})

/** What somebody has said about a sheet before it is imported. */
export const ImportSetup = z.object({
  unitId: z.string(),
  /** Only what was told otherwise than it was found. */
  columns: z.record(z.string(), z.string().nullable()),
  fill: z.record(z.string(), z.string()),
  files: z.array(KeptFile),
})
export type ImportSetup = z.infer<typeof ImportSetup>

const Kept = z.object({ setup: ImportSetup, pasted: z.string().nullable() })

export interface KeptImport {
  readonly setup: ImportSetup
  readonly source: { readonly file: File } | { readonly pasted: string }
}

/** What a device does not keep goes from page to page all the same. */
const unkept = new Map<string, z.infer<typeof Kept>>()

/** Where an unfinished import lies on this device, so that a reload of the page loses nothing. Gone at sign-out. */
export function keptImport(accountId: string, kind: string) {
  const slot = draftSlot(accountId, `ledger-import.${kind}`)
  const place = `ledger import ${kind}`
  const key = `${accountId} ${place}`
  return {
    async find(): Promise<KeptImport | undefined> {
      const kept = Kept.safeParse(slot.read() ?? unkept.get(key))
      if (!kept.success) return undefined
      const { setup, pasted } = kept.data
      if (pasted !== null) return { setup, source: { pasted } }
      const [found] = await listPending(accountId, place)
      return found && { setup, source: { file: found.file } }
    },
    keep(setup: ImportSetup, pasted: string | null): void {
      slot.write({ setup, pasted })
      if (slot.read() === undefined) unkept.set(key, { setup, pasted })
    },
    keepFile: (file: File) => keepPending({ key, account: accountId, place, file }),
    forget(): void {
      slot.clear()
      unkept.delete(key)
      void dropPending(key)
    },
  }
}
