export const zh = {
  title: '登录',
  lead: '用工会给你的用户名和密码登录。',
  username: '用户名',
  password: '密码',
  submit: '登录',
  usernameMissing: '请输入用户名',
  passwordMissing: '请输入密码',
  forgotten: '忘记密码？请找本单位的系统管理员重置，重置后首次登录要改密码。',
  returning: '登录后会回到刚才的页面，没有送出的内容还在这台设备上。',
} as const
