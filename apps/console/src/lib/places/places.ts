import type { KeptKind } from '@jianjia/domain/policy'
import type { LinkProps } from '@tanstack/react-router'

/** A page of one thing, which is remembered and can be pinned. */
export interface Place {
  readonly kind: KeptKind
  readonly subjectId: string
}

/** The pages that are remembered: those of one thing, by the name of its id in the address. */
const REMEMBERED: Readonly<Record<string, readonly [KeptKind, string]>> = {
  '/units/$unitId': ['unit', 'unitId'],
  '/assessments/$assessmentId': ['assessment', 'assessmentId'],
  '/plans/$planId': ['plan', 'planId'],
  '/schemes/$schemeId': ['scheme', 'schemeId'],
  '/ledger/$entryId': ['entry', 'entryId'],
}

/** What the page of a route is about; undefined where it is a page of many things. */
export function placeOf(fullPath: string, params: Readonly<Record<string, unknown>>): Place | undefined {
  const [kind, name] = REMEMBERED[fullPath] ?? []
  const subjectId = name === undefined ? undefined : params[name]
  return kind === undefined || typeof subjectId !== 'string' ? undefined : { kind, subjectId }
}

/** Where something that was visited is. */
export function linkOfPlace({ kind, subjectId }: Place): Pick<LinkProps, 'to' | 'params' | 'search'> {
  switch (kind) {
    case 'unit':
      return { to: '/units/$unitId', params: { unitId: subjectId } }
    case 'assessment':
      return { to: '/assessments/$assessmentId', params: { assessmentId: subjectId } }
    case 'plan':
      return { to: '/plans/$planId', params: { planId: subjectId } }
    case 'scheme':
      return { to: '/schemes/$schemeId', params: { schemeId: subjectId } }
    case 'entry':
      return { to: '/ledger/$entryId', params: { entryId: subjectId } }
  }
}
