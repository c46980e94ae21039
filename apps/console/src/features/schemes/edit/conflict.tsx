import { type Parameter, PRESETS, type PresetId } from '@jianjia/domain/scheme'
import { ConflictNotice } from '../../../ui/conflict/conflict-notice.tsx'
import { changedFields, type Figures } from '../parts/figures.ts'
import { useText } from '../text.ts'
import classes from './conflict.module.css'

export interface ConflictProps {
  readonly preset: PresetId
  readonly mine: Figures
  readonly theirs: Figures
  readonly onChoose: (whose: 'mine' | 'theirs') => void
}

/** Somebody else has saved meanwhile: every field in which the two differ is shown, and one side is chosen. */
export function Conflict({ preset, mine, theirs, onChoose }: ConflictProps) {
  const { t, language } = useText()
  const word = language === 'en' ? 'en' : 'zh'
  const parameters: Readonly<Record<string, Parameter>> = PRESETS[preset].parameters

  function labelOf(field: string): string {
    if (field === 'name') return t('form.name')
    return field === 'yearLabel' ? t('form.year') : (parameters[field]?.label[word] ?? field)
  }
  function shown({ name, yearLabel, parameters: values }: Figures, field: string): string {
    if (field === 'name') return name
    if (field === 'yearLabel') return yearLabel
    const [parameter, value] = [parameters[field], values[field] ?? '']
    const option = parameter?.kind === 'choice' && parameter.options.find((one) => one.value === value)
    return option ? option.label[word] : String(value)
  }

  return (
    <ConflictNotice
      title={t('conflict.title')}
      text={t('conflict.text')}
      useTheirs={t('conflict.useTheirs')}
      useMine={t('conflict.useMine')}
      onChoose={onChoose}
    >
      <table className={classes['fields']}>
        <thead>
          <tr>
            <th scope="col">{t('conflict.field')}</th>
            <th scope="col">{t('conflict.theirs')}</th>
            <th scope="col">{t('conflict.mine')}</th>
          </tr>
        </thead>
        <tbody>
          {changedFields(mine, theirs).map((field) => (
            <tr key={field}>
              <th scope="row">{labelOf(field)}</th>
              <td>{shown(theirs, field)}</td>
              <td>{shown(mine, field)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ConflictNotice>
  )
}
