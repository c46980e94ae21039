import { getRouteApi } from '@tanstack/react-router'
import { Picker } from '../../../ui/picker/picker.tsx'
import { useText } from '../text.ts'
import type { Unit } from './unit-page.tsx'
import classes from './unit.module.css'

const route = getRouteApi('/signed-in/units/$unitId')

/** From one school to the next without the way through the tree. */
export function SiblingJump({ unit }: { readonly unit: Unit }) {
  const { t } = useText()
  const navigate = route.useNavigate()
  return (
    <div className={classes['jump']} data-print="no">
      <Picker
        label={t('unit.siblings')}
        options={unit.siblings.map(({ unitId, name }) => ({ value: unitId, label: name }))}
        value={unit.unitId}
        settled
        onChange={(unitId) => unitId && void navigate({ params: { unitId }, search: {} })}
      />
    </div>
  )
}
