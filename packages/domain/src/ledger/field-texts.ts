import { compare, exact, floor, fromInteger, multiply, parseExact, ZERO } from '../kernel/index.ts'
import { type FieldType, fieldsOf, type LedgerField } from './fields.ts'
import { type DetailsByKind, type LedgerKind, specOf } from './registry.ts'
import { tellYuan } from './tell-yuan.ts'

/** A field as it is typed into a form or stands in a cell: a text, a tick, or several texts. */
export type FieldText = string | boolean | readonly string[]
export type FieldTexts = Readonly<Record<string, FieldText>>

/** Why a field cannot be taken; the refinements of a kind have codes of their own. */
export type FieldFaultCode =
  | 'missing'
  | 'notACount'
  | 'notMoney'
  | 'notADay'
  | 'notALink'
  | 'notAWord'
  | 'tooLong'
  | 'tooMany'
  | RefinementCode

/** What kinds ask of fields together. A code that is not here does not parse as one, and a test walks the kinds. */
export const REFINEMENTS = [
  'adoptedOnGoesWithAdopted',
  'gradeGoesWithAward',
  'staffGoesWithPledge',
  'moreThanStaff',
  'personNamed',
  'moreThanDue',
  'moreThanAnswered',
  'noticeNeedsFinding',
  'daysNeedNotice',
  'memberTwice',
] as const
export type RefinementCode = (typeof REFINEMENTS)[number]

export interface FieldFault {
  readonly field: string
  readonly code: FieldFaultCode
}

export type TextsRead<K extends LedgerKind> =
  | { readonly ok: true; readonly details: DetailsByKind[K] }
  | { readonly ok: false; readonly faults: readonly FieldFault[] }

/**
 * Details from texts: one way for web forms and for cells. A choice is taken by its code or by either of its names,
 * money is yuan with at most two decimals, an empty text leaves a field open.
 */
export function readTexts<K extends LedgerKind>(kind: K, texts: FieldTexts): TextsRead<K> {
  const read = fieldsOf(kind).map((field) => [field, readText(field, texts[field.name] ?? '')] as const)
  const faults = read.flatMap(([{ name }, { fault }]) => (fault === undefined ? [] : [{ field: name, code: fault }]))
  if (faults.length > 0) return { ok: false, faults }
  const parsed = specOf(kind).details.safeParse(Object.fromEntries(read.map(([{ name }, { value }]) => [name, value])))
  if (parsed.success) return { ok: true, details: parsed.data }
  return { ok: false, faults: parsed.error.issues.map((issue) => faultOf(kind, issue)) }
}

/** The texts that give these details back. Choices by code, money in yuan. */
export function writeTexts<K extends LedgerKind>(kind: K, details: DetailsByKind[K]): FieldTexts {
  const values: Readonly<Record<string, unknown>> = Object.fromEntries(Object.entries(details))
  return Object.fromEntries(fieldsOf(kind).map((field) => [field.name, writeText(field, values[field.name])]))
}

/** The texts of an entry about which nothing has been said yet; a closed list begins with its first word. */
export function emptyTexts(kind: LedgerKind): FieldTexts {
  return Object.fromEntries(
    fieldsOf(kind).map(({ name, type, names, optional }) => {
      if (type === 'yesNo') return [name, false]
      if (type === 'choices' || type === 'people') return [name, []]
      return [name, type === 'choice' && !optional ? (Object.keys(names)[0] ?? '') : '']
    }),
  )
}

interface Read {
  readonly value?: unknown
  readonly fault?: FieldFaultCode
}

function readText(field: LedgerField, given: FieldText): Read {
  if (field.type === 'people') return { value: listOf(given) }
  if (field.type === 'choices') return readChoices(field, listOf(given))
  if (field.type === 'yesNo') return readYesNo(given)
  // Full-width digits and letters are typed as often as others.
  const typed = typeof given === 'string' ? given.trim() : ''
  const text = field.type === 'count' || field.type === 'fen' ? typed.normalize('NFKC') : typed
  if (text === '') return field.optional ? { value: null } : { fault: 'missing' }
  switch (field.type) {
    case 'choice':
      return readChoice(field, text)
    case 'count':
      return /^\d{1,9}$/.test(text) ? { value: Number.parseInt(text, 10) } : { fault: 'notACount' }
    case 'fen':
      return readMoney(text)
    default:
      return { value: text }
  }
}

function listOf(given: FieldText): readonly string[] {
  if (typeof given === 'boolean') return []
  const texts = typeof given === 'string' ? given.split(/[、,，;；\s]+/) : given
  return texts.map((text) => text.trim()).filter((text) => text !== '')
}

function readYesNo(given: FieldText): Read {
  if (typeof given === 'boolean') return { value: given }
  const text = typeof given === 'string' ? given.trim().toLowerCase() : ''
  if (['是', '有', 'yes', 'true', '√', '1'].includes(text)) return { value: true }
  return ['', '否', '无', 'no', 'false', '×', '0'].includes(text) ? { value: false } : { fault: 'notAWord' }
}

function readChoice({ names }: LedgerField, text: string): Read {
  const found = Object.entries(names).find(([word, { zh, en }]) => [word, zh, en].includes(text))
  return found === undefined ? { fault: 'notAWord' } : { value: found[0] }
}

function readChoices(field: LedgerField, texts: readonly string[]): Read {
  const read = texts.map((text) => readChoice(field, text))
  if (read.some(({ fault }) => fault !== undefined)) return { fault: 'notAWord' }
  return texts.length === 0 && !field.optional ? { fault: 'missing' } : { value: read.map(({ value }) => value) }
}

/** Yuan as people write them: "1,234.50", "500元", "0.12万元". */
function readMoney(text: string): Read {
  const [, digits = '', wan] = /^([\d,，]+(?:\.\d+)?)\s*(万)?元?$/u.exec(text) ?? []
  const yuan = parseExact(digits.replace(/[,，]/g, ''))
  if (yuan === undefined) return { fault: 'notMoney' }
  const fen = multiply(yuan, exact(wan === undefined ? '100' : '1000000'))
  const whole = floor(fen)
  if (compare(fen, ZERO) < 0 || compare(fen, fromInteger(whole)) !== 0) return { fault: 'notMoney' }
  return { value: Number(whole) }
}

function writeText({ type }: LedgerField, value: unknown): FieldText {
  if (type === 'yesNo') return value === true
  if (Array.isArray(value)) return value.map(String)
  if (typeof value === 'number') return type === 'fen' ? tellYuan(value) : `${value}`
  return typeof value === 'string' ? value : ''
}

interface Issue {
  readonly code?: string
  readonly message: string
  readonly path: readonly PropertyKey[]
}

function faultOf(kind: LedgerKind, { code = '', message, path }: Issue): FieldFault {
  const field = String(path[0] ?? '')
  const refinement = REFINEMENTS.find((each) => each === message)
  if (refinement !== undefined) return { field, code: refinement }
  const type = fieldsOf(kind).find(({ name }) => name === field)?.type ?? 'line'
  if (code === 'too_big') return { field, code: type === 'people' || type === 'choices' ? 'tooMany' : 'tooLong' }
  return { field, code: MALFORMED[type] }
}

/** What is wrong with a text of a type that its schema does not take. */
const MALFORMED: Readonly<Record<FieldType, FieldFaultCode>> = {
  line: 'missing',
  passage: 'missing',
  word: 'missing',
  choice: 'notAWord',
  choices: 'notAWord',
  yesNo: 'notAWord',
  day: 'notADay',
  count: 'notACount',
  fen: 'notMoney',
  link: 'notALink',
  person: 'notAWord',
  people: 'notAWord',
}
