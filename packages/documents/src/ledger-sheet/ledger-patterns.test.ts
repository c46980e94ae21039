import type { LedgerKind } from '@jianjia/domain/ledger'
import { expect, it } from 'vitest'
import { guessLedgerField } from './ledger-columns.ts'

it.each<[LedgerKind, string, string | undefined]>([
  ['visit', '探视时间', 'visitedOn'],
  ['visit', '住院时间', 'day'],
  ['visit', '困难类别', undefined],
  ['visit', '家属姓名', undefined],
  ['lifeEventGift', '慰问品发放时间', 'givenOn'],
  ['activity', '参加教职工数', 'headcount'],
  ['activity', '活动结束时间', undefined],
  ['activity', '活动种类名称', 'category'],
  ['activity', '人均费用', undefined],
  ['activity', '经费来源', undefined],
  ['activity', '填表日期', undefined],
  ['activity', '举办单位名称', 'unit'],
  ['activity', '协办单位名称', undefined],
  ['activity', '活动场地名称', 'place'],
  ['activity', '经费支出项目', undefined],
  ['activity', '是否使用工会经费', undefined],
  ['meeting', '是否涉及重大事项', 'majorMatter'],
  ['dispatch', '是否被采用', 'adopted'],
  ['festivalGoods', '供货单位名称', 'supplier'],
  ['training', '讲座专家', 'teacher'],
  ['honour', '获表彰单位', 'holderName'],
  ['honour', '评定机构', 'issuer'],
  ['honour', '获奖人数', undefined],
  ['dispatch', '发布时间', 'adoptedOn'],
  ['publicity', '发布时间', 'day'],
  ['safetyTour', '整改完成时间', 'closedOn'],
  ['activity', '整改完成时间', 'day'],
  ['disclosure', '应公开时间', 'dueOn'],
  ['healthExam', '应检人数', 'due'],
  ['activity', '本栏请各校按照实际情况如实填写活动的名称', undefined],
])('of %s, %s is %s', (kind, name, field) => {
  expect(guessLedgerField(kind)(name)?.field).toBe(field)
})
