import { type Allowed, findPersonalData, type PersonalKind } from './personal-data.ts'

/** What can be made unreadable without losing the sentence; an address or a hardship has to be reworded by a person. */
export const MASKS = ['idNumber', 'card', 'phone', 'birthDate'] as const satisfies readonly PersonalKind[]
export type Mask = (typeof MASKS)[number]

/** The text with what the masks name made unreadable: 330***********1234, 138****5678, 1990年**月**日. */
export function maskText(text: string, masks: readonly Mask[], allowed: Allowed = {}): string {
  let masked = ''
  let done = 0
  for (const { kind, start, end } of findPersonalData(text, allowed)) {
    const mask = masks.find((each) => each === kind)
    if (mask === undefined) continue
    masked += text.slice(done, start) + FORMS[mask](text.slice(start, end))
    done = end
  }
  return masked + text.slice(done)
}

const FORMS: Readonly<Record<Mask, (text: string) => string>> = {
  idNumber: (text) => starred(text, 3, 2),
  card: (text) => starred(text, 0, 4),
  phone: (text) => starred(text, 3, text.replaceAll(/\D/gu, '').length > 9 ? 4 : 0),
  birthDate: (text) => `${text.slice(0, 4)}年**月**日`,
}

/** Separators go: groups of stars would tell how a number is built. */
function starred(text: string, first: number, last: number): string {
  const signs = [...text.replaceAll(/[ \-‐–—－]/gu, '')]
  return signs.map((sign, at) => (at < first || at >= signs.length - last ? sign : '*')).join('')
}

/** 王** : only the surname is read, whatever the length of the name. */
export function maskName(name: string): string {
  const [surname = ''] = name.trim()
  return surname === '' ? '' : `${surname}**`
}
