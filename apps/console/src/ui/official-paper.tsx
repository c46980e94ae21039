import classes from './official-paper.module.css'
import { useText } from './text.ts'

/**
 * Beside whatever gives out an official paper (公文): it is Chinese in whatever language the screen is, so an English screen
 * says so before somebody opens it.
 */
export function OfficialPaper() {
  const { t, language } = useText()
  return language === 'en' ? <span className={classes['note']}>{t('officialPaper')}</span> : null
}
