import { LinkButton } from '../link-button.tsx'
import { isEvent, type Told, type ToldOfEvent } from './told.ts'
import { useText } from './text.ts'

/** To the very place where something is to be done or seen; opening it puts the notice away. */
export function WhereItLeads({ notice }: { readonly notice: Told }) {
  const { t } = useText()
  if (notice.kind === 'planMonth')
    return (
      <LinkButton to="/plans/$planId" params={{ planId: notice.planId }} variant="default" size="compact-md">
        {t('lookPlan')}
      </LinkButton>
    )
  if (isEvent(notice)) return <WhereEventLeads notice={notice} />
  if (notice.kind !== 'obligationReminder')
    return (
      <LinkButton
        to="/plans/key-points/$keyPointsId"
        params={{ keyPointsId: notice.detail.keyPointsId }}
        variant="default"
        size="compact-md"
      >
        {t('keyPoints')}
      </LinkButton>
    )
  return (
    <LinkButton
      to="/obligations/$roundId/units/$unitId"
      params={{ roundId: notice.roundId, unitId: notice.unitId }}
      variant="default"
      size="compact-md"
    >
      {t('look')}
    </LinkButton>
  )
}

/** To the very place where something is to be done or seen. */
function WhereEventLeads({ notice: { kind, subjectId, unitId } }: { readonly notice: ToldOfEvent }) {
  const { t } = useText()
  const look = { variant: 'default', size: 'compact-md' } as const
  const assessmentId = subjectId
  switch (kind) {
    case 'planReturned':
    case 'planAccepted':
      return (
        <LinkButton to="/plans/$planId" params={{ planId: subjectId }} {...look}>
          {t('lookPlan')}
        </LinkButton>
      )
    case 'assessmentOpened':
    case 'selfDue':
    case 'selfLate':
    case 'sheetReturned':
    case 'deadlineMoved':
    case 'handInAsked':
    case 'linesAsked':
      return (
        <LinkButton to="/self/$assessmentId/$unitId" params={{ assessmentId, unitId }} {...look}>
          {t('lookSheet')}
        </LinkButton>
      )
    case 'reviewAssigned':
      return (
        <LinkButton to="/reviews/$assessmentId/$unitId" params={{ assessmentId, unitId }} {...look}>
          {t('lookReview')}
        </LinkButton>
      )
    case 'contestAnswered':
    case 'resultPublished':
    case 'resultCorrected':
      return (
        <LinkButton to="/results/$assessmentId/$unitId" params={{ assessmentId, unitId }} {...look}>
          {t('lookResult')}
        </LinkButton>
      )
    case 'objectionRaised':
    case 'objectionAsked':
    case 'objectionAnswered':
      return (
        <LinkButton to="/objections/$objectionId" params={{ objectionId: subjectId }} {...look}>
          {t('lookObjection')}
        </LinkButton>
      )
    case 'sheetContested':
    case 'decisionAsked':
      return (
        <LinkButton to="/assessments/$assessmentId/combine" params={{ assessmentId }} {...look}>
          {t(kind === 'decisionAsked' ? 'lookCombine' : 'lookContested')}
        </LinkButton>
      )
    case 'reviewDue':
    case 'marksAsked':
    case 'reviewLate':
      return (
        <LinkButton to="/reviews" {...look}>
          {t('lookReview')}
        </LinkButton>
      )
    case 'voiceAsked':
    case 'voiceExtended':
      return (
        <LinkButton to="/voices" {...look}>
          {t('lookVoice')}
        </LinkButton>
      )
    case 'visitPlanned':
    case 'visitCancelled':
    case 'voteClosed':
      return (
        <LinkButton to="/visits/$visitId" params={{ visitId: subjectId }} {...look}>
          {t('lookVisit')}
        </LinkButton>
      )
    case 'titleDue':
    case 'titleMoved':
      return (
        <LinkButton to="/results" search={{ tab: 'titles', mine: true }} {...look}>
          {t('lookTitle')}
        </LinkButton>
      )
    case 'secondFactorDue':
      return (
        <LinkButton to="/second-factor" {...look}>
          {t('lookSecondFactor')}
        </LinkButton>
      )
    case 'binderReady':
      return (
        <LinkButton to="/binder/$assessmentId/$unitId" params={{ assessmentId, unitId }} {...look}>
          {t('lookBinder')}
        </LinkButton>
      )
  }
}
