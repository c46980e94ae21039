import type { Binder, BinderEvidence } from '@jianjia/domain/binder'

/** A binder that is to be written, with the hash of the state that it shows. */
export interface BinderToWrite {
  readonly binder: Binder
  /** SHA-256 of the state in hexadecimal: it stands on the cover and at the foot of every page. */
  readonly stateHash: string
}

/** How a writer gets at files and hands out what it has written. Nothing is kept that was handed out. */
export interface BinderIo {
  /**
   * The bytes of a file, or undefined where they are gone. Asked for once for each, in the order of the numbers. `small` is
   * asked only of a picture that has `pixels`, and gives its thumbnail.
   */
  readonly open: (evidence: BinderEvidence, size: FileSize) => Promise<Uint8Array | undefined>
  /** Takes the next bytes; resolves when there is room for more. */
  readonly write: (bytes: Uint8Array) => Promise<void>
  /** How many of so many steps are done. */
  readonly progress: (done: number, total: number) => void
}

export type FileSize = 'whole' | 'small'

export interface WrittenBinder {
  /** Printed pages, where the form has any. */
  readonly pages: number | null
}

export type BinderWriter = (given: BinderToWrite, io: BinderIo) => Promise<WrittenBinder>

/** One step for each sheet, each file, and the end. */
export function stepsOf({ categories, evidence }: Binder): number {
  return categories.reduce((sum, { sheets }) => sum + sheets.length, 0) + evidence.length + 1
}

/** Counts the steps of a writer. */
export function counter(binder: Binder, io: BinderIo): () => void {
  const total = stepsOf(binder)
  let done = 0
  return () => {
    done += 1
    io.progress(done, total)
  }
}
