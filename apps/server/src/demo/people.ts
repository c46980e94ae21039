import type { Random } from './random.ts'

const SURNAMES = characters(
  '陈林黄张李王吴刘蔡杨许郑谢郭洪曾邱廖赖徐周叶苏庄吕江何萧罗高潘简朱钟彭游詹胡施沈余赵卢梁颜柯翁魏孙戴范方宋邓杜傅侯曹薛丁卓马阮董温唐蓝石蒋古纪姚连冯欧程汤田康姜汪白邹尤巫',
)
const GIVEN = characters(
  '雅婷怡君志明淑芬建宏美玲俊杰佩珊文雄丽华国栋秀兰晓峰思远静宜海燕立新春梅子涵书恒若楠景行雨桐乐平嘉禾知秋望舒云帆清越言蹊怀瑾和畅念慈映雪听澜望川远山成蹊如松',
)

/** An invented name that has not been given yet. Names are drawn from single characters, so they belong to nobody. */
export function inventNames(random: Random): () => string {
  const given = new Set<string>()
  return () => {
    for (;;) {
      const name = random.pick(SURNAMES) + random.pick(GIVEN) + (random.chance(82) ? random.pick(GIVEN) : '')
      if (given.has(name)) continue
      given.add(name)
      return name
    }
  }
}

function characters(text: string): readonly [string, ...string[]] {
  const [first = '', ...rest] = text
  return [first, ...rest]
}
