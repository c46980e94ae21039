import { PasswordInput, type PasswordInputProps } from '@mantine/core'
import { useText } from '../text.ts'

/** A password with a button that shows it. Pasting is allowed. */
export function PasswordField(props: PasswordInputProps) {
  const { t } = useText()
  return <PasswordInput visibilityToggleButtonProps={{ 'aria-label': t('form.showPassword'), size: 'md' }} {...props} />
}
