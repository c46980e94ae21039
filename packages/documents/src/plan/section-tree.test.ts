import { describe, expect, it } from 'vitest'
import { textDocumentOf } from '../text/read-plain-text.ts'
import { readPlans } from './read-plans.ts'

function outline(text: string): readonly string[] {
  return readPlans(textDocumentOf(text)).flatMap(({ sections }) =>
    sections.map(({ level, number, heading }) => `${level} ${number} ${heading}`),
  )
}

describe('depth of numbered parts', () => {
  it('is that of the styles that stand open, whatever style comes first', () => {
    expect(outline('1.学习\n（1）自学\n（2）互学\n2.服务\n一、总结')).toEqual([
      '1 1. 学习',
      '2 （1） 自学',
      '2 （2） 互学',
      '1 2. 服务',
      '1 一、 总结',
    ])
  })

  it('lets a list of the same style stand inside one that announces it, and goes on outside', () => {
    const inside =
      '一、目的\n二、办班要求：主要做法如下：\n一、设专栏\n二、办培训\n三、建档案\n四、评先进\n三、步骤\n分期推进。'
    expect(outline(inside)).toEqual([
      '1 一、 目的',
      '1 二、 办班要求：',
      '2 一、 设专栏',
      '2 二、 办培训',
      '2 三、 建档案',
      '2 四、 评先进',
      '1 三、 步骤',
    ])
  })

  it('takes two separators of one list for one list, and another separator at one for a list inside', () => {
    expect(outline('一、工作\n1.学习\n2、服务\n3、宣传')).toEqual([
      '1 一、 工作',
      '2 1. 学习',
      '2 2、 服务',
      '2 3、 宣传',
    ])
    expect(outline('1.学习\n1、自学\n2、互学\n2.服务')).toEqual(['1 1. 学习', '2 1、 自学', '2 2、 互学', '1 2. 服务'])
  })

  it('goes on with a list that begins anew without a heading', () => {
    expect(outline('1.学习。\n2.服务。\n1.宣传。\n2.总结。')).toEqual([
      '1 1. 学习。',
      '1 2. 服务。',
      '1 1. 宣传。',
      '1 2. 总结。',
    ])
  })
})
