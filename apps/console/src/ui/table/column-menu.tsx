import { Popover } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import {
  IconArrowDown,
  IconArrowUp,
  IconColumns3,
  IconMinus,
  IconPin,
  IconPlus,
  type TablerIcon,
} from '@tabler/icons-react'
import {
  type ArrangeableColumn,
  hiddenKeys,
  isArranged,
  moved,
  pinnedKeys,
  type TableLayout,
  toggled,
} from '../../lib/table/layout.ts'
import { useText } from '../text.ts'
import classes from './table-bar.module.css'

interface ColumnMenuProps {
  readonly all: readonly (ArrangeableColumn & { readonly title: string })[]
  readonly columns: readonly ArrangeableColumn[]
  readonly layout: TableLayout
  readonly put: (part: TableLayout) => void
  readonly reset: () => void
}

const STEP = 40
const USUAL = 160
const NARROWEST = 60
const WIDEST = 800

/** Which columns are seen, in which order, how wide, and which stay in sight. Every drag has its button here. */
export function ColumnMenu({ all, columns, layout, put, reset }: ColumnMenuProps) {
  const { t } = useText()
  const [opened, { toggle, close }] = useDisclosure(false)
  const hidden = hiddenKeys(columns, layout)
  const pinned = pinnedKeys(columns, layout)
  const keys = all.map(({ key }) => key)
  const widen = (key: string, by: number) => {
    const width = Math.min(WIDEST, Math.max(NARROWEST, (layout.widths?.[key] ?? USUAL) + by))
    put({ widths: { ...layout.widths, [key]: width } })
  }
  return (
    <Popover
      opened={opened}
      onChange={(open) => !open && close()}
      position="bottom-end"
      width={380}
      trapFocus
      returnFocus
      withinPortal={false}
    >
      <Popover.Target>
        <button type="button" className={classes['act']} aria-expanded={opened} onClick={toggle}>
          <IconColumns3 size={16} aria-hidden="true" />
          {hidden.length === 0 ? t('table.columns') : t('table.columnsHidden', { count: hidden.length })}
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('table.columns')}>
        <ul className={classes['menu']}>
          {all.map(({ key, title }, at) => (
            <li key={key} className={classes['line']}>
              <label>
                <input
                  type="checkbox"
                  checked={!hidden.includes(key)}
                  disabled={key === columns[0]?.key}
                  onChange={() => put({ hidden: [...toggled(hidden, key)] })}
                />
                {title}
              </label>
              <Small
                icon={IconArrowUp}
                label={t('table.earlier', { column: title })}
                disabled={at === 0}
                onClick={() => put({ order: [...moved(keys, key, -1)] })}
              />
              <Small
                icon={IconArrowDown}
                label={t('table.later', { column: title })}
                disabled={at === all.length - 1}
                onClick={() => put({ order: [...moved(keys, key, 1)] })}
              />
              <Small
                icon={IconMinus}
                label={t('table.narrower', { column: title })}
                onClick={() => widen(key, -STEP)}
              />
              <Small icon={IconPlus} label={t('table.wider', { column: title })} onClick={() => widen(key, STEP)} />
              <Small
                icon={IconPin}
                label={t('table.pin', { column: title })}
                pressed={pinned.includes(key)}
                onClick={() => put({ pinned: [...toggled(pinned, key)] })}
              />
            </li>
          ))}
        </ul>
        <div className={classes['foot']}>
          <button type="button" className={classes['act']} disabled={!isArranged(layout)} onClick={reset}>
            {t('table.reset')}
          </button>
          <button type="button" className={classes['act']} onClick={close}>
            {t('close')}
          </button>
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}

interface SmallProps {
  readonly icon: TablerIcon
  readonly label: string
  readonly pressed?: boolean
  readonly disabled?: boolean
  readonly onClick: () => void
}

function Small({ icon: Icon, label, pressed, disabled = false, onClick }: SmallProps) {
  return (
    <button
      type="button"
      className={classes['small']}
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      disabled={disabled}
      onClick={onClick}
    >
      <Icon size={16} aria-hidden="true" />
    </button>
  )
}
