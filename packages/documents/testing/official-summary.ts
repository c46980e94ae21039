import { plainDate } from '@jianjia/domain/kernel'
import type { OfficialDocument } from '../src/official/official-document.ts'

/** A summary with everything that the layout knows: four depths, a table, marks, sources. */
export const SUMMARY: OfficialDocument = {
  title: '晨光小学工会 2026 年工作总结',
  addressee: '区教育工会',
  opening: [{ kind: 'paragraph', text: '一年来，在上级工会领导下，各项工作有序推进。现将情况报告如下。' }],
  sections: [
    {
      heading: '主要工作',
      sections: [
        {
          heading: '维护教职工权益',
          blocks: [
            { kind: 'paragraph', text: '全年走访慰问困难教职工 47 户，发放慰问金 23500 元。', sources: [1, 2] },
            {
              kind: 'table',
              head: ['月份', '活动', '人次'],
              rows: [
                ['3 月', '趣味运动会', '126'],
                ['9 月', '教师节座谈 & <表彰>', '88'],
              ],
            },
          ],
          sections: [
            {
              heading: '建家活动',
              sections: [{ heading: '阅览室', blocks: [{ kind: 'paragraph', text: '新增图书 300 册。' }] }],
            },
          ],
        },
        { heading: '丰富文体生活', blocks: [{ kind: 'paragraph', text: '工会组织春游一次。' }] },
      ],
    },
    { heading: '未完成的工作', blocks: [{ kind: 'paragraph', text: '心理讲座推迟到明年三月。' }] },
  ],
  unit: '晨光小学工会委员会',
  day: plainDate('2026-12-31'),
  sources: ['2026 年 3 月 5 日走访慰问', '2026 年 9 月 8 日走访慰问'],
}
