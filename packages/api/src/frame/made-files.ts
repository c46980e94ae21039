import type { Readable } from 'node:stream'

/**
 * Large files that are made for somebody to fetch in the next weeks, written piece by piece: binders. They are gone after
 * about a month and may be gone sooner; what they were made of stays, so they can always be made again.
 */
export interface MadeFiles {
  /** Begins a file that nobody sees before it is finished. */
  begin(): Promise<FileInTheMaking>
  has(key: string): Promise<boolean>
  /** The bytes from the beginning, or undefined where there is no such file, or no longer. */
  open(key: string): Promise<OpenedFile | undefined>
}

export interface FileInTheMaking {
  /** Resolves when there is room for more. */
  write(bytes: Uint8Array): Promise<void>
  /**
   * Makes the file durable under its key, and only then resolves; the same key again replaces it. `key` is lower-case
   * letters, figures, dashes and slashes: tenant, unit, and what the file was made of.
   */
  finish(key: string): Promise<{ readonly size: number; readonly sha256: string }>
  /** Leaves nothing behind; harmless after `finish`. */
  drop(): Promise<void>
}

export interface OpenedFile {
  readonly stream: Readable
  readonly size: number
}
