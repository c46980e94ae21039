import type { SourceNote, SourceParagraph, TextDocument } from './text-document.ts'

/**
 * The radicals of U+2E80 to U+2EF3 that stand for a character, each before that character, by Unicode's property
 * Equivalent_Unified_Ideograph. U+2E80 stands for none, and U+2E9A is not assigned.
 */
const SUPPLEMENT = [
  '⺁厂 ⺂乛 ⺃乚 ⺄乙 ⺅亻 ⺆冂 ⺇𠘨 ⺈刀 ⺉刂 ⺊卜 ⺋㔾 ⺌小 ⺍小 ⺎兀 ⺏尣 ⺐尢 ⺑𡯂 ⺒巳 ⺓幺',
  '⺔彑 ⺕彐 ⺖忄 ⺗心 ⺘扌 ⺙攵 ⺛旡 ⺜日 ⺝月 ⺞歺 ⺟母 ⺠民 ⺡氵 ⺢氺 ⺣灬 ⺤爫 ⺥爫 ⺦丬 ⺧牛',
  '⺨犭 ⺩王 ⺪𤴔 ⺫目 ⺬示 ⺭礻 ⺮𥫗 ⺯糹 ⺰纟 ⺱罓 ⺲罒 ⺳㓁 ⺴冗 ⺵𦉫 ⺶羊 ⺷𦍌 ⺸𦍋 ⺹耂 ⺺肀',
  '⺻聿 ⺼肉 ⺽𦥑 ⺾艹 ⺿艹 ⻀艹 ⻁虎 ⻂衤 ⻃覀 ⻄西 ⻅见 ⻆角 ⻇𧢲 ⻈讠 ⻉贝 ⻊𧾷 ⻋车 ⻌辶 ⻍辶',
  '⻎辶 ⻏邑 ⻐钅 ⻑長 ⻒镸 ⻓长 ⻔门 ⻕𨸏 ⻖阝 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻞𩙿 ⻟飠 ⻠饣',
  '⻡𩠐 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻫斉 ⻬齐 ⻭歯 ⻮齿 ⻯竜 ⻰龙 ⻱龜 ⻲亀 ⻳龟',
]

/** The Kangxi radicals, U+2F00 to U+2FD5, each of which is compatible with one character. */
const KANGXI = Array.from({ length: 0x2fd6 - 0x2f00 }, (_, index) => String.fromCharCode(0x2f00 + index))

const CHARACTER_OF: ReadonlyMap<string, string> = new Map([
  ...SUPPLEMENT.flatMap((row) => row.split(' ')).map((pair) => [pair.slice(0, 1), pair.slice(1)] as const),
  ...KANGXI.map((radical) => [radical, radical.normalize('NFKC')] as const),
])
const RADICAL = /[\u2E80-\u2EF3\u2F00-\u2FD5]/g

/** The text with the characters that its radicals stand for: some programs put ⼯ (U+2F2F) into a PDF for 工. */
export function charactersOf(text: string): string {
  return text.replaceAll(RADICAL, (radical) => CHARACTER_OF.get(radical) ?? radical)
}

/** The document without radicals; a note at each paragraph that had some names them. */
export function withoutRadicals(document: TextDocument): TextDocument {
  const notes: SourceNote[] = []
  const paragraphs = document.paragraphs.map((paragraph): SourceParagraph => {
    const text = charactersOf(paragraph.text)
    if (text === paragraph.text) return paragraph
    const found = new Set(paragraph.text.match(RADICAL)?.filter((radical) => CHARACTER_OF.has(radical)))
    const pairs = [...found].map((radical) => `${radical}→${charactersOf(radical)}`)
    notes.push({ code: 'radicals', paragraph: paragraph.number, text: pairs.join(' ') })
    return { ...paragraph, text }
  })
  return notes.length === 0 ? document : { ...document, paragraphs, notes: [...document.notes, ...notes] }
}
