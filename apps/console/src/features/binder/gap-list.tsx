import { describeGap } from '@jianjia/domain/binder'
import { Sheet } from '../../ui/sheet.tsx'
import type { BinderState } from './binder-state.ts'
import classes from './binder.module.css'
import { useText } from './text.ts'

/** What is missing, sheet by sheet, as the binder will say it. */
export function GapList({ gaps }: Pick<BinderState, 'gaps'>) {
  const { t, language } = useText()
  return (
    <Sheet title={t('gaps')}>
      <p className={classes['quiet']}>{gaps.length === 0 ? t('noGaps') : t('gapsText')}</p>
      {gaps.length > 0 && (
        <table className={classes['gaps']}>
          <thead>
            <tr>
              <th scope="col">{t('gapHead.sheet')}</th>
              <th scope="col">{t('gapHead.name')}</th>
              <th scope="col">{t('gapHead.why')}</th>
            </tr>
          </thead>
          <tbody>
            {gaps.map((gap) => (
              <tr key={`${gap.sheet} ${gap.code}`}>
                <td>{gap.sheet}</td>
                <td>{gap.name}</td>
                <td>{describeGap(gap, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Sheet>
  )
}
