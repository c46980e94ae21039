import { SheetRefusedError } from '../sheet/refused.ts'

/** Why a document of text as a whole cannot be read. */
export type TextRefusal = 'notADocument' | 'damaged' | 'encrypted' | 'tooLarge' | 'noText' | 'empty'

/** What a file is that is no document we read, by the name people know it under. */
export type ForeignKind =
  | 'Excel'
  | 'EXE'
  | 'HTML'
  | 'MHT'
  | 'OpenDocument'
  | 'PowerPoint'
  | 'RTF'
  | 'Works'
  | 'XML'
  | 'ZIP'

/** Ends the reading of a document from any depth of a parser. Caught once, where the reading began. */
export class TextRefusedError extends Error {
  readonly code: TextRefusal
  readonly found: ForeignKind | undefined

  constructor(code: TextRefusal, reason: string, found?: ForeignKind) {
    super(reason)
    this.name = 'TextRefusedError'
    this.code = code
    this.found = found
  }
}

/** Containers are opened by the readers of sheets, whose refusals mean the same here under other names. */
export function asTextRefusal(error: unknown): TextRefusedError | undefined {
  if (error instanceof TextRefusedError) return error
  if (!(error instanceof SheetRefusedError)) return undefined
  const code = { unpackedTooLarge: 'tooLarge', notASpreadsheet: 'damaged', encrypted: 'encrypted' } as const
  return new TextRefusedError(code[error.code], error.message)
}
