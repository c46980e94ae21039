import type { Role, UnitKind } from '../org/index.ts'
import type { Names } from './said.ts'

export const UNIT_KIND_NAMES = {
  district: { zh: '区教育工会', en: 'District education union' },
  generalBranch: { zh: '总支工会', en: 'General branch' },
  branch: { zh: '基层工会', en: 'Branch' },
  group: { zh: '工会小组', en: 'Union group' },
} as const satisfies Names<UnitKind>

export const ROLE_NAMES = {
  districtAdministrator: { zh: '系统管理员', en: 'System administrator' },
  districtOfficer: { zh: '工会干部', en: 'Union officer' },
  chair: { zh: '工会主席', en: 'Chair' },
  committeeMember: { zh: '工会委员', en: 'Committee member' },
  groupLeader: { zh: '工会小组长', en: 'Group leader' },
  auditor: { zh: '经审委员', en: 'Auditor' },
  member: { zh: '会员', en: 'Member' },
} as const satisfies Names<Role>

/** How somebody's account stands; `none`: there is none. */
export const ACCOUNT_NAMES = {
  none: { zh: '没有账号', en: 'no account' },
  firstPassword: { zh: '还没有首次登录', en: 'not signed in yet' },
  active: { zh: '可以登录', en: 'can sign in' },
  disabled: { zh: '已停用', en: 'disabled' },
} as const satisfies Names<string>
