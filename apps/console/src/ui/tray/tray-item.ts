import type { StoredFile } from '../../lib/upload/stored-file.ts'

/** A file on its way into the tray. What has arrived is a `StoredFile` and no longer here. */
export interface TrayItem {
  /** Also the idempotency key of the upload: kept over every retry. */
  readonly key: string
  readonly file: File
  /** Between 0 and 1. */
  readonly share: number
  /** While it is sent: how much in a second, and in how many seconds the rest will be there. */
  readonly pace?: { readonly bytesPerSecond: number; readonly secondsLeft: number }
  /** Where the server keeps what it has of it. */
  readonly url?: string
  /** Made smaller before it is sent. */
  readonly preparing?: true
  /** Waits for its turn, or was stopped by hand. */
  readonly halted?: 'waiting' | 'paused'
  /** Why it did not arrive, in words. */
  readonly fault?: string
  /** Sending the same file again would not help: it is empty, too large or of a kind that is not taken. */
  readonly hopeless?: true
}

/** What the tray needs to know of a file that is there. */
export type TrayFile = Pick<StoredFile, 'fileId' | 'name' | 'size'> & { readonly mediaType?: string }

export interface TrayTarget {
  readonly districtId: string
  readonly ownerUnitId: string
}

export interface TrayChange {
  readonly onAdd: (stored: StoredFile) => void
}
