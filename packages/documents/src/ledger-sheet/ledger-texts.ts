import { type FieldText, fieldsOf, type LedgerField, type LedgerKind } from '@jianjia/domain/ledger'
import { comparable } from '../import/values/plain-text.ts'

/** The cells of a record as the texts that a form of the same kind would have. People stay names. */
export function textsOfCells(kind: LedgerKind, values: ReadonlyMap<string, string>): Record<string, FieldText> {
  return Object.fromEntries(
    fieldsOf(kind).map((field) => {
      const cell = values.get(field.name) ?? ''
      if (field.type === 'choice') return [field.name, wordOf(field, cell)]
      if (field.type === 'choices') return [field.name, listOf(cell).map((word) => wordOf(field, word))]
      if (field.type === 'people') return [field.name, listOf(cell)]
      if (field.type === 'yesNo') return [field.name, yesOrNo(cell)]
      return [field.name, cell]
    }),
  )
}

const YES = /^(?:(?:已|被|已被)?(?:采用|录用|采纳|刊用|刊登|发放|讨论)|y|✓|✔|对)$/
const NO = /^(?:[未没](?:被)?(?:采用|录用|采纳|刊用|刊登|发放|讨论)|n|✗|✘|错)$/

function yesOrNo(text: string): FieldText {
  const plain = comparable(text)
  if (YES.test(plain)) return true
  return NO.test(plain) ? false : plain
}

function listOf(text: string): readonly string[] {
  return text
    .split(/[、,，;；/／\n]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

/**
 * The code of a word of a closed list: by one of its names, with or without what stands in brackets, or by that (一等奖,
 * 第一名). A text that names none, or several, stays as it is.
 */
function wordOf({ names }: LedgerField, text: string): string {
  const plain = comparable(text)
  if (plain === '') return ''
  const hits = Object.entries(names).filter(([code, { zh, en }]) => {
    const [, bare = '', inside = ''] = /^([^（(]*)[（(]?([^）)]*)/.exec(zh) ?? []
    const known = [code, zh, en, bare, ...inside.split('、')]
    return known.some((name) => name !== '' && comparable(name) === plain)
  })
  return hits.length === 1 ? (hits[0]?.[0] ?? text) : text
}
