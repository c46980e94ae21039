/** What of a person must never stand on a page that everybody can read (人社部 2017: 资金发放公示). */
export const PERSONAL_KINDS = ['idNumber', 'card', 'phone', 'birthDate', 'homeAddress', 'hardship'] as const
export type PersonalKind = (typeof PERSONAL_KINDS)[number]

export interface PersonalFinding {
  readonly kind: PersonalKind
  /** Where it stands in the text: from `start`, up to and without `end`. */
  readonly start: number
  readonly end: number
}

export interface Allowed {
  /** Telephone numbers that are meant to be read: those of whoever takes objections. */
  readonly phones?: readonly string[]
  /** Words of hardship are what the text is about: the name of an assessment of relief work. */
  readonly hardshipIsMeant?: true
}

/** Runs of digits, also when they are written in groups. */
const RUN = /\d(?:[ \-‐–—]?\d)+[Xx]?/gu
const DATE = /(?:1[89]|20)\d\d\s*[年./-]\s*\d{1,2}\s*[月./-]\s*\d{1,2}\s*日?/gu
const BIRTH =
  /(?:出生(?:日期|年月)?|生日|生于|born(?: on)?|date of birth)[\s:：为是,，]{0,4}((?:1[89]|20)\d\d\s*[年./-]\s*\d{1,2}(?:\s*[月./-](?:\s*\d{1,2}\s*日?)?)?)|((?:1[89]|20)\d\d\s*年\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?)\s*(?:出)?生/giu
const HOME =
  /[\p{Script=Han}]{1,12}(?:路|街|巷|弄|村|小区|花园|公寓|新村|苑)[\p{Script=Han}\w]{0,8}?\d+\s*(?:号楼|栋|幢|单元|室)(?:\s*\d+\s*(?:号|单元|室|层))*/gu
const HARDSHIP =
  /困难(?:家庭|职工|户|补助|救助)|家庭困难|生活困难|低保|特困|贫困|患(?:有|病|重病|癌)|重病|大病|癌|肿瘤|残疾|住院|手术|抑郁|精神病|离异|丧偶|hardship|disab(?:led|ility)|cancer|hospitali[sz]ed/giu
const LOCAL_PHONE = /(?:电话|座机|联系方式|tel(?:ephone)?|phone)\D{0,4}(\d{3,4}[ -]?\d{4})(?!\d)/giu

/** Everything of a person that a text tells, from left to right. What is masked (138****5678) is not found any more. */
export function findPersonalData(text: string, allowed: Allowed = {}): readonly PersonalFinding[] {
  const plain = halfWidth(text)
  // Dates are not numbers of anything, whatever stands beside them.
  const withoutDates = plain.replaceAll(DATE, (date) => '□'.repeat(date.length))
  const phones = new Set((allowed.phones ?? []).map(digitsOf))
  const numbers = [...withoutDates.matchAll(RUN)].flatMap(({ 0: run, index }) => {
    const kind = kindOfNumber(run)
    if (kind === undefined || (kind === 'phone' && phones.has(digitsOf(run)))) return []
    return [{ kind, start: index, end: index + run.length }]
  })
  const local = [...withoutDates.matchAll(LOCAL_PHONE)].flatMap((match) => {
    const number = match[1] ?? ''
    const end = match.index + match[0].length
    return phones.has(digitsOf(number)) ? [] : [{ kind: 'phone' as const, start: end - number.length, end }]
  })
  const births = [...plain.matchAll(BIRTH)].map((match): PersonalFinding => {
    const date = match[1] ?? match[2] ?? ''
    const start = match.index + match[0].indexOf(date)
    return { kind: 'birthDate', start, end: start + date.length }
  })
  const homes = [...plain.matchAll(HOME)].map(({ 0: home, index }): PersonalFinding => {
    return { kind: 'homeAddress', start: index, end: index + home.length }
  })
  const hardship = allowed.hardshipIsMeant
    ? []
    : [...plain.matchAll(HARDSHIP)].map(({ 0: word, index }): PersonalFinding => {
        return { kind: 'hardship', start: index, end: index + word.length }
      })
  return withoutOverlaps([...numbers, ...local, ...births, ...homes, ...hardship])
}

function kindOfNumber(run: string): PersonalKind | undefined {
  const digits = run.replaceAll(/[^\dXx]/gu, '')
  if (/^\d{17}[\dXx]$/u.test(digits) && /^(?:1[89]|20)\d\d(?:0[1-9]|1[0-2])/u.test(digits.slice(6))) return 'idNumber'
  if (/^\d{15}$/u.test(digits)) return 'idNumber'
  if (digits.length >= 16) return 'card'
  if (/^(?:86)?1\d{10}$/u.test(digits) || /^0\d{9,11}$/u.test(digits)) return 'phone'
  return undefined
}

function withoutOverlaps(findings: readonly PersonalFinding[]): readonly PersonalFinding[] {
  const result: PersonalFinding[] = []
  for (const finding of findings.toSorted((a, b) => a.start - b.start || b.end - a.end))
    if (finding.start >= (result.at(-1)?.end ?? 0)) result.push(finding)
  return result
}

/** Full-width digits and letters as plain ones, every character in its place. */
function halfWidth(text: string): string {
  return text.replaceAll(/[０-９Ａ-Ｚａ-ｚ－]/gu, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) - 0xfee0))
}

function digitsOf(text: string): string {
  return halfWidth(text).replaceAll(/\D/gu, '')
}
