import { Ownership, type Role, type UnitKind } from '@jianjia/domain/org'
import { useMemo } from 'react'
import { featureText } from '../i18n/feature-text.ts'
import { en } from './en.ts'
import { zh } from './zh.ts'

const useText = featureText('org-words', { zh, en })

export interface OrgWords {
  readonly kind: (kind: UnitKind) => string
  readonly role: (role: Role) => string
  /** A form of ownership outside the closed list is shown as the district wrote it. */
  readonly ownership: (ownership: string) => string
}

/** What kinds of unit, posts and forms of ownership are called. */
export function useOrgWords(): OrgWords {
  const { t } = useText()
  return useMemo(
    () => ({
      kind: (kind) => t(`kind.${kind}`),
      role: (role) => t(`role.${role}`),
      ownership: (text) => {
        const known = Ownership.safeParse(text)
        return known.success ? t(`ownership.${known.data}`) : text
      },
    }),
    [t],
  )
}
