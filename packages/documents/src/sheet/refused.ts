/** Why a file as a whole cannot be read. */
export type SheetRefusal = 'unpackedTooLarge' | 'notASpreadsheet' | 'encrypted'

/** Ends the reading of a file from any depth of a parser. Caught once, where the reading began. */
export class SheetRefusedError extends Error {
  readonly code: SheetRefusal

  constructor(code: SheetRefusal, reason: string) {
    super(reason)
    this.name = 'SheetRefusedError'
    this.code = code
  }
}

export function damaged(reason: string): SheetRefusedError {
  return new SheetRefusedError('notASpreadsheet', reason)
}

export function tooLarge(reason: string): SheetRefusedError {
  return new SheetRefusedError('unpackedTooLarge', reason)
}
