import { Figure } from '../../../ui/figure.tsx'
import type { Assessment } from '../parts/assessment.ts'
import { useText } from '../text.ts'
import classes from './progress.module.css'

interface ReviewerLoadsProps {
  readonly reviewers: Assessment['reviewers']
  readonly onOpen: (figure: string) => void
}

/** How far each reviewer is: counts only, since marks are nobody's business before all are in. */
export function ReviewerLoads({ reviewers, onOpen }: ReviewerLoadsProps) {
  const { t } = useText()
  return (
    <ul className={classes['loads']}>
      {reviewers.map(({ personId, name, assigned, submitted }) => (
        <li key={personId}>
          <span>{name}</span>
          <span>
            {t('detail.submitted')}{' '}
            <Figure
              value={`${submitted} / ${assigned}`}
              label={`${name} ${t('detail.submitted')}`}
              onOpen={() => onOpen(`reviewer/${personId}`)}
            />
          </span>
          <progress max={assigned} value={submitted} aria-label={name} />
        </li>
      ))}
    </ul>
  )
}
