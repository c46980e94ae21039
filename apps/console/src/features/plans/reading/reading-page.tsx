import { doubtsOf, openDoubts, type PlanContent } from '@jianjia/domain/plan'
import { SegmentedControl } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { getRouteApi, Navigate } from '@tanstack/react-router'
import { useState } from 'react'
import { PageHeader } from '../../../ui/page-header.tsx'
import { QueryView } from '../../../ui/query-view.tsx'
import { StateView } from '../../../ui/state-view.tsx'
import { LinkButton } from '../../../ui/link-button.tsx'
import { type Plan, usePlan } from '../parts/plan.ts'
import { ReturnedWhole } from '../parts/returned-whole.tsx'
import { usePlanKeyPoints } from '../parts/use-plan-key-points.ts'
import { useText } from '../text.ts'
import { DraftActs } from './draft-acts.tsx'
import { DraftConflict } from './draft-conflict.tsx'
import type { Focus } from './focus.ts'
import { PIECE_IDS, piecesOf } from './pieces.ts'
import classes from './reading.module.css'
import { SourcePane } from './source-pane.tsx'
import { StructurePane } from './structure-pane.tsx'
import { SubmitPlan } from './submit-plan.tsx'
import { useDraft } from './use-draft.ts'

const route = getRouteApi('/signed-in/plans/$planId/read')

/** 核对: the source beside what was read from it; every doubtful piece is decided before it is handed in. */
export function ReadingPage() {
  const { t } = useText()
  const { planId } = route.useParams()
  const query = usePlan(planId)
  const head = <PageHeader title={t('read.title')} trail={[{ label: t('title'), link: { to: '/plans' } }]} />
  return (
    <QueryView query={query} lines={8} head={head}>
      {(plan) =>
        plan.draft === null ? (
          <>
            {head}
            <StateView
              kind="noData"
              title={t(`state.${plan.state}`)}
              action={
                <LinkButton to="/plans/$planId" params={{ planId }}>
                  {t('receipt.toPlan')}
                </LinkButton>
              }
            />
          </>
        ) : plan.draft.summary !== undefined ? (
          <Navigate to="/plans/$planId/summary" params={{ planId }} replace />
        ) : (
          <Reading key={`${planId} ${plan.source?.seq ?? 0}`} plan={{ ...plan, draft: plan.draft }} />
        )
      }
    </QueryView>
  )
}

function Reading({ plan }: { readonly plan: Plan & { readonly draft: PlanContent } }) {
  const { t } = useText()
  const draft = useDraft(plan)
  const { content } = draft
  const narrow = useMediaQuery('(max-width: 60em)', undefined, { getInitialValueInEffect: false })
  const [side, setSide] = useState<'source' | 'structure'>('structure')
  const [focus, setFocus] = useState<Focus>({ paragraphs: [], pieceId: undefined })
  const reading = plan.source?.reading ?? undefined
  const keyPoints = usePlanKeyPoints(plan.planId, content.period)
  const { applying } = keyPoints
  const doubts = doubtsOf({ kind: plan.kind, content, reading, returned: plan.returned, keyPoints: applying })
  const open = openDoubts(doubts, content.checks)
  const pieces = piecesOf(content, open)

  function toPiece(paragraph: number): void {
    const piece = pieces.find(({ paragraphs }) => paragraphs.includes(paragraph))
    setFocus({ paragraphs: [paragraph], pieceId: piece?.id })
    if (piece === undefined) return
    if (narrow) setSide('structure')
    scrollTo(piece.id)
  }
  function toSource(pieceId: string, paragraphs: readonly number[]): void {
    setFocus({ paragraphs, pieceId })
    const [first] = paragraphs
    if (first === undefined) return
    if (narrow) setSide('source')
    scrollTo(PIECE_IDS.line(first))
  }
  function toLine(paragraph: number): void {
    setFocus({ paragraphs: [paragraph], pieceId: undefined })
    scrollTo(PIECE_IDS.line(paragraph))
  }
  function toDoubt(): void {
    const at = open.findIndex(({ key }) => PIECE_IDS.doubt(key) === focus.pieceId)
    const next = open[(at + 1) % open.length]
    if (next === undefined) return
    const pieceId = PIECE_IDS.doubt(next.key)
    setFocus({ paragraphs: next.paragraph === null ? [] : [next.paragraph], pieceId })
    setSide('structure')
    if (next.paragraph !== null) scrollTo(PIECE_IDS.line(next.paragraph))
    scrollTo(pieceId)
  }

  return (
    <>
      <PageHeader
        title={t('read.title')}
        trail={[{ label: t('title'), link: { to: '/plans' } }]}
        lead={t('read.lead', { unit: plan.unitName, kind: t(`kind.${plan.kind}`) })}
        actions={<DraftActs plan={plan} draft={draft} />}
      />
      <ReturnedWhole plan={plan} />
      {draft.theirs && <DraftConflict mine={content} theirs={draft.theirs} onChoose={draft.choose} />}
      {narrow && (
        <SegmentedControl
          fullWidth
          mt="md"
          aria-label={t('read.tabs')}
          value={side}
          data={[
            { value: 'source', label: t('read.source') },
            { value: 'structure', label: t('read.structure') },
          ]}
          onChange={(value) => setSide(value === 'source' ? 'source' : 'structure')}
        />
      )}
      <div className={classes['split']}>
        <SourcePane
          plan={plan}
          draft={draft}
          pieces={pieces}
          open={open}
          focus={focus}
          hidden={narrow && side !== 'source'}
          onLine={toPiece}
          onPlace={toLine}
        />
        <StructurePane
          plan={plan}
          draft={draft}
          doubts={doubts}
          open={open}
          focus={focus}
          keyPoints={keyPoints}
          hidden={narrow && side !== 'structure'}
          onPiece={toSource}
        />
      </div>
      <SubmitPlan plan={plan} draft={draft} doubts={doubts} open={open} onNext={toDoubt} />
    </>
  )
}

/** After the other side is shown, where the screen shows only one. */
function scrollTo(id: string): void {
  requestAnimationFrame(() => document.getElementById(id)?.scrollIntoView({ block: 'center', behavior: 'auto' }))
}
