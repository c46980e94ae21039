import { TextInput, type TextInputProps } from '@mantine/core'

/** A user name as it is typed: a phone neither capitalises nor corrects it. */
export function UsernameField(props: TextInputProps) {
  return <TextInput autoCapitalize="none" spellCheck={false} {...props} />
}
