import { TextInput, type TextInputProps } from '@mantine/core'
import { formatDay } from '../../lib/format/day.ts'
import type { Language } from '../../lib/i18n/language.ts'
import { useText } from '../text.ts'
import classes from './day-input.module.css'

/**
 * A day, taken by the device's own field. The field writes the day as the browser's language does; where that is not the
 * reader's, the chosen day stands below it in the reader's own.
 */
export function DayInput(props: Omit<TextInputProps, 'type'>) {
  const { language } = useText()
  const { value } = props
  const told = typeof value === 'string' && value !== '' && !isWrittenBy(navigator.language, language)
  return (
    <TextInput
      type="date"
      {...props}
      {...(told && {
        inputContainer: (field) => (
          <>
            {field}
            <span className={classes['told']}>{formatDay(value, language)}</span>
          </>
        ),
      })}
    />
  )
}

/** Whether a browser of this language writes days as the reader reads them. */
function isWrittenBy(browser: string, language: Language): boolean {
  return browser.split('-')[0] === language.split('-')[0]
}
