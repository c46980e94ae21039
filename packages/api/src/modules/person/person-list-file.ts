import type { PlainDate } from '@jianjia/domain/kernel'
import type { Role } from '@jianjia/domain/org'
import { listFile, MOST_ROWS } from '../../frame/list-file.ts'
import type { Language, Said } from '../../frame/list-sheet.ts'
import { sayDay } from '../../frame/said-days.ts'
import { personList } from './list-people.ts'

const ROLES: Readonly<Record<Role, Said>> = {
  districtAdministrator: { zh: '系统管理员', en: 'System administrator' },
  districtOfficer: { zh: '工会干部', en: 'Union officer' },
  chair: { zh: '工会主席', en: 'Chair' },
  committeeMember: { zh: '工会委员', en: 'Committee member' },
  groupLeader: { zh: '工会小组长', en: 'Group leader' },
  auditor: { zh: '经审委员', en: 'Auditor' },
  member: { zh: '会员', en: 'Member' },
}

const ACCOUNTS = {
  none: { zh: '没有账号', en: 'no account' },
  firstPassword: { zh: '还没有首次登录', en: 'not signed in yet' },
  active: { zh: '可以登录', en: 'can sign in' },
  disabled: { zh: '已停用', en: 'disabled' },
} as const satisfies Record<string, Said>

const { words, role, unitId, everybody } = personList.input

/** People and their posts as a file. */
export const personListFile = listFile(personList, {
  title: { zh: '人员与职务', en: 'People and posts' },
  filters: { words, role, unitId, everybody },
  whole: (filters) => ({ ...filters, page: 1, pageSize: MOST_ROWS + 1 }),
  rows: ({ people }) => people,
  columns: () => [
    { key: 'name', heading: { zh: '姓名', en: 'Name' }, say: (row) => row.name },
    {
      key: 'posts',
      heading: { zh: '职务', en: 'Posts' },
      say: ({ posts }, language) =>
        posts.length === 0
          ? { zh: '没有职务', en: 'no post' }[language]
          : posts.map((post) => sayPost(post, language)).join('\n'),
    },
    { key: 'username', heading: { zh: '用户名', en: 'User name' }, say: ({ account }) => account?.username ?? '—' },
    {
      key: 'account',
      heading: { zh: '账号', en: 'Account' },
      say: ({ account }, language) => ACCOUNTS[account?.state ?? 'none'][language],
    },
  ],
  conditions: (filters, language) => [
    ...(filters.words ? [`“${filters.words}”`] : []),
    ...(filters.role ? [ROLES[filters.role][language]] : []),
  ],
})

interface Post {
  readonly unitName: string
  readonly role: Role
  readonly portfolio: string | null
  readonly to: PlainDate | null
}

function sayPost({ unitName, role: held, portfolio, to }: Post, language: Language): string {
  const post = [`${unitName} ${ROLES[held][language]}`, portfolio].filter((part) => part !== null).join(' · ')
  if (to === null) return post
  return language === 'zh' ? `${post}（到 ${sayDay(to, language)}）` : `${post} (until ${sayDay(to, language)})`
}
