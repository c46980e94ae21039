/** Settings of the user's npm that must keep counting for pnpm and for the npm we call ourselves. */
const KEPT_SETTINGS = ['registry', 'cafile', 'ca', 'proxy', 'https_proxy', 'noproxy', 'strict_ssl']

/**
 * The environment without what npm puts into it for the script it runs: a nested npm or pnpm would take those for wishes
 * of the user (a prefix, a log level, a script policy). Where packages come from is a wish and stays; pnpm reads it under
 * a name of its own.
 */
export function cleanEnvironment(given) {
  const env = {}
  for (const [name, value] of Object.entries(given)) {
    if (!/^npm_/i.test(name) && name !== 'INIT_CWD') env[name] = value
  }
  for (const setting of KEPT_SETTINGS) {
    const value = given[`npm_config_${setting}`] ?? given[`NPM_CONFIG_${setting.toUpperCase()}`]
    if (value === undefined || value === '') continue
    env[`npm_config_${setting}`] = value
    env[`pnpm_config_${setting}`] ??= value
  }
  env.TURBO_TELEMETRY_DISABLED = '1'
  env.TURBO_NO_UPDATE_NOTIFIER = '1'
  env.DO_NOT_TRACK ??= '1'
  return env
}
