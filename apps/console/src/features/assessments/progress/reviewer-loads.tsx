import type { Assessment } from '../parts/assessment.ts'
import { useText } from '../text.ts'
import classes from './progress.module.css'

/** How far each reviewer is: counts only, since marks are nobody's business before all are in. */
export function ReviewerLoads({ reviewers }: Pick<Assessment, 'reviewers'>) {
  const { t } = useText()
  return (
    <ul className={classes['loads']}>
      {reviewers.map(({ personId, name, assigned, submitted }) => (
        <li key={personId}>
          <span>{name}</span>
          <span>
            {t('detail.submitted')} {submitted} / {assigned}
          </span>
          <progress max={assigned} value={submitted} aria-label={name} />
        </li>
      ))}
    </ul>
  )
}
