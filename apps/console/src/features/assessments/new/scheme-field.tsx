import { Select } from '@mantine/core'
import type { SchemaForm } from '../../../ui/form/use-schema-form.ts'
import { Sheet } from '../../../ui/sheet.tsx'
import { useText } from '../text.ts'
import type { DraftSchema } from './draft-schema.ts'
import type { OpenOptions } from './open-form.tsx'

type Version = OpenOptions['schemes'][number]

export function versionKey({ schemeId, schemeVersion }: Version): string {
  return `${schemeId} ${schemeVersion}`
}

interface SchemeFieldProps {
  readonly form: SchemaForm<DraftSchema>
  readonly schemes: readonly Version[]
}

export function SchemeField({ form, schemes }: SchemeFieldProps) {
  const { t } = useText()
  return (
    <Sheet title={t('new.scheme')}>
      <Select
        label={t('new.scheme')}
        placeholder={t('new.schemePlaceholder')}
        required
        data={schemes.map((version) => ({
          value: versionKey(version),
          label: t('new.version', { name: version.name, number: version.schemeVersion, items: version.items }),
        }))}
        {...form.getInputProps('scheme')}
      />
    </Sheet>
  )
}
