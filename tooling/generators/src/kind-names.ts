import { fault, made, type Outcome } from './outcome.ts'

export interface KindNames {
  /** As in the registry: `safetyTour`. */
  readonly kind: string
  /** As in names of files: `safety-tour`. */
  readonly kebab: string
  /** As in names of components: `SafetyTour`. */
  readonly pascal: string
  readonly zh: string
  readonly en: string
}

export function kindNames({ kind, zh, en }: Pick<KindNames, 'kind' | 'zh' | 'en'>): Outcome<KindNames> {
  if (!/^[a-z][a-zA-Z]{2,30}$/.test(kind)) return fault(`--kind is a name like safetyTour, not "${kind}"`)
  if (!/^[\p{Script=Han}、（）]{2,12}$/u.test(zh))
    return fault(`--zh is what the ledger is called in Chinese, not "${zh}"`)
  if (!/^[A-Z][A-Za-z' -]{2,40}$/.test(en)) return fault(`--en is what the ledger is called in English, not "${en}"`)
  const kebab = kind.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  return made({ kind, kebab, pascal: `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`, zh, en })
}
