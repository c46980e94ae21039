import {
  type EntryDraft,
  type FieldText,
  fieldsOf,
  type LedgerField,
  type LedgerKind,
  readTexts,
} from '@jianjia/domain/ledger'
import { EXAMPLE_DAY, EXAMPLE_MEMBERS } from '@jianjia/domain/testing'
import fc from 'fast-check'
import { BRANCH, ledgerScene } from './ledger-scenes.ts'

/** Texts that spreadsheet programs and people's habits have plans with. */
const HARD = [
  '007',
  '=SUM(A1)',
  "'=x",
  '-5',
  '+86',
  '@a',
  '无',
  '/',
  '合计',
  '示例：一',
  '注：说明',
  '3/4',
  'TRUE',
  'a,b"c',
  '第一行\n第二行',
  '_x0041_',
  '<b>&amp;',
  '　全角　Ａ',
]

const anyText = fc
  .oneof(fc.constantFrom(...HARD), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }))
  .map((text) => text.replaceAll(/[\p{Cc}\p{Cs}\p{Cn}\p{Co}]/gu, (sign) => (sign === '\n' ? sign : '')).trim())
  .filter((text) => text !== '' && /\p{L}|\p{N}|\p{P}|\p{S}/u.test(text))

function anyTextOf({ name, type, names, optional, list }: LedgerField): fc.Arbitrary<FieldText> {
  const some = (one: fc.Arbitrary<FieldText>) => (optional ? fc.oneof(fc.constant(''), one) : one)
  const words = Object.keys(names)
  switch (type) {
    case 'choice':
      return some(fc.constantFrom(...words))
    case 'choices':
      return fc.subarray(words, { minLength: optional ? 0 : 1 })
    case 'yesNo':
      return fc.boolean()
    case 'day':
      return some(fc.constantFrom('2026-03-02', '2026-03-31'))
    case 'count':
      return some(fc.integer({ min: 2, max: 90 }).map(String))
    case 'fen':
      return some(
        fc
          .integer({ min: 0, max: 1_000_000_000 })
          .map((fen) => `${Math.floor(fen / 100)}.${`${fen % 100}`.padStart(2, '0')}`),
      )
    case 'link':
      return some(fc.webUrl({ withQueryParameters: true }))
    case 'person':
      return some(fc.constantFrom(...EXAMPLE_MEMBERS))
    case 'people':
      return fc.subarray([...EXAMPLE_MEMBERS])
    default:
      return list === null
        ? some(anyText.map((text) => (name === 'visitors' ? [...text].slice(0, 10).join('') : text)))
        : fc.constant(ledgerScene('visit').words[list][0] ?? '')
  }
}

/** Any entry of a kind, with texts that sheets make something else of. */
export function anyDraft(kind: LedgerKind): fc.Arbitrary<EntryDraft> {
  const texts = fc.record(Object.fromEntries(fieldsOf(kind).map((field) => [field.name, anyTextOf(field)])))
  return fc
    .record({ title: anyText, texts })
    .map(({ title, texts: given }) => ({ title, read: readTexts(kind, given) }))
    .filter(({ read }) => read.ok)
    .map(({ title, read }) => {
      return {
        kind,
        unitId: BRANCH,
        day: EXAMPLE_DAY,
        title,
        details: read.ok ? read.details : undefined,
      } as EntryDraft
    })
}
