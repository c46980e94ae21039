import { totalGap } from '@jianjia/domain/assessment'
import { Figure } from '../../../ui/figure.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { Stat, StatRow } from '../../../ui/stat.tsx'
import type { Sources } from '../lineage/sources.ts'
import { useText } from '../text.ts'

export interface FiguresProps {
  readonly sources: Sources
  /** Opens the drawer of a figure by its name. */
  readonly onOpen: (figure: string) => void
}

/** Rank, total and the sums of the columns. */
export function Summary({ sources, onOpen }: FiguresProps) {
  const { t } = useText()
  const { node, participants, segmentName } = sources
  const { final, percent } = node.totals
  const gap = totalGap({ self: node.self?.points ?? null, final })
  const figure = (name: string, label: string, value: string | number | null | undefined) => (
    <Figure
      value={value === null || value === undefined ? null : `${value}`}
      label={label}
      onOpen={value === null || value === undefined ? undefined : () => onOpen(name)}
    />
  )
  return (
    <Sheet title={t('unit.summary')}>
      <StatRow>
        <Stat label={t('unit.final')} value={figure('total/final', t('unit.final'), final)} />
        <Stat
          label={t('unit.rank')}
          value={figure('rank/all', t('unit.rank'), node.rank)}
          unit={t('unit.rankOf', { of: participants })}
        />
        {node.segment !== null && (
          <Stat
            label={t('unit.segmentRank')}
            value={figure('rank/segment', t('unit.segmentRank'), node.rankInSegment)}
            note={segmentName(node.segment)}
          />
        )}
        <Stat label={t('unit.self')} value={figure('total/self', t('unit.self'), node.self?.points)} />
        <Stat label={t('unit.review')} value={figure('total/review', t('unit.review'), node.review?.points)} />
        <Stat label={t('unit.gap')} value={figure('total/gap', t('unit.gap'), gap)} />
        <Stat label={t('unit.percent')} value={figure('total/percent', t('unit.percent'), percent)} unit="%" />
      </StatRow>
    </Sheet>
  )
}
