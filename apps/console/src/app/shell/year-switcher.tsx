import { UnstyledButton } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useCurrentYear } from '../../lib/session/current-year.ts'
import { useText } from '../text.ts'
import { BarPopover, BarPopoverGroup, BarPopoverLine } from './bar-popover.tsx'
import classes from './shell.module.css'

/** The next year for those who plan, and as many back as are looked up. */
const YEARS_BACK = 5

/** Which year is worked on: always in sight, in the address where it is not this one, and kept from page to page. */
export function YearSwitcher() {
  const { t } = useText()
  const { year, thisYear } = useCurrentYear()
  const navigate = useNavigate()
  const years = Array.from({ length: YEARS_BACK + 2 }, (_, at) => thisYear + 1 - at)
  const listed = years.includes(year) ? years : [...years, year]
  const choose = (next: number) =>
    void navigate({
      to: '.',
      search: (old) => ({ ...old, year: next === thisYear ? undefined : next, page: undefined }),
    })
  return (
    <BarPopover
      label={t('year.switch')}
      side="start"
      target={(bound) => (
        <UnstyledButton className={classes['year']} data-other={year === thisYear ? undefined : true} {...bound}>
          <span className="visually-hidden">{t('year.current')}</span>
          {t('year.name', { year: `${year}` })}
          <IconChevronDown size={16} aria-hidden="true" />
        </UnstyledButton>
      )}
    >
      {(close) => (
        <BarPopoverGroup title={t('year.switch')}>
          {listed.map((each) => (
            <BarPopoverLine
              key={each}
              chosen={each === year}
              onClick={() => {
                close()
                choose(each)
              }}
            >
              {t('year.name', { year: `${each}` })}
            </BarPopoverLine>
          ))}
        </BarPopoverGroup>
      )}
    </BarPopover>
  )
}
