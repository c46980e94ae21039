import type { Catalog } from '../i18n/catalog.ts'
import type { zh } from './zh.ts'

export const en = {
  kind: {
    district: 'District education union',
    generalBranch: 'General branch',
    branch: 'Branch',
    group: 'Union group',
  },
  ownership: { public: 'Public', private: 'Private' },
  role: {
    districtAdministrator: 'System administrator',
    districtOfficer: 'Union officer',
    chair: 'Chair',
    committeeMember: 'Committee member',
    groupLeader: 'Group leader',
    auditor: 'Auditor',
    member: 'Member',
  },
} as const satisfies Catalog<typeof zh>
