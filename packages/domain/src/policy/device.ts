import { z } from 'zod'

/** The programs and systems that people know by name; everything else is `other`. */
export const DeviceApp = z.enum(['wechat', 'wecom', 'dingtalk', 'edge', 'firefox', 'chrome', 'safari', 'other'])
export type DeviceApp = z.infer<typeof DeviceApp>
export const DeviceSystem = z.enum(['harmony', 'android', 'ios', 'windows', 'mac', 'linux', 'other'])
export type DeviceSystem = z.infer<typeof DeviceSystem>

export interface Device {
  readonly app: DeviceApp
  readonly system: DeviceSystem
}

/** The first that fits: programs within a program name the outer one too, and Chrome names Safari. */
const APPS: readonly (readonly [DeviceApp, RegExp])[] = [
  ['wecom', /wxwork/i],
  ['wechat', /MicroMessenger/i],
  ['dingtalk', /DingTalk/i],
  ['edge', /Edg(?:e|A|iOS)?\//],
  ['firefox', /(?:Firefox|FxiOS)\//],
  ['chrome', /(?:Chrome|CriOS)\//],
  ['safari', /Version\/[\d.]+.*Safari\//],
]

const SYSTEMS: readonly (readonly [DeviceSystem, RegExp])[] = [
  ['harmony', /HarmonyOS|OpenHarmony/i],
  ['android', /Android/],
  ['ios', /iPhone|iPad|iPod/],
  ['windows', /Windows/],
  ['mac', /Mac OS X|Macintosh/],
  ['linux', /Linux|X11/],
]

/** What a person would call the device that sent this `User-Agent`. A hint for recognising it, never a proof. */
export function deviceOf(userAgent: string | null): Device {
  const text = userAgent ?? ''
  const first = <Name extends string>(list: readonly (readonly [Name, RegExp])[]) =>
    list.find(([, pattern]) => pattern.test(text))?.[0] ?? 'other'
  return { app: first(APPS), system: first(SYSTEMS) }
}
