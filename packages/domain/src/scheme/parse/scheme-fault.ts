import { type JsonPath, pathText } from './json-path.ts'

/** Everything that can be wrong with the text of a scheme, once. A reader shows the fault at its path. */
export const SCHEME_FAULTS = {
  unreadable: { zh: '文件打不开：{what}', en: 'the file cannot be read: {what}' },
  notJson: { zh: '不是有效的 JSON：{what}', en: 'not valid JSON: {what}' },
  missingField: { zh: '缺少必填字段“{what}”', en: 'the required field “{what}” is missing' },
  unknownField: { zh: '没有“{what}”这个字段', en: 'there is no field “{what}”' },
  wrongType: { zh: '类型不对：应为{zh}', en: 'wrong type: expected {en}' },
  badDecimal: {
    zh: '“{what}”不是数字；应写成文本形式的小数，如 "6"、"0.5"',
    en: '“{what}” is not a number; write a decimal as text, such as "6" or "0.5"',
  },
  badFormat: { zh: '“{what}”的格式不对', en: '“{what}” has the wrong form' },
  unknownKind: { zh: '没有“{what}”这种规则', en: 'there is no rule kind “{what}”' },
  unknownValue: { zh: '“{what}”不在可选值之内：{allowed}', en: '“{what}” is not one of: {allowed}' },
  outOfRange: { zh: '超出范围：{zh}', en: 'out of range: {en}' },
  duplicateId: { zh: '“{what}”重复', en: '“{what}” occurs twice' },
  unknownItem: { zh: '没有编号为“{what}”的考核项目', en: 'there is no item “{what}”' },
  unknownLevel: { zh: '等级表中没有“{what}”', en: 'there is no level “{what}”' },
  unknownSegment: { zh: '没有考核项目提到分组“{what}”', en: 'no item names the segment “{what}”' },
  unknownCategory: { zh: '类别表中没有“{what}”', en: 'there is no category “{what}”' },
  exactlyOneOf: { zh: '“{what}”必须且只能填一个', en: 'exactly one of “{what}” is needed' },
  itemInUse: {
    zh: '“{what}”被一票否决、等级或名额办法引用，请先改掉引用它的地方',
    en: '“{what}” is named by a veto, a level or a quota: change that first',
  },
  levelInUse: {
    zh: '等级“{what}”被名额、前提或一票否决引用，请先改掉引用它的地方',
    en: 'the level “{what}” is named by a quota, a prerequisite or a veto: change that first',
  },
  categoryInUse: {
    zh: '类别“{what}”里还有考核项目，请先把它们移到别的类别或删除',
    en: 'the category “{what}” still holds items: move or remove them first',
  },
  notAllowedHere: { zh: '此处不能用“{what}”', en: '“{what}” is not allowed here' },
} as const satisfies Record<string, { zh: string; en: string }>

export type SchemeFaultCode = keyof typeof SCHEME_FAULTS

/** One problem of a scheme's text: where (`items[3].rule.each`), which, and one sentence in each language. */
export interface SchemeFault {
  readonly path: string
  /** The same place root first, for a form that marks the field. */
  readonly at: JsonPath
  readonly code: SchemeFaultCode
  readonly text: string
  readonly textEn: string
}

/** The words that a fault's sentence needs. `zh` and `en` differ by language, the others are quoted as they stand. */
export interface FaultWords {
  readonly what?: string
  readonly allowed?: string
  readonly zh?: string
  readonly en?: string
}

export function schemeFault(code: SchemeFaultCode, path: JsonPath, words: FaultWords = {}): SchemeFault {
  const { zh, en } = SCHEME_FAULTS[code]
  return { path: pathText(path), at: path, code, text: fill(zh, words), textEn: fill(en, words) }
}

function fill(template: string, words: FaultWords): string {
  return template.replace(/\{(what|allowed|zh|en)\}/g, (_, key: keyof FaultWords) => words[key] ?? '')
}
