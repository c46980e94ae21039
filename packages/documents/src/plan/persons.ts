const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤欧阳'
const NAME = `[${SURNAMES}][\\u4E00-\\u9FA5]{1,2}`
const NO_NAME =
  /^(?:高[级中校尚]|江[苏西]|金[秋融婚]|石油|方[面案法式针]|任[课何务]|余[热名]|程序|史[料实]|万[元名人]|严[格肃重]|武[装术]|向[全广上各学]|白[天色]|田径|马[上克]|黄[金色]|龙[舟头]|范[围文]|何[时种]|许[多可]|钟[爱头]|夏[季令]|汤|莫|孔|林[业]|叶|丁|段|雷锋|毛泽|徐徐|周[五一二三四六日年边末]|孙子|曾[经]|贺[年卡]|顾[问全]|陶[行冶]|程[度]|江[门海]|梁|罗列|白求|唐|宋)/
const TITLE =
  '(?:老师|同志|教师|主席|副主席|校长|副校长|园长|副园长|书记|副书记|主任|副主任|院长|医生|护士|科长|处长|局长|会长|委员|组长|同学|先生|女士|干事|会计|出纳)'
const BEFORE = '(?<![一-龥])|(?<=[由请与和及给为是学校园院区县镇乡小中组会员任长人师家处室,、:(“])'

const FORMS: readonly RegExp[] = [
  new RegExp(`(?:${BEFORE})(${NAME})(?=${TITLE})`, 'gu'),
  new RegExp(`(${NAME})(?=(?:被评|荣获|获得|当选|被授予)(?!奖项))`, 'gu'),
  new RegExp(
    `(?<=(?:负责人|责任人|主持人|联系人|组长|副组长|成员|主席|经办人|撰稿人?|执笔人?)[:])\\s*(${NAME})(?![\\u4E00-\\u9FA5])`,
    'gu',
  ),
  new RegExp(`(?<=[“《])(${NAME})(?=(?:助学金|奖学金|基金|工作室|奖))`, 'gu'),
  new RegExp(`(?<=学习?)(${NAME})(?=,|、|精神|先进)`, 'gu'),
]

/** Names of persons in a text, to be masked by whoever passes it on. A hint that may miss some. */
export function personsIn(folded: string): readonly string[] {
  const names = FORMS.flatMap((form) => [...folded.matchAll(form)].map((found) => found[1] ?? ''))
  return [...new Set(names.filter((name) => name.length >= 2 && !NO_NAME.test(name)))]
}

/** Surnames that are common words as well: in a column of persons they are names. */
const FURTHER =
  '卜章柳舒岳齐穆殷常祝单洪项阮蓝闵季麻强路危童梅盛刁骆樊凌霍虞支柯管房解宗杭诸左嵇邢裴翁荀於惠甄曲封储靳汲邴糜井富乌焦巴弓隗谷车蓬宁仇栾甘厉戎祖符景詹束幸司韶蓟溥印宿怀索咸籍卓蔺屠蒙池乔阴胥苍闻翟贡逄姬申扶堵冉雍桑桂牛寿边扈燕冀尚温别庄晏柴瞿阎充慕连茹习宦艾鱼容古易慎戈庾终暨居衡步耿满弘匡寇广禄阙东沃利蔚越夔隆巩聂晁勾敖融冷訾辛阚简饶沙鞠丰巢关蒯相查荆红游竺权盖益桓卞邝涂敬'
const IN_CHARGE = new RegExp(`^[${SURNAMES}${FURTHER}][\\u4E00-\\u9FA5]{1,2}$`, 'u')
const OFFICE = /[处室部组委科办会校班级体各教团协队心院园系司局股站社家馆厅岗区段所线门层务]$|^(?:全|各|有关|相关)/u

/** Names in a column of persons in charge: the cell holds nothing else. */
export function personsInOwner(folded: string): readonly string[] {
  return folded.split(/[、,;\s/]+/u).filter((part) => IN_CHARGE.test(part) && !OFFICE.test(part))
}
