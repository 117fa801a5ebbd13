import { Button, createTheme, type MantineColorsTuple } from '@mantine/core'

// The visual language as Mantine takes it. Lengths and colours agree with style/tokens.css.

const petrol: MantineColorsTuple = [
  '#e9f4f6',
  '#d3e7eb',
  '#a6cfd7',
  '#76b5c1',
  '#4f9fae',
  '#37919f',
  '#1b7687',
  '#0d5868',
  '#0a4755',
  '#073540',
]
const dark: MantineColorsTuple = [
  '#eceae4',
  '#c9ccce',
  '#b4b8bc',
  '#969ca3',
  '#767d85',
  '#2b3137',
  '#1f2429',
  '#181c20',
  '#121518',
  '#0d1012',
]
const sand: MantineColorsTuple = [
  '#fbfaf7',
  '#f3f2ed',
  '#e4e2da',
  '#c9c7be',
  '#a9aaa6',
  '#8d939a',
  '#666e78',
  '#4a525b',
  '#2b3137',
  '#171b20',
]

/** Mantine's theme of the pages. */
export const theme = createTheme({
  primaryColor: 'petrol',
  primaryShade: { light: 7, dark: 3 },
  autoContrast: true,
  luminanceThreshold: 0.3,
  white: '#ffffff',
  black: '#171b20',
  colors: { petrol, dark, gray: sand },
  fontFamily: 'var(--font-ui)',
  fontFamilyMonospace: 'var(--font-proof)',
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '17px', xl: '20px' },
  radius: { xs: '3px', sm: '5px', md: '8px', lg: '12px', xl: '999px' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  components: {
    Button: Button.extend({
      defaultProps: { variant: 'default' },
      // The one act that a page asks for is `filled`, in ink: petrol is for what leads somewhere.
      vars: (_, { variant }) => ({
        root: {
          '--button-height': '32px',
          '--button-padding-x': '12px',
          '--button-fz': '13px',
          ...(variant === 'filled'
            ? {
                '--button-bg': 'var(--action)',
                '--button-color': 'var(--on-action)',
                '--button-hover': 'color-mix(in srgb, var(--action) 88%, var(--ground))',
              }
            : {}),
        },
      }),
    }),
    // What is said at a field may hold a fold.
    InputError: { defaultProps: { component: 'div' } },
    TextInput: { defaultProps: { size: 'sm' } },
    Textarea: { defaultProps: { size: 'sm', autosize: true, minRows: 2 } },
    Select: { defaultProps: { size: 'sm' } },
    NumberInput: { defaultProps: { size: 'sm' } },
    Tooltip: { defaultProps: { events: { hover: true, focus: true, touch: true } } },
  },
})
