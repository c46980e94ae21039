import { HeadingLevel, Paragraph, TextRun } from 'docx'
import { item, wordFile, type WordFixture } from './word-fixture.ts'

const text = (given: string) => new Paragraph(given)

/** Files whose numbers are Word's own. */
export const NUMBERED_FILES: readonly WordFixture[] = [
  {
    name: 'five levels of automatic numbers',
    make: () =>
      wordFile([
        text('晨光小学工会 2026 年工作计划'),
        item('指导思想'),
        text('以服务教职工为中心，坚持民主管理，建设温馨之家。'),
        item('工作目标'),
        item('职工满意度达到 95% 以上。', 2),
        item('主要措施'),
        item('加强学习', 1),
        item('每月学习一次。', 2),
        item('撰写心得。', 2),
        item('关心职工', 1),
        item('走访慰问。', 2),
        item('生病必访。', 3),
        item('困难必帮。', 3),
        item('建立台账。', 4),
        item('丰富生活', 1),
      ]),
    paragraphs: [
      ...['|晨光小学工会 2026 年工作计划', '一、|指导思想', '|以服务教职工为中心，坚持民主管理，建设温馨之家。'],
      ...['二、|工作目标', '1.|职工满意度达到 95% 以上。', '三、|主要措施', '（一）|加强学习', '1.|每月学习一次。'],
      ...['2.|撰写心得。', '（二）|关心职工', '1.|走访慰问。', '（1）|生病必访。', '（2）|困难必帮。', '①|建立台账。'],
      '（三）|丰富生活',
    ],
    sections: ['1 一、 指导思想', '1 二、 工作目标', '2 1. 职工满意度达到 95% 以上。', '1 三、 主要措施'].concat([
      '2 （一） 加强学习',
      '2 （二） 关心职工',
      '2 （三） 丰富生活',
    ]),
  },
  {
    name: 'heading styles, months as headings with lists that begin anew',
    make: () =>
      wordFile([
        new Paragraph({ text: '2026 学年第一学期工会工作计划', heading: HeadingLevel.TITLE }),
        new Paragraph({ text: '一、指导思想', heading: HeadingLevel.HEADING_1 }),
        text('坚持以人为本，维护教职工合法权益，促进学校和谐发展。'),
        new Paragraph({ text: '二、每月安排', heading: HeadingLevel.HEADING_1 }),
        new Paragraph({ text: '九月份', heading: HeadingLevel.HEADING_2 }),
        item('制定工作计划。', 0, { reference: '序号', instance: 1 }),
        item('庆祝教师节。', 0, { reference: '序号', instance: 1 }),
        new Paragraph({ text: '十月份', heading: HeadingLevel.HEADING_2 }),
        item('组织登山活动。', 0, { reference: '序号', instance: 2 }),
        item('召开座谈会。', 0, { reference: '序号', instance: 2 }),
        new Paragraph({ text: '十一、十二月份', heading: HeadingLevel.HEADING_2 }),
        item('教职工趣味运动会。', 0, { reference: '序号', instance: 3 }),
      ]),
    paragraphs: [
      ...[
        '|2026 学年第一学期工会工作计划',
        '#1 |一、指导思想',
        '|坚持以人为本，维护教职工合法权益，促进学校和谐发展。',
      ],
      ...['#1 |二、每月安排', '#2 |九月份', '1.|制定工作计划。', '2.|庆祝教师节。', '#2 |十月份', '1.|组织登山活动。'],
      ...['2.|召开座谈会。', '#2 |十一、十二月份', '1.|教职工趣味运动会。'],
    ],
    sections: ['1 一、 指导思想', '1 二、 每月安排'],
    schedule: ['9: 制定工作计划。 · 庆祝教师节。', '10: 组织登山活动。 · 召开座谈会。', '11,12: 教职工趣味运动会。'],
  },
  {
    name: 'printed headings, automatic items that go on',
    make: () =>
      wordFile([
        text('工会工作计划'),
        text('一、思想建设'),
        item('组织政治学习。', 0, { reference: '序号' }),
        item('开展师德教育。', 0, { reference: '序号' }),
        text('二、文体活动'),
        item('举办球赛。', 0, { reference: '序号' }),
        item('成立社团。', 0, { reference: '圆点' }),
        item('评选先进。', 0, { reference: '罗马' }),
        item('表彰奖励。', 0, { reference: '罗马' }),
      ]),
    paragraphs: [
      ...['|工会工作计划', '|一、思想建设', '1.|组织政治学习。', '2.|开展师德教育。', '|二、文体活动', '3.|举办球赛。'],
      ...['•|成立社团。', 'IV.|评选先进。', 'V.|表彰奖励。'],
    ],
  },
  {
    name: 'lines broken by hand, bold beginnings, tabs',
    make: () =>
      wordFile([
        text('2026 年工会工作要点'),
        new Paragraph({
          children: [
            new TextRun({ text: '一、维护权益', bold: true }),
            new TextRun({ text: '落实教代会制度。', break: 1 }),
            new TextRun({ text: '做好校务公开。', break: 1 }),
          ],
        }),
        new Paragraph({
          numbering: { reference: '公文', level: 1 },
          children: [new TextRun({ text: '集体协商。', bold: true }), new TextRun('每年\t一次。')],
        }),
      ]),
    paragraphs: [
      ...[
        '|2026 年工会工作要点',
        '|一、维护权益',
        '|落实教代会制度。',
        '|做好校务公开。',
        '（一）|集体协商。每年\t一次。',
      ],
    ],
  },
]
