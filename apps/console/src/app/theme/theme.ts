import {
  createTheme,
  type CSSVariablesResolver,
  defaultVariantColorsResolver,
  type VariantColorsResolver,
} from '@mantine/core'
import { lamp, ochre, paper, reed, seal } from './colors.ts'

/** Filled things take their ink from a variable, because the dark screen fills with a light reed. */
const variantColors: VariantColorsResolver = (input) => {
  const resolved = defaultVariantColorsResolver(input)
  return input.variant === 'filled' ? { ...resolved, color: 'var(--on-filled)' } : resolved
}

/** A header with a role of its own: as a plain one, outside of the page's regions, it counts as a second banner. */
const OVERLAID = {
  ...{ transitionProps: { duration: 120 }, overlayProps: { opacity: 0.35 } },
  attributes: { header: { role: 'presentation' } },
}

export const theme = createTheme({
  colors: { reed, seal, ochre, gray: paper, dark: lamp, red: seal, teal: reed },
  primaryColor: 'reed',
  primaryShade: 7,
  white: '#fffdf9',
  black: '#2b2721',
  fontFamily: 'var(--font-text)',
  fontFamilyMonospace: 'ui-monospace, "SFMono-Regular", Consolas, monospace',
  headings: {
    fontFamily: 'var(--font-title)',
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.625rem', lineHeight: '1.35' },
      h2: { fontSize: '1.1875rem', lineHeight: '1.4' },
      h3: { fontSize: '1.0625rem', lineHeight: '1.45' },
    },
  },
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  lineHeights: { xs: '1.5', sm: '1.55', md: '1.65', lg: '1.6', xl: '1.5' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2.25rem' },
  radius: { xs: '2px', sm: '3px', md: '4px', lg: '6px', xl: '10px' },
  defaultRadius: 'sm',
  shadows: {
    xs: 'none',
    sm: 'var(--lift)',
    md: 'var(--lift)',
    lg: 'var(--lift)',
    xl: 'var(--lift)',
  },
  focusRing: 'auto',
  respectReducedMotion: true,
  cursorType: 'pointer',
  variantColorResolver: variantColors,
  // Plain objects: naming the components themselves would load them all with the first page.
  components: {
    Alert: { defaultProps: { variant: 'outline' } },
    Anchor: { defaultProps: { underline: 'always' } },
    Button: { defaultProps: { loaderProps: { type: 'dots' } } },
    Checkbox: { defaultProps: { iconColor: 'var(--on-filled)' } },
    Radio: { defaultProps: { iconColor: 'var(--on-filled)' } },
    Chip: { vars: () => ({ root: { '--chip-color': 'var(--on-filled)' } }) },
    Drawer: { defaultProps: OVERLAID },
    Modal: { defaultProps: OVERLAID },
    Input: { defaultProps: { size: 'sm' } },
    // A target of at least 24 px: the size of a small input gives 22.
    InputClearButton: { defaultProps: { size: 28 } },
    Paper: { defaultProps: { shadow: 'none', withBorder: true } },
    Popover: { defaultProps: { transitionProps: { duration: 80 }, shadow: 'md' } },
    Select: { defaultProps: { allowDeselect: false } },
    Tabs: { defaultProps: { variant: 'default' } },
    TextInput: { defaultProps: { size: 'sm' } },
  },
})

const COLORS = ['reed', 'seal', 'ochre', 'red', 'teal', 'gray'] as const

export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    ...Object.fromEntries(
      COLORS.flatMap((color) => accents(color, { filled: 7, hover: 8, ink: 8, wash: 0, washHover: 1 })),
    ),
    '--on-filled': '#fffdf9',
    '--mantine-primary-color-contrast': '#fffdf9',
    '--mantine-color-error': 'var(--mantine-color-seal-7)',
    '--mantine-color-success': 'var(--mantine-color-reed-7)',
    '--mantine-color-placeholder': 'var(--mantine-color-gray-6)',
    '--mantine-color-dimmed': '#625b4f',
    '--mantine-color-disabled-color': 'var(--mantine-color-gray-6)',
    '--mantine-color-anchor': 'var(--mantine-color-reed-8)',
  },
  dark: {
    ...Object.fromEntries(
      COLORS.flatMap((color) => accents(color, { filled: 3, hover: 2, ink: 2, wash: 9, washHover: 8 })),
    ),
    '--on-filled': '#191815',
    '--mantine-primary-color-contrast': '#191815',
    '--mantine-color-error': 'var(--mantine-color-seal-3)',
    '--mantine-color-success': 'var(--mantine-color-reed-3)',
    '--mantine-color-placeholder': 'var(--mantine-color-dark-2)',
    '--mantine-color-dimmed': 'var(--mantine-color-dark-2)',
    '--mantine-color-disabled-color': 'var(--mantine-color-dark-2)',
    '--mantine-color-anchor': 'var(--mantine-color-reed-3)',
  },
})

interface Shades {
  readonly filled: number
  readonly hover: number
  readonly ink: number
  readonly wash: number
  readonly washHover: number
}

function accents(color: string, shades: Shades): [string, string][] {
  const shade = (index: number) => `var(--mantine-color-${color}-${index})`
  return [
    [`--mantine-color-${color}-filled`, shade(shades.filled)],
    [`--mantine-color-${color}-filled-hover`, shade(shades.hover)],
    [`--mantine-color-${color}-light`, shade(shades.wash)],
    [`--mantine-color-${color}-light-hover`, shade(shades.washHover)],
    [`--mantine-color-${color}-light-color`, shade(shades.ink)],
    [`--mantine-color-${color}-outline`, shade(shades.ink)],
    [`--mantine-color-${color}-outline-hover`, shade(shades.wash)],
    [`--mantine-color-${color}-text`, shade(shades.ink)],
  ]
}
