import { describe, expect, test } from 'vitest'
import { bestMatches, findNear, isOneSlip, matchOf, plainTyped, type SearchKeys, unharmedPieces } from './index.ts'

/** 10 × 20 syllables, spelled by hand: the names of two hundred schools. */
const PLACES = [
  ['清河', 'qing he'],
  ['海棠', 'hai tang'],
  ['重阳', 'chong yang'],
  ['柳湾', 'liu wan'],
  ['石桥', 'shi qiao'],
  ['芦溪', 'lu xi'],
  ['白马', 'bai ma'],
  ['长乐', 'chang le'],
  ['双井', 'shuang jing'],
  ['新华', 'xin hua'],
  ['东郊', 'dong jiao'],
  ['望江', 'wang jiang'],
  ['南园', 'nan yuan'],
  ['安定', 'an ding'],
  ['光明', 'guang ming'],
  ['岭前', 'ling qian'],
  ['雨花', 'yu hua'],
  ['松涛', 'song tao'],
  ['建国', 'jian guo'],
  ['梅里', 'mei li'],
] as const
const KINDS = [
  ['小学', 'xiao xue'],
  ['第一中学', 'di yi zhong xue'],
  ['实验小学', 'shi yan xiao xue'],
  ['幼儿园', 'you er yuan'],
  ['职业高中', 'zhi ye gao zhong'],
  ['外国语学校', 'wai guo yu xue xiao'],
  ['特殊教育学校', 'te shu jiao yu xue xiao'],
  ['教师进修学校', 'jiao shi jin xiu xue xiao'],
  ['九年一贯制学校', 'jiu nian yi guan zhi xue xiao'],
  ['青少年宫', 'qing shao nian gong'],
] as const
const SCHOOLS: readonly SearchKeys[] = PLACES.flatMap(([place, spelledPlace]) =>
  KINDS.map(([kind, spelledKind]) => {
    const syllables = `${spelledPlace} ${spelledKind} gong hui`.split(' ')
    return {
      name: `${place}${kind}工会`,
      pinyin: syllables.join(''),
      initials: syllables.map((syllable) => syllable.charAt(0)).join(''),
    }
  }),
)

const isAmongThree = (typed: string, { name }: SearchKeys) =>
  bestMatches(typed, SCHOOLS, 3).some((found) => found.name === name)

/** Each kind of slip at a place that moves through the word. */
const SLIPS: Readonly<Record<string, (word: string, at: number) => string>> = {
  wrong: (word, at) => `${word.slice(0, at)}q${word.slice(at + 1)}`,
  missing: (word, at) => `${word.slice(0, at)}${word.slice(at + 1)}`,
  tooMany: (word, at) => `${word.slice(0, at)}k${word.slice(at)}`,
  exchanged: (word, at) => `${word.slice(0, at)}${word.charAt(at + 1)}${word.charAt(at)}${word.slice(at + 2)}`,
}

describe('two hundred names', () => {
  test('there are two hundred of them', () => {
    expect(new Set(SCHOOLS.map(({ name }) => name)).size).toBe(200)
  })
  test.each([
    ['full pinyin', ({ pinyin }: SearchKeys) => pinyin],
    ['pinyin without the last word', ({ pinyin }: SearchKeys) => pinyin.slice(0, -'gonghui'.length)],
    ['initials', ({ initials }: SearchKeys) => initials],
    ['the name', ({ name }: SearchKeys) => name],
  ])('by %s at least 95 of 100 are among the first three', (_by, typed) => {
    const found = SCHOOLS.filter((school) => isAmongThree(typed(school), school))
    expect(found.length).toBeGreaterThanOrEqual(190)
  })
  test.each(Object.entries(SLIPS))('with one slip (%s) at least 95 of 100 are', (_slip, slip) => {
    const found = SCHOOLS.filter((school, at) => {
      const word = school.pinyin.slice(0, -'gonghui'.length)
      return isAmongThree(slip(word, at % (word.length - 1)), school)
    })
    expect(found.length).toBeGreaterThanOrEqual(190)
  })
  test('at least one unharmed piece stands in the name, whatever the slip and wherever it is', () => {
    for (const slip of Object.values(SLIPS))
      for (const { pinyin } of SCHOOLS.slice(0, 20))
        for (let at = 0; at < pinyin.length - 1; at++)
          expect(
            unharmedPieces(slip(pinyin, at)).some((piece) => pinyin.includes(piece)),
            `${pinyin} ${at}`,
          ).toBe(true)
  })
})

describe('what was typed', () => {
  const school = { name: '西安路小学', pinyin: 'xianluxiaoxue', initials: 'xalxx' }
  test('blanks, apostrophes, capitals and full-width letters do not matter', () => {
    expect(plainTyped(" Xi'an ｌｕ")).toBe('xianlu')
  })
  test('the name comes before spellings, whole ones before parts, and a slip comes last', () => {
    const order = ['西安路小学', '西安', 'xianluxiaoxue', 'xal', '小学', 'luxiao', 'xianlvxiaoxue', 'xianlix', 'luxiqo']
    const matches = order.map((typed) => matchOf(typed, school) ?? -1)
    expect(matches).toEqual(matches.toSorted((a, b) => a - b))
    expect(matches).not.toContain(-1)
    expect(new Set(matches).size).toBe(order.length)
  })
  test('nothing finds nothing, two slips find nothing, three letters forgive none', () => {
    expect(['', 'xuanlvxiaoxue', 'xblqx', 'xbl', '南'].map((typed) => matchOf(typed, school))).toEqual(
      Array.from({ length: 5 }, () => undefined),
    )
  })
  test('of first letters a slip is forgiven in five of them, from the first on', () => {
    expect(['xalix', 'xslxx', 'salxx', 'alxs', 'xals'].map((typed) => matchOf(typed, school))).toEqual([
      ...[9, 9, 9, undefined, undefined],
    ])
  })
  test('a slip is one, not two', () => {
    expect(isOneSlip('abcd', 'abdc')).toBe(true)
    expect(isOneSlip('abcd', 'abc')).toBe(true)
    expect(isOneSlip('abcd', 'badc')).toBe(false)
    expect(findNear('luxiqo', 'xianluxiaoxue')).toBe(4)
  })
})
