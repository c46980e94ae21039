import { describe, expect, it } from 'vitest'
import { plainDate } from '../../kernel/index.ts'
import { maskName, maskText, MASKS } from './mask-text.ts'
import { checkLastDay, noticeDays } from './notice-days.ts'
import { NOTICE_DEFAULTS, type NoticeSettings } from './notice-settings.ts'
import { maskFaults, noticeSheet, noticeStanding, type NoticeSubject } from './notice-sheet.ts'
import { noticeText } from './notice-text.ts'
import { findPersonalData } from './personal-data.ts'

const day = plainDate

describe('personal data in a text', () => {
  it.each([
    ['身份证 330102199003071234', 'idNumber', '330102199003071234'],
    ['证号：33010219900307123X。', 'idNumber', '33010219900307123X'],
    ['３３０１０２１９９００３０７１２３４', 'idNumber', '３３０１０２１９９００３０７１２３４'],
    ['330102 19900307 1234', 'idNumber', '330102 19900307 1234'],
    ['330102900307123', 'idNumber', '330102900307123'],
    ['卡号 6222 0212 3456 7890 123', 'card', '6222 0212 3456 7890 123'],
    ['手机13812345678', 'phone', '13812345678'],
    ['138-1234-5678', 'phone', '138-1234-5678'],
    ['+8613812345678', 'phone', '8613812345678'],
    ['0571-88881234', 'phone', '0571-88881234'],
    ['电话：8888 1234', 'phone', '8888 1234'],
    ['出生日期：1990年3月7日', 'birthDate', '1990年3月7日'],
    ['1990年3月生', 'birthDate', '1990年3月'],
    ['born on 1990-03-07', 'birthDate', '1990-03-07'],
    ['住芦花路12号楼3单元', 'homeAddress', '住芦花路12号楼3单元'],
    ['因患重病', 'hardship', '患重病'],
    ['家庭困难', 'hardship', '家庭困难'],
  ])('%s', (text, kind, found) => {
    const findings = findPersonalData(text)
    expect(findings.map((each) => [each.kind, text.slice(each.start, each.end)])).toEqual([[kind, found]])
  })

  it.each([
    '2026年11月22日至2026年11月28日',
    '2026-11-22 2026-11-28',
    '2026.11.22—2026.12.01',
    '第12345678号',
    '得分 92.35，共 1234 项',
    '330***********34',
    '138****5678',
    '1990年**月**日生',
    '上年度示范单位',
    '柳河镇中心小学工会',
  ])('nothing in: %s', (text) => {
    expect(findPersonalData(text)).toEqual([])
  })

  it('the number of whoever takes objections is meant to be read, another one is not', () => {
    const text = '请致电 0571-8888 1234 或 13812345678'
    const kinds = (phones: readonly string[]) => findPersonalData(text, { phones }).length
    expect([kinds([]), kinds(['0571-88881234']), kinds(['057188881234', '138 1234 5678'])]).toEqual([2, 1, 0])
  })
})

describe('masks', () => {
  it('make unreadable what they name, and nothing else', () => {
    const text = '王某330102199003071234，电话13812345678，1990年3月7日出生，卡6222021234567890123'
    expect(maskText(text, MASKS)).toBe(
      '王某330*************34，电话138****5678，1990年**月**日出生，卡***************0123',
    )
    expect(maskText(text, ['phone'])).toContain('330102199003071234')
    expect(maskText('公示期2026年11月22日至28日', MASKS)).toBe('公示期2026年11月22日至28日')
    expect(findPersonalData(maskText(text, MASKS))).toEqual([])
  })

  it('show of a name the surname alone, whatever its length', () => {
    expect(['王小明', '欧阳', ' 李 ', ''].map(maskName)).toEqual(['王**', '欧**', '李**', ''])
  })
})

const subject: NoticeSubject = {
  district: '芦溪区教育工会',
  assessment: '2026 年度考核',
  period: { start: day('2026-01-01'), end: day('2026-12-31') },
  scheme: '学校工会年度考核细则',
  days: { start: day('2026-11-23'), end: day('2026-11-29') },
  answerBy: day('2026-12-06'),
  units: [
    unit('第二小学工会', { rank: 2, segmentRank: 1, final: '90', level: '合格' }),
    unit('第一小学工会', { rank: 1, segment: 'junior', segmentRank: 1, final: '95', level: '先进' }),
    unit('第三小学工会', { rank: 2, segmentRank: 1, final: '90', level: '合格' }),
    unit('第四小学工会', { exemptReason: '主席患病住院，电话13812345678' }),
  ],
}

function unit(name: string, other: Partial<NoticeSubject['units'][number]>) {
  const empty = { segment: 'primary', rank: null, segmentRank: null, final: null, level: null, exemptReason: null }
  return { name, ...empty, ...other }
}

function settings(other: Partial<NoticeSettings> = {}): NoticeSettings {
  return {
    title: '关于 2026 年度考核结果的公示',
    fields: [...NOTICE_DEFAULTS.fields],
    masks: [...NOTICE_DEFAULTS.masks],
    contact: {
      ...{ office: '区教育工会办公室', person: '王小明', fullName: false, phone: '0571-88881234' },
      ...{ email: '', place: '芦花路1号' },
    },
    remark: '',
    ...other,
  }
}

