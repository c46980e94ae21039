import { useText } from './text.ts'
import classes from './wordmark.module.css'

/** The name with three strokes of a reed: 蒹葭苍苍. */
export function Wordmark() {
  const { t, language } = useText()
  return (
    <span className={classes['wordmark']} data-language={language}>
      <svg viewBox="0 0 20 28" aria-hidden="true" className={classes['reed']}>
        <path d="M10 28V7M10 21c-4-1-6.500-3.500-7.500-8M10 18c4-1 6.500-4 7.500-9" />
        <path d="M8.700 9c0-3 .6-5.500 1.300-8 .7 2.500 1.300 5 1.300 8z" className={classes['tassel']} />
      </svg>
      <span className={classes['name']}>{t('product')}</span>
    </span>
  )
}
