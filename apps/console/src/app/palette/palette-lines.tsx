import { tellPeriod } from '@jianjia/domain/period'
import type { LinkProps } from '@tanstack/react-router'
import { useOrgWords } from '../../lib/org-words/use-org-words.ts'
import type { RouterOutputs } from '../../lib/api/trpc.ts'
import { useText } from './text.ts'
import type { zh } from './zh.ts'

export type Found = RouterOutputs['search']['find']['found'][number]
export type Group = keyof (typeof zh)['group']

/** Something that can be gone to. */
export interface PaletteLine {
  readonly id: string
  readonly group: Group
  readonly name: string
  readonly note: string
  readonly link: Pick<LinkProps, 'to' | 'params' | 'search'>
}

/** Says what the server has found: its name, what tells it from others, and where it is. */
export function useFoundLine(): (found: Found) => PaletteLine {
  const { t, language } = useText()
  const { kind: kindName, role } = useOrgWords()
  return (found) => {
    const { kind: group, name } = found
    switch (found.kind) {
      case 'unit': {
        const kind = kindName(found.unitKind)
        const note = found.under === null ? kind : t('noteOfUnit', { kind, under: found.under })
        return { id: found.unitId, group, name, note, link: { to: '/units/$unitId', params: { unitId: found.unitId } } }
      }
      case 'person': {
        const note = t('noteOfPerson', { role: role(found.role), unit: found.unitName })
        return { id: found.personId, group, name, note, link: { to: '/people', search: { q: name } } }
      }
      case 'scheme': {
        const link = { to: '/schemes/$schemeId', params: { schemeId: found.schemeId } } as const
        return { id: found.schemeId, group, name, note: tellPeriod(found.yearLabel, language), link }
      }
      case 'assessment': {
        const link = { to: '/assessments/$assessmentId', params: { assessmentId: found.assessmentId } } as const
        return { id: found.assessmentId, group, name, note: '', link }
      }
      case 'plan': {
        const note = t('noteOfPlan', { report: t(`report.${found.report}`), unit: found.unitName })
        return { id: found.planId, group, name, note, link: { to: '/plans/$planId', params: { planId: found.planId } } }
      }
    }
  }
}
