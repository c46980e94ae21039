/** What a ballot says: it goes to those who vote, so it is Chinese in whatever language the screen is from which it is printed. */
export const BALLOT_WORDS = {
  title: '无记名测评票',
  question: (line: string) => `测评内容：${line}`,
  tick: '请在一项前面的方框里打“√”，只选一项。',
  abstained: '弃权',
} as const
