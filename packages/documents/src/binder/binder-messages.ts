import type { BinderEvidence, BinderFormat } from '@jianjia/domain/binder'
import type { BinderToWrite, FileSize, WrittenBinder } from './binder-file.ts'

/** What the thread is given to begin with. */
export interface BinderTask {
  readonly format: BinderFormat
  readonly given: BinderToWrite
}

/** What the thread asks for and tells. It gets bytes: no path, no handle. */
export type FromThread =
  | { readonly kind: 'open'; readonly evidence: BinderEvidence; readonly size: FileSize }
  | { readonly kind: 'write'; readonly bytes: Uint8Array }
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly written: WrittenBinder }

/** The answers to `open` and `write`, of which there is one at a time. */
export type ToThread = { readonly kind: 'opened'; readonly bytes: Uint8Array | undefined } | { readonly kind: 'taken' }
