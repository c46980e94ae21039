import type { ReadWarning } from '@jianjia/domain/scheme'
import { useText } from '../text.ts'
import classes from './from-sheet.module.css'

/** Where the sheet disagrees with itself, with the cell and both figures. Nothing is repaired. */
export function WarningList({ warnings }: { readonly warnings: readonly ReadWarning[] }) {
  const { t, language } = useText()
  if (warnings.length === 0) return null
  return (
    <ul className={classes['warnings']}>
      {warnings.map(({ code, cell, printed, sum, text }) => {
        const told = t('sheet.warning', { cell, text: language === 'en' ? text.en : text.zh })
        const figures = printed !== undefined && sum !== undefined ? t('sheet.figures', { printed, sum }) : ''
        return <li key={`${code} ${cell}`}>{`${told}${figures}`}</li>
      })}
    </ul>
  )
}
