import type { Remit } from '@jianjia/domain/plan'

const STUDENT_AID = /助学金|奖学金|贫困(?:学?生)|困难(?:学?生)|资助|建档立卡|留守儿童|特困生|学生.{0,6}帮扶|爱心助学/
const PARTY = /党支部|党员|党建|党课|党日|党务|党费|党委|党总支|三会一课|支部/
const UNION =
  /工会|教职工|职工|教工|会员|教代会|职代会|女工|妇女|慰问|维权|教师节|送温暖|工间操|文体|退休|提案|校务公开|厂务公开|福利|体检/
const SCHOOL =
  /教学|课堂|考试|招生|分班|开学|家长|教研|备课|少先队|共青团|班主任|学生|毕业|安全(?:检查|教育)|协助学校|配合学校|配合行政|协助行政|扫墓|六一/

/** Who an item belongs to, by its words. What names nobody else's work is the union's. */
export function remitOf(text: string): Remit {
  if (STUDENT_AID.test(text) && !/教职工|职工子女/.test(text)) return 'studentAid'
  if (UNION.test(text)) return 'union'
  if (PARTY.test(text)) return 'party'
  return SCHOOL.test(text) ? 'school' : 'union'
}
