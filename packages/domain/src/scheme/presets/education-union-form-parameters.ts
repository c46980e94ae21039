import { countField, eachField, lineField, pointsField, REVIEWERS_FIELD, SPREAD_FIELD, TIMES } from './fields.ts'
import type { Parameters } from './parameter.ts'

export const LEVELS = {
  excellent: { zh: '优秀', en: 'Excellent' },
  good: { zh: '良好', en: 'Good' },
  qualified: { zh: '合格', en: 'Qualified' },
} as const

export const PARAMETERS = {
  pieces: countField(
    { zh: '采用信息达到', en: 'Adopted dispatches needed' },
    { zh: '条', en: 'pieces' },
    {
      ...{ least: 1, most: 200, standard: 3 },
    },
  ),
  boards: countField({ zh: '宣传栏每年更新', en: 'Renewals of the notice board a year' }, TIMES, {
    ...{ least: 1, most: 24, standard: 2 },
  }),
  congresses: countField({ zh: '教代会每年至少', en: 'Congresses a year, at least' }, TIMES, {
    ...{ least: 1, most: 4, standard: 1 },
  }),
  absenceEach: eachField('缺席一次扣', 'Points off for each absence', '1'),
  countyTitle: eachField('县级教工之家称号加', 'Home title of the county: bonus', '1'),
  cityTitle: eachField('市级教工之家称号加', 'Home title of the city: bonus', '3'),
  provinceTitle: eachField('省级教工之家称号加', 'Home title of the province: bonus', '5'),
  cityPiece: eachField('市级采用每条加', 'Each piece adopted by the city: bonus', '1'),
  provincePiece: eachField('省级采用每条加', 'Each piece adopted by the province: bonus', '3'),
  nationalPiece: eachField('全国采用每条加', 'Each piece adopted nationally: bonus', '5'),
  piecesMost: {
    ...pointsField('信息采用加分', 'Bonus for dispatches', '10'),
    label: { zh: '信息采用最多加', en: 'Bonus for dispatches, at most' },
  },
  rightsPoints: pointsField('维护权益', 'Rights and interests', '25'),
  servicePoints: pointsField('服务教职工', 'Service to the staff', '25'),
  excellentMin: lineField(LEVELS.excellent, '90'),
  goodMin: lineField(LEVELS.good, '80'),
  qualifiedMin: lineField(LEVELS.qualified, '60'),
  reviewers: REVIEWERS_FIELD,
  maxSpreadPct: SPREAD_FIELD,
} as const satisfies Parameters
