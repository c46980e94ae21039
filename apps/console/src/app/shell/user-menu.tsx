import { Menu, UnstyledButton, useMantineColorScheme } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconCheck, IconKey, IconLogout, IconUserCircle } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { changeLanguage, LANGUAGES } from '../../lib/i18n/language.ts'
import { signOut } from '../../lib/session/account-requests.ts'
import { useSession } from '../../lib/session/session.ts'
import { useText } from '../text.ts'
import classes from './shell.module.css'

const SCHEMES = ['auto', 'light', 'dark'] as const
const LANGUAGE_NAMES = { 'zh-CN': '中文', en: 'English' } as const

export function UserMenu() {
  const { t, language } = useText()
  const { account } = useSession()
  const navigate = useNavigate()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const leave = async () => {
    const answer = await signOut(account.id)
    if (answer.ok) await navigate({ to: '/sign-in' })
    else notifications.show({ message: t('me.signOutFailed'), color: 'seal' })
  }
  return (
    <Menu position="bottom-end" width={220} closeOnItemClick={false}>
      <Menu.Target>
        <UnstyledButton className={classes['me']} aria-label={t('me.open', { name: account.name })}>
          <IconUserCircle size={22} stroke={1.5} aria-hidden="true" />
          <span className={classes['meName']}>{account.name}</span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('me.language')}</Menu.Label>
        {LANGUAGES.map((code) => (
          <Choice key={code} chosen={code === language} onChoose={() => changeLanguage(code)}>
            {LANGUAGE_NAMES[code]}
          </Choice>
        ))}
        <Menu.Label>{t('me.scheme')}</Menu.Label>
        {SCHEMES.map((scheme) => (
          <Choice key={scheme} chosen={scheme === colorScheme} onChoose={() => setColorScheme(scheme)}>
            {t(`me.${scheme}`)}
          </Choice>
        ))}
        <Menu.Divider />
        <Menu.Item
          closeMenuOnClick
          leftSection={<IconKey size={16} aria-hidden="true" />}
          onClick={() => void navigate({ to: '/password' })}
        >
          {t('me.password')}
        </Menu.Item>
        <Menu.Item
          closeMenuOnClick
          leftSection={<IconLogout size={16} aria-hidden="true" />}
          onClick={() => void leave()}
        >
          {t('me.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

interface ChoiceProps {
  readonly chosen: boolean
  readonly onChoose: () => void
  readonly children: string
}

function Choice({ chosen, onChoose, children }: ChoiceProps) {
  return (
    <Menu.Item
      aria-current={chosen ? 'true' : undefined}
      leftSection={<IconCheck size={16} aria-hidden="true" visibility={chosen ? 'visible' : 'hidden'} />}
      onClick={onChoose}
    >
      {children}
    </Menu.Item>
  )
}
