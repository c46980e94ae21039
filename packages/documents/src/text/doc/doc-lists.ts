import type { ListInstance, ListLevel } from '../numbering/list-level.ts'
import type { ByteReader } from './byte-reader.ts'
import type { DocStreams } from './doc-streams.ts'

interface Definition {
  readonly id: number
  readonly isSimple: boolean
  readonly levels: Map<number, ListLevel>
}

/** Names of the formats by the numbers that a .doc gives them. */
const FORMATS: Readonly<Record<number, string>> = {
  0: 'decimal',
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  5: 'ordinal',
  10: 'ideographDigital',
  11: 'japaneseCounting',
  14: 'decimalFullWidth',
  16: 'japaneseLegal',
  17: 'japaneseDigitalTenThousand',
  18: 'decimalEnclosedCircle',
  19: 'decimalFullWidth2',
  22: 'decimalZero',
  23: 'bullet',
  26: 'decimalEnclosedFullstop',
  27: 'decimalEnclosedParen',
  28: 'decimalEnclosedCircleChinese',
  29: 'ideographEnclosedCircle',
  30: 'ideographTraditional',
  31: 'ideographZodiac',
  33: 'taiwaneseCounting',
  34: 'ideographLegalTraditional',
  35: 'taiwaneseCountingThousand',
  36: 'taiwaneseDigital',
  37: 'chineseCounting',
  38: 'chineseLegalSimplified',
  39: 'chineseCountingThousand',
  57: 'numberInDash',
  255: 'none',
}
const LEGAL = 0x04
const NO_RESTART = 0x08
const STARTS_AT = 0x10
const REPLACES = 0x20
const MOST_LISTS = 4_096

/** The lists of a .doc by the number that paragraphs name, from 1. */
export function readDocLists({ table, find }: DocStreams): ReadonlyMap<number, ListInstance> {
  const definitions = readDefinitions(table, find('lists'))
  const lists = new Map<number, ListInstance>()
  const { at, length } = find('listOverrides')
  if (length < 4) return lists
  const count = Math.min(MOST_LISTS, table.u32(at))
  let next = at + 4 + count * 16
  for (let index = 0; index < count; index += 1) {
    const id = table.u32(at + 4 + index * 16)
    const overrides = table.u8(at + 4 + index * 16 + 12)
    const definition = definitions.get(id)
    const levels = new Map(definition?.levels)
    const startsAt = new Map<number, number>()
    next += 4
    for (let override = 0; override < overrides; override += 1) {
      const start = table.u32(next)
      const flags = table.u8(next + 4)
      next += 8
      const level = flags & 0x0f
      if ((flags & REPLACES) !== 0) {
        const read = readLevel(table, next)
        next = read.end
        levels.set(level, read.level)
        if ((flags & STARTS_AT) !== 0) startsAt.set(level, read.level.start)
      } else if ((flags & STARTS_AT) !== 0) startsAt.set(level, start)
    }
    if (definition !== undefined) lists.set(index + 1, { id: `${index + 1}`, counter: `${id}`, levels, startsAt })
  }
  return lists
}

/** The levels of all lists follow their table, in its order. */
function readDefinitions(table: ByteReader, place: { readonly at: number; readonly length: number }) {
  const definitions = new Map<number, Definition>()
  if (place.length < 2) return definitions
  const count = Math.min(MOST_LISTS, table.u16(place.at))
  const found = Array.from({ length: count }, (_, index): Definition => {
    const at = place.at + 2 + index * 28
    return { id: table.u32(at), isSimple: (table.u8(at + 26) & 1) === 1, levels: new Map() }
  })
  let next = place.at + 2 + count * 28
  for (const definition of found) {
    for (let level = 0; level < (definition.isSimple ? 1 : 9); level += 1) {
      const read = readLevel(table, next)
      next = read.end
      definition.levels.set(level, read.level)
    }
    definitions.set(definition.id, definition)
  }
  return definitions
}

function readLevel(table: ByteReader, at: number): { readonly level: ListLevel; readonly end: number } {
  const flags = table.u8(at + 5)
  const textAt = at + 28 + table.u8(at + 24) + table.u8(at + 25)
  const length = table.u16(textAt)
  const text = Array.from({ length }, (_, index) => {
    const unit = table.u16(textAt + 2 + index * 2)
    return unit < 9 ? `%${unit + 1}` : String.fromCharCode(unit)
  })
  return {
    level: {
      start: table.u32(at),
      format: FORMATS[table.u8(at + 4)] ?? 'decimal',
      text: text.join(''),
      legal: (flags & LEGAL) !== 0,
      ...((flags & NO_RESTART) === 0 ? {} : { restartAfter: table.u8(at + 26) }),
    },
    end: textAt + 2 + length * 2,
  }
}
