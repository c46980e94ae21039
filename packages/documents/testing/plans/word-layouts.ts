import type { PlanFixture } from './plan-fixture.ts'

/** Word files whose tables hold other tables, sections or aims, in the notation of `writeWord`. The schools are invented. */
export const WORD_LAYOUTS: readonly PlanFixture[] = [
  {
    name: 'quarters beside months',
    text: `
文昌中学工会2026年度活动安排
| 季度 | 月份 | 活动安排 | 责任人 |
| 第一季度 | 1月 | 年终慰问 | 卜凡 |
| ^ | 3月 | {括号.0*}巾帼讲堂¶{括号.0}健步走 | 卜凡 |
| 第二季度 | 4月 | 书画展 | 章蕾 |
| ^ | 6月 | 端午民俗 | 章蕾 |
| 第三季度 | 9月 | 教师节 | 工会 |
| 第四季度 | 11月 | 拔河 | 体育组 |`,
    expected: `
plan | 文昌中学工会2026年度活动安排 | 2026-01-01..2026-12-31 (标题：2026年)
month 1: 年终慰问<卜凡>
month 3: 巾帼讲堂<卜凡> / 健步走<卜凡>
month 4: 书画展<章蕾>
month 6: 端午民俗<章蕾>
month 9: 教师节<工会>
month 11: 拔河<体育组>
! personalName 8: 卜凡
! personalName 11: 卜凡
! personalName 12: 卜凡
! personalName 16: 章蕾
! personalName 19: 章蕾`,
  },
  {
    name: 'empty places and dashes',
    text: `
蓝天幼儿园工会全年安排
| 月份 | 常规活动 | 特色活动 | 负责人 |
| 1月 | 工会例会 | 包饺子 | 丁敏 |
| 2月 | / | 闹元宵 | 丁敏 |
| 3月 | 工会例会 | — | 姚岚 |
| 4月 | 工会例会 | 采风 | 姚岚 |`,
    expected: `
plan | 蓝天幼儿园工会全年安排 | -
month 1: 工会例会*<丁敏> / 包饺子<丁敏>
month 2: 闹元宵<丁敏>
month 3: 工会例会*<姚岚>
month 4: 工会例会*<姚岚> / 采风<姚岚>
! personalName 7: 丁敏
! personalName 8: 丁敏
! personalName 12: 丁敏
! personalName 15: 姚岚
! personalName 19: 姚岚
! personalName 20: 姚岚`,
  },
  {
    name: 'a month with its remark in two paragraphs of its cell',
    text: `
长乐小学工会2026年春季活动安排
| 时间 | 活动项目 | 责任部门 |
| 3月¶（女工月） | 女教师健身操 | 女工委 |
| 4月¶（读书月） | 好书推荐；读书心得评选 | 教科室 |
| 5月¶（健康月） | 体检 | 校医室 |
| 6月¶（总结月） | 工会工作总结 | 工会 |`,
    expected: `
plan | 长乐小学工会2026年春季活动安排 | 2026-02-01..2026-08-31 (标题：2026年春)
month 3 #女工月: 女教师健身操<女工委>
month 4 #读书月: 好书推荐；<教科室> / 读书心得评选<教科室>
month 5 #健康月: 体检<校医室>
month 6 #总结月: 工会工作总结<工会>`,
  },
  {
    name: 'a diagonal header',
    text: `
天府职业学院工会年度计划
| 条线＼时间 | 第一学期 | 第二学期 |
| 组织工作 | 换届 | 培训 |
| 女工工作 | 妇科普查 | 三八活动 |`,
    expected: `
plan | 天府职业学院工会年度计划 | -
! noStructure 2: 
unread 2 3 4 5 6 7 8 9 10`,
  },
  {
    name: 'a table whose items go over several rows without merging',
    text: `
文峰小学工会2026年上半年工作安排
| 月份 | 工作内容 | 负责人 |
| 2月 | 制定计划 | 王丽 |
| | 收缴会费 | 李军 |
| 3月 | 庆三八 | 王丽 |
| | 义务植树 | 全体 |
| | 学雷锋 | 团支部 |
| 4月 | 春游 | 王丽 |`,
    expected: `
plan | 文峰小学工会2026年上半年工作安排 | 2026-01-01..2026-06-30 (标题：2026年上半年)
month 2: 制定计划<王丽> / 收缴会费<李军>
month 3: 庆三八<王丽> / 义务植树<全体> / 学雷锋<团支部>
month 4: 春游<王丽>
! personalName 6: 王丽
! personalName 9: 李军
! personalName 12: 王丽
! personalName 21: 王丽`,
  },
  {
    name: 'a table over two pages whose header comes again',
    text: `
西城学校工会全年工作安排
{公文.0}安排表
|! 时间 | 内容 | 责任人 |
| 1月 | 慰问 | 工会 |
| 3月 | 三八节 | 女工委 |
| 时间 | 内容 | 责任人 |
| 9月 | 教师节 | 工会 |
| 12月 | 年终考核 | 工会 |
{公文.0}说明
各组照此执行。`,
    expected: `
plan | 西城学校工会全年工作安排 | -
1 一、 安排表
1 二、 说明
month 1: 慰问<工会>
month 3: 三八节<女工委>
month 9: 教师节<工会>
month 12: 年终考核<工会>`,
  },
  {
    name: 'columns in another order with an ordinal at the end',
    text: `
建设路小学工会计划表
| 负责人 | 工作内容 | 月份 | 序号 |
| 马芳 | 换发会员证 | 三月 | 1 |
| 马芳 | 五一表彰 | 五月 | 2 |
| 姜波 | 暑期疗养 | 七、八月 | 3 |`,
    expected: `
plan | 建设路小学工会计划表 | -
month 3: 换发会员证<马芳>
month 5: 五一表彰<马芳>
month 7+8: 暑期疗养<姜波>
! personalName 7: 马芳
! personalName 11: 马芳
! personalName 15: 姜波`,
  },
  {
    name: 'a layout table around a timetable',
    text: `
龙泉幼儿园工会计划
| 一、工作目标：建温馨之家。 |
| 二、月度安排[[月份;内容/3月;三八节/4月;春游/5月;体检]] |`,
    expected: `
plan | 龙泉幼儿园工会计划 | -
goal: 建温馨之家。
1 一、 工作目标：
1 二、 月度安排
month 3: 三八节
month 4: 春游
month 5: 体检`,
  },
  {
    name: 'two kinds of activities beside the months',
    text: `
建新小学工会学期计划表
|! 月份 | 常规工作 | < | 特色活动 | 负责人 |
|! ^ | 校级 | 组级 | ^ | ^ |
| 3月 | 全委会 | 小组会 | 花艺 | 沈静 |
| 4月 | 经审 | 慰问 | 踏青 | 沈静 |
| 5月 | 教代会 | 提案 | 歌会 | 方涛 |`,
    expected: `
plan | 建新小学工会学期计划表 | -
month 3: 全委会<沈静> / 小组会<沈静> / 花艺<沈静>
month 4: 经审<沈静> / 慰问<沈静> / 踏青<沈静>
month 5: 教代会<方涛> / 提案<方涛> / 歌会<方涛>
! personalName 9: 沈静
! personalName 10: 沈静
! personalName 11: 沈静
! personalName 14: 沈静
! personalName 15: 沈静
! personalName 16: 沈静
! personalName 19: 方涛
! personalName 20: 方涛
! personalName 21: 方涛`,
  },
  {
    name: 'a table with a goal and a measure for each month',
    text: `
港湾学校工会2026年月度推进表
| 月份 | 工作目标 | 工作措施 | 责任人 |
| 1月 | 慰问全覆盖 | {序号.0*}走访困难职工¶{序号.0}电话慰问退休职工 | 蔡敏 |
| 3月 | 女工满意 | {序号.0*}举办讲座 | 余洁 |
| 5月 | 民主公开 | {序号.0*}召开教代会¶{序号.0}公示提案 | 蔡敏 |`,
    expected: `
plan | 港湾学校工会2026年月度推进表 | 2026-01-01..2026-12-31 (标题：2026年)
month 1: 走访困难职工<蔡敏> / 电话慰问退休职工<蔡敏>
month 3: 举办讲座<余洁>
month 5: 召开教代会<蔡敏> / 公示提案<蔡敏>
! personalName 8: 蔡敏
! personalName 9: 蔡敏
! personalName 13: 余洁
! personalName 17: 蔡敏
! personalName 18: 蔡敏`,
  },
  {
    name: 'a plan whose sections stand in the rows of a table with a timetable below',
    text: `
#0 阳光特校工会计划
| 指导思想 | 关爱特教教师，守护特殊孩子。 |
| 工作重点 | {序号.0*}特教津贴落实¶{序号.0}心理援助 |
| 月份 | 活动内容 |
| 3月 | 手语歌会 |
| 5月 | 助残日义卖 |
| 9月 | 特教教师表彰 |`,
    expected: `
plan | 阳光特校工会计划 | -
guiding headed: 关爱特教教师，守护特殊孩子。
1 - 指导思想
1 - 工作重点
2 1. 特教津贴落实
2 2. 心理援助
month 3: 手语歌会
month 5: 助残日义卖
month 9: 特教教师表彰`,
  },
  {
    name: 'rows of weeks with blanks between',
    text: `
朝阳小学工会第2学期周历
| 周 | 时间 | 内容 |
| 第一周 | 2月17日-2月21日 | 会员签到 |
| 第二周 | 2月24日-2月28日 | |
| 第三周 | 3月3日-3月7日 | 三八慰问；健康讲座 |
| 第四周 | 3月10日-3月14日 | 植树 |`,
    expected: `
plan | 朝阳小学工会第2学期周历 | -
month week 1: 会员签到
month week 3: 三八慰问； / 健康讲座
month week 4: 植树`,
  },
  {
    name: 'an assembly line of measures with a deadline behind each',
    text: `
市直属学校工会重点工作推进清单
{公文.0}组织建设类
| 任务 | 措施 | 完成时限 |
| 换届 | 指导五所学校换届 | 6月底 |
| 培训 | 举办两期培训班 | 4月、10月 |
{公文.0}服务教工类
| 任务 | 措施 | 完成时限 |
| 疗休养 | 组织三批疗休养 | 7-8月 |
| 体检 | 全员体检 | 11月 |`,
    expected: `
plan | 市直属学校工会重点工作推进清单 | -
1 一、 组织建设类
1 二、 服务教工类
month 6 #换届: 指导五所学校换届
month 4+10 #培训: 举办两期培训班
month 7+8 #疗休养: 组织三批疗休养
month 11 #体检: 全员体检`,
  },
  {
    name: 'a term in four columns with the last for remarks',
    text: `
三中工会2025-2026学年第一学期工作进程
| 月份 | 主要工作 | 完成情况 | 备注 |
| 九月 | {括号.0*}制定计划¶{括号.0}庆祝教师节 | | 含新教师 |
| 十月 | {括号.0*}国庆文艺演出 | | |
| 十一月 | {括号.0*}校际联谊¶{括号.0}会员代表培训 | | 待定 |`,
    expected: `
plan | 三中工会2025-2026学年第一学期工作进程 | 2025-09-01..2026-01-31 (标题：2025-2026学年第一学期)
month 9: 制定计划 / 庆祝教师节
month 10: 国庆文艺演出
month 11: 校际联谊 / 会员代表培训`,
  },
  {
    name: 'the usual plan with a table at its end',
    text: `
#0 新华路幼儿园2026年工会工作计划
{公文.0}工作思路
以“幸福教工”为主线，落实“四个一”工程。
{公文.0}工作目标
{公文.1}人人有社团。
{公文.1}月月有活动。
{公文.0}工作措施
{公文.1}健全制度
完善慰问、疗养、福利三项制度，做到公开透明。
{公文.1}搭建平台
开展技能展示、主题沙龙和户外拓展。
{公文.0}活动安排表
|! 序号 | 月份 | 活动内容 | 责任人 |
| {光数.0*} | 一月 | 迎新茶话会 | 蒋敏 |
| {光数.0} | 三月 | 女神节烘焙 | 高洁 |
| {光数.0} | 四月 | 踏青摄影；读书分享 | 蒋敏 |
| {光数.0} | 五月 | 教职工技能赛 | 保教处 |
| {光数.0} | 九、十月 | 教师节、国庆节系列活动 | 工会 |
| {光数.0} | 十二月 | 年终总结表彰 | 园长室 |`,
    expected: `
plan | 新华路幼儿园2026年工会工作计划 | 2026-01-01..2026-12-31 (标题：2026年)
goal: 人人有社团。
goal: 月月有活动。
1 一、 工作思路
1 二、 工作目标
2 （一） 人人有社团。
2 （二） 月月有活动。
1 三、 工作措施
2 （一） 健全制度
2 （二） 搭建平台
1 四、 活动安排表
month 1: 迎新茶话会<蒋敏>
month 3: 女神节烘焙<高洁>
month 4: 踏青摄影；<蒋敏> / 读书分享<蒋敏>
month 5: 教职工技能赛<保教处>
month 9+10: 教师节、国庆节系列活动<工会>
month 12: 年终总结表彰<园长室>
! personalName 19: 蒋敏
! personalName 27: 蒋敏`,
  },
  {
    name: 'a district plan with chapters and a table of tasks',
    text: `
#0 青山区教育工会2026年工作要点
{部分.0}总体要求
坚持稳中求进，服务教育高质量发展。
{部分.0}重点任务
{部分.1}强化政治引领
{部分.2}抓好主题教育。
{部分.1}强化维权服务
{部分.2}推进法律援助进校园。
{部分.2}完善困难帮扶机制。
{部分.0}时间安排
| 时间节点 | 重点工作 | 责任部门 | 协助部门 |
| 第一季度 | 召开全委会¶开展两节送温暖 | 办公室 | 各基层工会 |
| 第二季度 | 举办教工合唱节 | 文体部 | 艺术中心 |
| 第三季度 | 教师节走访；疗休养 | 权益部 | 各基层工会 |
| 第四季度 | 年度考核 | 组织部 | 各部室 |`,
    expected: `
plan | 青山区教育工会2026年工作要点 | 2026-01-01..2026-12-31 (标题：2026年)
guiding headed: 坚持稳中求进，服务教育高质量发展。
1 第一部分 总体要求
1 第二部分 重点任务
2 一、 强化政治引领
3 1． 抓好主题教育。
2 二、 强化维权服务
3 1． 推进法律援助进校园。
3 2． 完善困难帮扶机制。
1 第三部分 时间安排
month 1+2+3: 召开全委会<办公室> / 开展两节送温暖<办公室>
month 4+5+6: 举办教工合唱节<文体部>
month 7+8+9: 教师节走访；<权益部> / 疗休养<权益部>
month 10+11+12: 年度考核<组织部>`,
  },
  {
    name: 'a plan of a primary school whose table has two kinds of time',
    text: `
岭南小学工会活动一览
| 学期 | 周次 | 时间 | 活动 | 组织者 |
| 第一学期 | 2 | 9月10日 | 教师节联欢 | 工会 |
| ^ | 6 | 10月 | 敬老节慰问 | 退管小组 |
| ^ | 14 | 12月5日 | 教工合唱赛 | 音乐组 |
| 第二学期 | 3 | 3月8日 | 女教师沙龙 | 女工组 |
| ^ | 12 | 5月 | 教工趣味赛 | 体育组 |`,
    expected: `
plan | 岭南小学工会活动一览 | -
month week 2 @第一学期: 教师节联欢
month week 6 @第一学期: 敬老节慰问
month week 14 @第一学期: 教工合唱赛
month week 3 @第二学期: 女教师沙龙
month week 12 @第二学期: 教工趣味赛`,
  },
]
