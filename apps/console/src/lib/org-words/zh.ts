export const zh = {
  kind: { district: '区教育工会', generalBranch: '总支工会', branch: '基层工会', group: '工会小组' },
  ownership: { public: '公办', private: '民办' },
  role: {
    districtAdministrator: '系统管理员',
    districtOfficer: '工会干部',
    chair: '工会主席',
    committeeMember: '工会委员',
    groupLeader: '工会小组长',
    auditor: '经审委员',
    member: '会员',
  },
} as const
