import type { LedgerKind } from '@jianjia/domain/ledger'

export interface KindGroup {
  readonly key: 'everyday' | 'care' | 'growth' | 'organisation'
  readonly kinds: readonly LedgerKind[]
}

/** How the ledgers are laid out for somebody who looks for one; a test sees that each stands in one group. */
export const KIND_GROUPS: readonly KindGroup[] = [
  { key: 'everyday', kinds: ['activity', 'visit', 'dispatch', 'meeting', 'honour'] },
  {
    key: 'care',
    kinds: ['lifeEventGift', 'festivalGoods', 'healthExam', 'recuperation', 'mutualAid', 'womensWork', 'volunteering'],
  },
  {
    key: 'growth',
    kinds: ['training', 'reading', 'skillsCompetition', 'mentoring', 'learningTeam', 'ethics', 'legalLearning'],
  },
  { key: 'organisation', kinds: ['disclosure', 'safetyTour', 'researchPaper', 'publicity'] },
]
