import { legalChildKinds } from '@jianjia/domain/org'
import { notifications } from '@mantine/notifications'
import { getRouteApi } from '@tanstack/react-router'
import { LinkButton } from '../../../ui/link-button.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { useText } from '../text.ts'
import { CloseForm } from './close-form.tsx'
import { CreateForm } from './create-form.tsx'
import { MoveForm } from './move-form.tsx'
import { RenameForm } from './rename-form.tsx'
import type { Unit } from './unit-page.tsx'

const route = getRouteApi('/signed-in/units/$unitId')

export type Act = 'create' | 'rename' | 'move' | 'close'

export interface ActFormProps {
  readonly unit: Unit
  readonly onDone: (message: string) => void
  readonly cancel: React.ReactNode
}

const FORMS = { create: CreateForm, rename: RenameForm, move: MoveForm, close: CloseForm } as const

/** What can be done to a unit. The root is neither moved nor closed. */
export function ActButtons({ unit }: { readonly unit: Unit }) {
  const { t } = useText()
  const { unitId, kind, trail } = unit
  const acts: readonly Act[] = [
    ...(legalChildKinds(kind).length > 0 ? (['create'] as const) : []),
    'rename',
    ...(trail.length > 0 ? (['move', 'close'] as const) : []),
  ]
  return acts.map((act) => (
    <LinkButton key={act} to="/units/$unitId" params={{ unitId }} search={{ act }} variant="default">
      {t(`act.${act}`)}
    </LinkButton>
  ))
}

/** The form of one act, on the page of the unit that it is about. */
export function UnitAct({ unit, act }: { readonly unit: Unit; readonly act: Act }) {
  const { t } = useText()
  const navigate = route.useNavigate()
  const Form = FORMS[act]
  const cancel = (
    <LinkButton to="/units/$unitId" params={{ unitId: unit.unitId }} search={{}} variant="default">
      {t('act.cancel')}
    </LinkButton>
  )
  const done = (message: string) => {
    notifications.show({ message })
    void navigate({ search: {} })
  }
  return (
    <Sheet title={t(`act.${act}`)} narrow>
      <Form unit={unit} onDone={done} cancel={cancel} />
    </Sheet>
  )
}
