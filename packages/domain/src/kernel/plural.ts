import { groupDigits } from './group-digits.ts'

const ENGLISH = new Intl.PluralRules('en')

/**
 * The form of an English word that goes with a number: of `unit|units` the first with 1, the second with 0, 2, 11 and 1.5.
 * What is no number (a fraction as text) takes the second.
 */
export function formFor(value: string | number, forms: string): string {
  const [one = '', other = one] = forms.split('|')
  return ENGLISH.select(Number(value)) === 'one' ? one : other
}

/** "1 unit", "1,200 units": a number and the word that goes with it, of `unit|units`. */
export function counted(value: string | number, forms: string): string {
  return `${groupDigits(value)} ${formFor(value, forms)}`
}
