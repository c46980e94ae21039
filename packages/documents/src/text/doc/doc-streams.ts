import { type CompoundFile, openCompoundFile } from '../../sheet/xls/compound-file.ts'
import { TextRefusedError } from '../text-refused.ts'
import { type ByteReader, byteReader } from './byte-reader.ts'

/** The streams of a .doc and the places of its tables, by the file information block at its beginning. */
export interface DocStreams {
  readonly main: ByteReader
  readonly table: ByteReader
  /** Properties that were too long for their place. */
  readonly data: ByteReader | undefined
  readonly hasMacros: boolean
  /** Characters of the body, and of the texts that follow it in this order. */
  readonly lengths: Readonly<Record<'body' | TextPart, number>>
  /** Where a table lies in the stream of tables, and its length. */
  find(table: DocTable): { readonly at: number; readonly length: number }
}

export const TEXT_PARTS = ['footnote', 'header', 'macro', 'comment', 'endnote', 'box', 'headerBox'] as const
export type TextPart = (typeof TEXT_PARTS)[number]

/** Places of pairs of offset and length in the file information block. */
const TABLES = {
  styles: 0xa2,
  characterRuns: 0xfa,
  paragraphRuns: 0x102,
  pieces: 0x1a2,
  lists: 0x2e2,
  listOverrides: 0x2ea,
} as const
export type DocTable = keyof typeof TABLES

const WORD_97 = 0xa5ec
const ENCRYPTED = 0x0100
const SECOND_TABLE = 0x0200

export function openDocStreams(bytes: Uint8Array): DocStreams {
  const file = openCompoundFile(bytes)
  const main = streamOf(file, 'WordDocument')
  if (main.u16(0) !== WORD_97) throw new TextRefusedError('notADocument', 'older than Word 97')
  const flags = main.u16(0x0a)
  if ((flags & ENCRYPTED) !== 0) throw new TextRefusedError('encrypted', 'encrypted .doc')
  const data = file.find('Data')
  return {
    main,
    table: streamOf(file, (flags & SECOND_TABLE) === 0 ? '0Table' : '1Table'),
    data: data === undefined ? undefined : byteReader(data),
    hasMacros: file.has('_VBA_PROJECT'),
    lengths: {
      body: main.u32(0x4c),
      footnote: main.u32(0x50),
      header: main.u32(0x54),
      macro: main.u32(0x58),
      comment: main.u32(0x5c),
      endnote: main.u32(0x60),
      box: main.u32(0x64),
      headerBox: main.u32(0x68),
    },
    find: (table) => ({ at: main.u32(TABLES[table]), length: main.u32(TABLES[table] + 4) }),
  }
}

function streamOf(file: CompoundFile, name: string): ByteReader {
  const stream = file.find(name)
  if (stream === undefined) throw new TextRefusedError('damaged', `no stream ${name}`)
  return byteReader(stream)
}
