import type { Refusal } from '@jianjia/domain/kernel'
import { tellPeriod } from '@jianjia/domain/period'
import type { RegisteredRouter } from '@tanstack/react-router'
import type { RouterOutputs } from '../../lib/api/trpc.ts'
import type { Language } from '../../lib/i18n/language.ts'
import type { Task } from './task-list.tsx'
import type { useText } from './text.ts'

export type SentTask = RouterOutputs['home']['tasks']['tasks'][number]

interface Words {
  readonly t: ReturnType<typeof useText>['t']
  readonly language: Language
  readonly whyNot: (refusal: Refusal) => string
  readonly locate: RegisteredRouter['buildLocation']
}

/** A task in words, with the address of the page where it is done. */
export function taskInWords(task: SentTask, { t, language, whyNot, locate }: Words): Task {
  const { id, kind, count, dueOn, state, unitName, about, blockedBy } = task
  const context = [unitName, about && tellPeriod(about, language)].filter((part) => part !== null).join(' · ')
  const begun = state === 'underWay' && (kind === 'selfAssessment' || kind === 'review')
  return {
    ...{ id, state, href: placeOf(task, locate).href },
    title: t(`kind.${kind}.title`, { count: count ?? 0 }),
    act: t(begun ? `kind.${kind}.goOn` : `kind.${kind}.act`),
    ...(context !== '' && { context }),
    ...(dueOn !== null && { dueOn }),
    ...(blockedBy !== null && { blockedBy: whyNot(blockedBy) }),
  }
}

/** Where it is done. */
function placeOf({ kind, assessmentId, unitId, schemeId, roundId, planId }: SentTask, locate: Words['locate']) {
  const assessment = { assessmentId: assessmentId ?? '' }
  const part = { ...assessment, unitId: unitId ?? '' }
  switch (kind) {
    case 'selfAssessment':
    case 'selfReturned':
      return locate({ to: '/self/$assessmentId/$unitId', params: part })
    case 'plan':
    case 'termSummary':
    case 'yearSummary':
      return locate({
        to: '/obligations/$roundId/units/$unitId',
        params: { roundId: roundId ?? '', unitId: unitId ?? '' },
      })
    case 'planReturned':
      return locate({ to: '/plans/$planId/read', params: { planId: planId ?? '' } })
    case 'acceptPlans':
      return locate({ to: '/plans', search: { state: 'submitted' } })
    case 'answerObjections':
    case 'objectionAsked':
      return locate({ to: '/objections', search: { assessment: assessment.assessmentId } })
    case 'titlesDue':
      return locate({ to: '/results', search: { tab: 'titles', due: true } })
    case 'ownTitleDue':
      return locate({ to: '/results', search: { tab: 'titles', mine: true } })
    case 'remindLate':
      return locate({ to: '/obligations/$roundId/remind', params: { roundId: roundId ?? '' } })
    case 'review':
      return locate({ to: '/reviews/$assessmentId/$unitId', params: part })
    case 'assignReviewers':
      return locate({ to: '/assessments/$assessmentId', params: assessment, search: { tab: 'reviewers' } })
    case 'giveVoice':
      return locate({ to: '/voices' })
    case 'countVoices':
    case 'districtFacts':
      return locate({ to: '/assessments/$assessmentId', params: assessment, search: { tab: 'facts' } })
    case 'contested':
    case 'combine':
      return locate({ to: '/assessments/$assessmentId/combine', params: assessment })
    case 'publish':
      return locate({ to: '/assessments/$assessmentId/publish', params: assessment })
    case 'rate':
      return locate({ to: '/ratings/$assessmentId', params: assessment })
    case 'schemeDraft':
      return locate({ to: '/schemes/$schemeId', params: { schemeId: schemeId ?? '' } })
    case 'newScheme':
      return locate({ to: '/schemes/begin' })
    case 'openAssessment':
      return locate({ to: '/assessments/new' })
    case 'importTree':
      return locate({ to: '/units/import' })
  }
}
