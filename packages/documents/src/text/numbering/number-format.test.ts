import { describe, expect, it } from 'vitest'
import { formatNumber } from './number-format.ts'

describe('numbers as Word prints them', () => {
  it.each<[string, readonly (readonly [number, string])[]]>([
    [
      'decimal',
      [
        [1, '1'],
        [12, '12'],
      ],
    ],
    [
      'decimalZero',
      [
        [3, '03'],
        [12, '12'],
      ],
    ],
    ['decimalFullWidth', [[10, '１０']]],
    [
      'upperLetter',
      [
        [1, 'A'],
        [26, 'Z'],
        [27, 'AA'],
        [28, 'BB'],
      ],
    ],
    ['lowerLetter', [[3, 'c']]],
    [
      'upperRoman',
      [
        [4, 'IV'],
        [9, 'IX'],
        [1994, 'MCMXCIV'],
      ],
    ],
    ['lowerRoman', [[8, 'viii']]],
    [
      'ordinal',
      [
        [1, '1st'],
        [2, '2nd'],
        [11, '11th'],
        [23, '23rd'],
      ],
    ],
    [
      'chineseCounting',
      [
        [1, '一'],
        [10, '十'],
        [11, '十一'],
        [20, '二十'],
        [99, '九十九'],
        [105, '一○五'],
      ],
    ],
    [
      'chineseCountingThousand',
      [
        [10, '十'],
        [21, '二十一'],
        [105, '一百零五'],
        [110, '一百一十'],
        [1010, '一千零一十'],
        [10_010, '一万零一十'],
      ],
    ],
    [
      'japaneseCounting',
      [
        [1, '一'],
        [12, '十二'],
        [21, '二十一'],
        [101, '百一'],
      ],
    ],
    [
      'ideographDigital',
      [
        [10, '一〇'],
        [21, '二一'],
      ],
    ],
    [
      'chineseLegalSimplified',
      [
        [1, '壹'],
        [2, '贰'],
        [10, '壹拾'],
        [12, '壹拾贰'],
      ],
    ],
    [
      'ideographLegalTraditional',
      [
        [3, '參'],
        [6, '陸'],
      ],
    ],
    [
      'ideographTraditional',
      [
        [1, '甲'],
        [10, '癸'],
        [11, '11'],
      ],
    ],
    [
      'ideographZodiac',
      [
        [1, '子'],
        [12, '亥'],
      ],
    ],
    [
      'decimalEnclosedCircle',
      [
        [1, '①'],
        [20, '⑳'],
        [21, '21'],
      ],
    ],
    ['decimalEnclosedParen', [[2, '⑵']]],
    ['decimalEnclosedFullstop', [[2, '⒉']]],
    ['ideographEnclosedCircle', [[3, '㊂']]],
    ['none', [[1, '']]],
    ['somethingNew', [[7, '7']]],
    ['chineseCounting', [[0, '0']]],
  ])('%s', (format, pairs) => {
    expect(pairs.map(([value]) => formatNumber(value, format))).toEqual(pairs.map(([, text]) => text))
  })

  it('are filled up with zeros where the format says so', () => {
    expect(formatNumber(7, 'decimal', 3)).toBe('007')
  })
})
