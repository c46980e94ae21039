import type { SchemeId } from '@jianjia/domain/kernel'
import { LinkButton } from '../../../ui/link-button.tsx'
import { NEW_KINDS } from '../criterion/use-criterion.ts'
import { useText } from '../text.ts'
import classes from './line-acts.module.css'

export interface DraftActsProps {
  readonly schemeId: SchemeId
  /** How many versions there are to compare with. */
  readonly versions: number
}

/** What can be done with a draft as a whole: all full marks in one table, the order, what differs, paper. */
export function DraftActs({ schemeId, versions }: DraftActsProps) {
  const { t } = useText()
  const params = { schemeId }
  return (
    <>
      <LinkButton variant="default" to="/schemes/$schemeId/part" params={params} search={{ part: 'points' }}>
        {t('frame.title.points')}
      </LinkButton>
      <LinkButton variant="default" to="/schemes/$schemeId/order" params={params}>
        {t('order.open')}
      </LinkButton>
      {versions > 0 && (
        <LinkButton variant="default" to="/schemes/$schemeId/compare" params={params}>
          {t('diff.title')}
        </LinkButton>
      )}
      <LinkButton variant="default" to="/schemes/$schemeId/table" params={params}>
        {t('print.open')}
      </LinkButton>
    </>
  )
}

/** Begins an entry condition, a veto or an extra. */
export function ConditionActs({ schemeId }: Pick<DraftActsProps, 'schemeId'>) {
  const { t } = useText()
  return (
    <div className={classes['category']} data-print="no">
      <div className={classes['acts']}>
        {NEW_KINDS.map((kind) => (
          <LinkButton
            key={kind}
            size="compact-md"
            variant="light"
            to="/schemes/$schemeId/item"
            params={{ schemeId }}
            search={{ kind }}
          >
            {t(`condition.${kind}`)}
          </LinkButton>
        ))}
      </div>
    </div>
  )
}
