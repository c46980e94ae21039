import { decimalText, type Found, type RuleInput, type Scan, take } from './scan.ts'

const LEVEL =
  '(?:世界级?|国际级?|国家级?|全国性?|部级?|省部级|省级?|市级?|厅级|地级?|地市级|区级?|县级?|区县级?|县区级?|市县级?|镇级?|乡镇级?|街道级?|校级|院级|系统|上级)'
/** "国家级、省级、市级分别加5、3、2分", "市县/地级/省…加1/3/5": as many figures as levels. */
const RESPECTIVELY = new RegExp(
  `((?:${LEVEL}[、/,和及或]){1,6}${LEVEL})[^\\d;。]{0,24}?(?:分别)?(?:加|得|计|记|奖|给|为)?(?:分)?(\\d+(?:\\.\\d+)?(?:分)?(?:[、/,和](?:加)?\\d+(?:\\.\\d+)?(?:分)?)+)(?:分)?`,
)
/** "省级一等奖4分、二等奖3分", "县2/1/0.5", "国家级5分". */
const ONE_LEVEL = new RegExp(
  `(${LEVEL})(?!.{0,2}(?:总)?工会(?:组织|要求|布置))([^\\d;。]{0,24}?)((?:(?:特|一|二|三|四)等?奖?|第[一二三四]名|[1-4]等奖)?[^\\d;。省市区县国校]{0,6}?\\d+(?:\\.\\d+)?(?:分|(?=[/、,;。\\s]|[一-龥]|$))(?:[/、,](?:[一二三四1-4]等奖?|第[一二三四1-4]名|优秀奖)?[^\\d;。省市区县国校]{0,6}?\\d+(?:\\.\\d+)?(?:分)?)*)`,
  'g',
)
const PLACES = /(特|一|二|三|四|1|2|3|4)等奖?(?:的)?[^\d;。,一二三]{0,4}?(\d+(?:\.\d+)?)(?:分|(?=[,;、/]|$))[,、]?/g
const PLACE_NAMES = /(?:第)(1|2|3|4|一|二|三|四)名[^\d;。]{0,4}?(\d+(?:\.\d+)?)分[,、]?/g
const AWARD = /奖|获|荣誉|表彰|称号|命名|先进|模范|录用|采用|刊|发表|报道|媒体|比赛|竞赛|通报|经验|交流|推广|加/
const CAP = /(?:最高|最多|累计|合计|总分|封顶|不超过|上限)[^;。\d]{0,12}?(\d+(?:\.\d+)?)分(?:封顶|为止)?/
const HIGHEST = /(?:同一|同项|同类|就高|按最高)[^;。]{0,24}/

/** Awards and adoptions by level, with or without places. */
export function readAwards(scan: Scan): Found | undefined {
  const { text } = scan
  if (/扣/.test(text) && !/加|奖|获/.test(text)) return undefined
  return readRespectively(scan) ?? readLevels(scan) ?? readPlaces(scan)
}

function readRespectively(scan: Scan): Found | undefined {
  const { matches, rest } = take(scan.text, RESPECTIVELY)
  const [first] = matches
  if (first === undefined) return undefined
  const levels = (first[1] ?? '').split(/[、/,和及或]/).filter((level) => level !== '')
  const figures = figuresIn(first[2] ?? '')
  const matrix = levels.map((level, at): [string, readonly string[]] => [level, [figures[at] ?? '']])
  return awarded({ matrix: figures.length === levels.length ? matrix : [], at: first.index, rest }, scan)
}

function readLevels(scan: Scan): Found | undefined {
  const { matches, rest } = take(scan.text, ONE_LEVEL)
  const [first] = matches
  if (first === undefined || (matches.length < 2 && !/等奖/.test(first[0]))) return undefined
  if (!AWARD.test(scan.text) && !AWARD.test(scan.name)) return undefined
  const matrix = matches.map((match): [string, readonly string[]] => [match[1] ?? '', figuresIn(match[3] ?? '')])
  return awarded({ matrix, at: first.index, rest }, scan)
}

function readPlaces(scan: Scan): Found | undefined {
  const byPrize = take(scan.text, PLACES)
  const { matches, rest } = byPrize.matches.length > 1 ? byPrize : take(scan.text, PLACE_NAMES)
  const [first] = matches
  if (first === undefined || matches.length < 2) return undefined
  if (byPrize.matches.length < 2 && !AWARD.test(scan.text) && !AWARD.test(scan.name)) return undefined
  const figures = matches.map((match) => decimalText(match[2]) ?? '')
  return awarded({ matrix: [['获奖', figures]], at: first.index, rest }, scan)
}

interface Awarded {
  readonly matrix: readonly (readonly [string, readonly string[]])[]
  readonly at: number
  readonly rest: string
}

function awarded({ matrix, at, rest }: Awarded, { points, text }: Scan): Found {
  const capped = take(rest, CAP)
  const left = take(take(capped.rest, HIGHEST).rest, /(?:一|二|三|四|、|,|等奖|名)+/).rest
  const cap = decimalText(capped.matches[0]?.[1]) ?? (/不封顶|不设上限/.test(text) ? undefined : points)
  const isWhole =
    matrix.length > 0 &&
    new Set(matrix.map(([level]) => level)).size === matrix.length &&
    matrix.every(([, places]) => places.length > 0 && places.every((value) => value !== ''))
  const rule: RuleInput = {
    ...{ kind: 'awardMatrix', matrix: Object.fromEntries(matrix.map(([level, places]) => [level, [...places]])) },
    ...{ sameEvent: 'highest', ...(cap === undefined ? {} : { cap }) },
  }
  return { kind: 'awardMatrix', at, rest: left, rule: isWhole ? rule : null }
}

function figuresIn(text: string): readonly string[] {
  const withoutNames = text.replaceAll(/[1-4]等奖|第[1-4]名/g, '')
  return [...withoutNames.matchAll(/\d+(?:\.\d+)?/g)].map((match) => decimalText(match[0]) ?? '')
}
