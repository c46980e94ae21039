import { featureText } from '../i18n/feature-text.ts'

const zh = {
  named: '{{who}}（{{name}}）',
  unblocker: {
    self: '你自己，改好后再试',
    ownAdministrator: '本单位所在区的系统管理员',
    districtOfficer: '区教育工会经办人',
    branchChair: '该单位的工会主席',
    reviewer: '尚未提交的评委',
    time: '不用找人，到时间自动开放',
    nobody: '这是最终结果，没有人能改',
  },
  issues: {
    missing: '这一项没有填写，或填写的形式不对',
    tooSmall: '这一项太短或太小',
    tooBig: '这一项太长或太大',
    wrongForm: '这一项的格式不对，请对照示例检查',
  },
} as const

const en = {
  named: '{{who}} ({{name}})',
  unblocker: {
    self: 'you yourself: correct it and try again',
    ownAdministrator: 'the system administrator of your district',
    districtOfficer: 'the officer of the district education union',
    branchChair: 'the chair of that union',
    reviewer: 'the reviewers who have not submitted yet',
    time: 'nobody: it opens by itself in time',
    nobody: 'nobody: this is final',
  },
  issues: {
    missing: 'This is empty, or not of the expected form',
    tooSmall: 'This is too short or too small',
    tooBig: 'This is too long or too large',
    wrongForm: 'The form of this is wrong; compare it with the example',
  },
} as const

export const useText = featureText('refusals', { zh, en })
