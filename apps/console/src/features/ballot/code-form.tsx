import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useText } from './text.ts'

/** Blanks in what is typed or read aloud do not matter. */
export function CodeForm({ onEnter }: { readonly onEnter: (code: string) => void }) {
  const { t } = useText()
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState(false)
  const code = typed.replaceAll(/\s/g, '')
  const isRight = /^\d{8}$/.test(code)
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setWrong(!isRight)
        if (isRight) onEnter(code)
      }}
    >
      <TextInput
        label={t('code')}
        description={t('codeHint')}
        inputMode="numeric"
        autoComplete="off"
        size="lg"
        error={wrong && !isRight ? t('codeWrong') : undefined}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Button type="submit" fullWidth size="lg" mt="lg">
        {t('enter')}
      </Button>
    </form>
  )
}