describe('the sheet of a notice', () => {
  it('holds ranks with their ties, and nothing that was not chosen: no points, no reasons, no name in full', () => {
    const sheet = noticeSheet(subject, settings())
    expect(sheet.lines).toEqual([
      { name: '第一小学工会', rank: 1, tied: false, segment: 'junior', level: '先进' },
      { name: '第二小学工会', rank: 2, tied: true, segment: 'primary', level: '合格' },
      { name: '第三小学工会', rank: 2, tied: true, segment: 'primary', level: '合格' },
      { name: '第四小学工会', rank: null, tied: false, segment: 'primary', level: null, exempt: true },
    ])
    expect(sheet.contact.person).toBe('王**')
    expect(maskFaults(sheet)).toEqual([])
  })

  it('shows more where it is asked for, and leaves exempt units out where they are not', () => {
    const more = noticeSheet(subject, settings({ fields: ['final', 'segmentRank'] }))
    expect(more.lines).toEqual([
      { name: '第一小学工会', segmentRank: 1, segmentTied: false, final: '95' },
      { name: '第二小学工会', segmentRank: 1, segmentTied: true, final: '90' },
      { name: '第三小学工会', segmentRank: 1, segmentTied: true, final: '90' },
    ])
  })

  it('is found fault with where somebody can be recognised or pitied, and a mask alone does not reword', () => {
    const withReasons = settings({ fields: ['rank', 'exempt', 'exemptReason'] })
    const kindsOf = (other: Partial<NoticeSettings>) =>
      maskFaults(noticeSheet(subject, { ...withReasons, ...other })).map(({ place, kind }) => [place, kind])
    expect(kindsOf({})).toEqual([['exemptReason', 'hardship']])
    expect(kindsOf({ masks: [] })).toEqual([
      ['exemptReason', 'hardship'],
      ['exemptReason', 'phone'],
    ])
    expect(kindsOf({ fields: ['rank'], remark: '也可电 13900001111', masks: [] })).toEqual([['remark', 'phone']])
    expect(kindsOf({ fields: ['rank'], remark: '也可电 13900001111' })).toEqual([])
    expect(kindsOf({ fields: ['rank'], remark: '也可电 0571 8888 1234', masks: [] })).toEqual([])
  })

  it('a name of an assessment may speak of relief, an office may have an address', () => {
    const about = { ...subject, assessment: '困难职工帮扶专项考核', units: subject.units.slice(0, 3) }
    const at = settings({ contact: { ...settings().contact, place: '芦花路12号楼3单元' } })
    expect(maskFaults(noticeSheet(about, at))).toEqual([])
  })

  it('a number of somebody stays out of a field for a telephone', () => {
    const wrong = settings({ contact: { ...settings().contact, phone: '330102199003071234' } })
    expect(maskFaults(noticeSheet(subject, wrong)).map(({ place, kind }) => [place, kind])).toEqual([
      ['contact', 'idNumber'],
    ])
  })

  it('is told in words, in both languages, with its working days and how to object', () => {
    const sheet = noticeSheet(subject, settings({ remark: '请各单位转告教职工。' }))
    const chinese = noticeText(sheet, 'zh-CN')
    expect(chinese.title).toBe('关于 2026 年度考核结果的公示')
    const text = chinese.paragraphs.join('\n')
    for (const said of [
      '3 个基层工会',
      '2026年11月23日至2026年11月29日，共 7 天，其中工作日 5 天',
      '0571-88881234',
      '王**',
    ])
      expect(text).toContain(said)
    expect(chinese.paragraphs.at(-1)).toBe('请各单位转告教职工。')
    expect(noticeText(sheet, 'en').paragraphs.join('\n')).toContain(
      '23 November 2026 to 29 November 2026, 7 days, 5 of them working',
    )
  })
})

describe('the days of a notice', () => {
  it('are counted from the day after, in days or in working days', () => {
    expect(noticeDays(day('2026-11-20'), 5, 'calendar')).toEqual({ start: '2026-11-21', end: '2026-11-25' })
    expect(noticeDays(day('2026-11-20'), 5, 'working')).toEqual({ start: '2026-11-21', end: '2026-11-27' })
  })

  it('are never fewer than the assessment asks for, and not endless', () => {
    const of = { publishedOn: day('2026-11-20'), least: 7 }
    expect(checkLastDay(day('2026-11-27'), of)).toEqual({ ok: true, value: { start: '2026-11-21', end: '2026-11-27' } })
    for (const wrong of ['2026-11-26', '2027-02-19'])
      expect(checkLastDay(day(wrong), of)).toMatchObject({
        refusal: { code: 'noticeDaysOutOfRange', detail: { earliest: '2026-11-27', latest: '2027-02-18' } },
      })
  })

  it.each([
    ['2026-11-22', 'running', 8, false],
    ['2026-11-23', 'running', 7, true],
    ['2026-11-29', 'running', 1, true],
    ['2026-11-30', 'over', 0, true],
  ])('on %s: %s, %i days left', (today, state, daysLeft, begun) => {
    expect(noticeStanding(subject.days, day(today))).toEqual({ state, daysLeft, begun })
  })
})
