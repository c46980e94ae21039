import fc from 'fast-check'
import { PersonId, plainDate } from '../src/kernel/index.ts'
import { type EntryDraft, type FieldType, fieldsOf, LedgerKind, type LedgerField, specOf } from '../src/ledger/index.ts'
import { LEDGER_EXAMPLES } from './ledger-examples.ts'

const MEMBERS = Array.from({ length: 6 }, (_, n) => PersonId.parse(`00000000-0000-7000-8000-00000000b00${n}`))
const DAYS = ['2026-01-31', '2026-03-04', '2026-03-31', '2026-12-31'].map(plainDate)

const BY_TYPE: Readonly<Record<Exclude<FieldType, 'choice' | 'choices'>, fc.Arbitrary<unknown>>> = {
  line: fc.constantFrom('一', '三年级组', '何一鸣', '数学'),
  passage: fc.constant('若干句。'),
  word: fc.constantFrom('退休', '生病住院', '工会经费收支', '招生入学'),
  day: fc.constantFrom(...DAYS),
  count: fc.nat(60),
  fen: fc.nat(2_000_000),
  yesNo: fc.boolean(),
  link: fc.constant('https://example.org/x'),
  person: fc.constantFrom(...MEMBERS),
  people: fc.subarray(MEMBERS),
}

function ofField({ type, optional, names }: LedgerField): fc.Arbitrary<unknown> {
  const words = Object.keys(names)
  const value =
    type === 'choice'
      ? fc.constantFrom(...words)
      : type === 'choices'
        ? fc.subarray(words, { minLength: 1 })
        : BY_TYPE[type]
  return optional ? fc.option(value, { freq: 3 }) : value
}

/**
 * Details of a kind: the usual entry with some fields changed at will. Where the change breaks a rule between fields, the
 * usual entry stands.
 */
export function anyDetails<K extends LedgerKind>(kind: K): fc.Arbitrary<EntryDraft['details']> {
  const changes = Object.fromEntries(fieldsOf(kind).map((field) => [field.name, ofField(field)]))
  const usual: object = LEDGER_EXAMPLES[kind].details
  return fc.record(changes, { requiredKeys: [] }).map((changed) => {
    const read = specOf(kind).details.safeParse({ ...usual, ...changed })
    return (read.success ? read.data : usual) as EntryDraft['details']
  })
}

/** Some details of every kind, the same for the same seed. */
export function detailsOfEveryKind(
  each: number,
  seed: number,
): ReadonlyMap<LedgerKind, readonly EntryDraft['details'][]> {
  return new Map(LedgerKind.options.map((kind) => [kind, fc.sample(anyDetails(kind), { numRuns: each, seed })]))
}
