import type { Readable } from 'node:stream'

/**
 * Where the bytes of evidence lie: a folder, or later an S3-compatible store. Keys are made by us (tenant, owner unit and
 * SHA-256), never from a name that a user has typed.
 */
export interface FileStorage {
  /**
   * Makes a received file durable under its key, and only then resolves. Doing it twice is the same as once. A file
   * without a row is garbage; a row without a file cannot exist, because the row is written after this.
   */
  keep(received: Pick<ReceivedFile, 'path'>, key: string): Promise<void>
  /** The bytes from the beginning, or a part of them. Throws `StoredFileMissing` when there are none. */
  open(key: string, part?: ByteRange): Promise<Readable>
  /** Keys that begin with these segments and whose bytes have lain there for so long; in no order. */
  list(segments: string, minAgeMillis: number): AsyncIterable<string>
  /** Does away with the bytes. Harmless when there are none. */
  remove(key: string): Promise<void>
}

/** A part of a file, first and last byte included. */
export interface ByteRange {
  readonly start: number
  readonly end: number
}

/** A file that has arrived entirely and lies in the store's own temporary place until it is kept or dropped. */
export interface ReceivedFile {
  readonly path: string
  /** As the sender called it, in NFC and without directories; shown to people, never used as a path. */
  readonly name: string
  /** By content, from the closed list of `@jianjia/domain/evidence`. */
  readonly mediaType: string
  readonly size: number
  readonly sha256: string
  /** Of a picture, which has been made upright, small and nameless: what is kept beside it. */
  readonly picture?: ReceivedPicture
}

export interface ReceivedPicture {
  readonly width: number
  readonly height: number
  /** A JPEG in the same temporary place. */
  readonly thumbnail: { readonly path: string; readonly size: number }
  /** What likeness is told by. */
  readonly grey: Uint8Array
  readonly prints: Uint8Array
}

/** The row is there and the bytes are not: an accident, reported as such. */
export class StoredFileMissing extends Error {
  constructor(key: string) {
    super(`no stored file under ${key}`)
    this.name = 'StoredFileMissing'
  }
}
