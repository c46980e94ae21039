const CHARACTERS_OF_A_PAGE = 800
const HAN = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']
const MONTHS = ['三', '四', '五', '六', '九', '十']

/** A plan of so many pages: sections, items and months, each chapter with other words. */
export function longPlan(pages: number): string {
  const lines = ['临湖学校工会2026年工作计划', '2026年，学校工会围绕中心工作，坚持服务教职工。']
  let part = 0
  while (lines.join('\n').length < pages * CHARACTERS_OF_A_PAGE) {
    part += 1
    lines.push(`第${part}部分 第${part}工会小组的工作`)
    for (const [index, han] of HAN.slice(0, 5).entries()) {
      lines.push(`${han}、第${part}组的第${index + 1}类工作`)
      for (let item = 1; item <= 4; item += 1)
        lines.push(
          `${item}.组织会员开展第${item}项活动。由小组长负责，${item + 3}月份召开准备会，参加会员不少于${part * 10 + item}人，活动后收集意见并及时公开经费使用情况。`,
        )
    }
    lines.push('六、月份安排')
    for (const month of MONTHS) lines.push(`${month}月份：`, `1、第${part}组召开小组会；`, '2、走访会员。')
  }
  return lines.join('\n')
}
