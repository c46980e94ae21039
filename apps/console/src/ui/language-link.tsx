import { UnstyledButton } from '@mantine/core'
import { changeLanguage } from '../lib/i18n/language.ts'
import classes from './language-link.module.css'
import { useText } from './text.ts'

/** Changes to the other language, named in that language. */
export function LanguageLink() {
  const { language } = useText()
  const other = language === 'en' ? 'zh-CN' : 'en'
  return (
    <UnstyledButton className={classes['link']} lang={other} onClick={() => void changeLanguage(other)}>
      {other === 'en' ? 'English' : '中文'}
    </UnstyledButton>
  )
}
