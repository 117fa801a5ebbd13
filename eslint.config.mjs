import tseslint from 'typescript-eslint'
import prettier from 'eslint-config-prettier'

/** The rooms that may read no clock, randomness, network, disk or environment (docs/house.md, law 1). */
const pureRooms = [
  'kernel',
  'records',
  'ledger',
  'evidence',
  'estimate',
  'charter',
  'decisions',
  'assessment',
  'programme',
]

const effects = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Time comes in as an argument.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Time comes in as an argument.',
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'Randomness comes in as an argument.',
  },
  {
    selector: "MemberExpression[object.name='process']",
    message: 'The environment is read in main.ts only.',
  },
  {
    selector: 'CallExpression[callee.name=/^(setTimeout|setInterval|setImmediate|fetch)$/]',
    message: 'Timers and network live behind ports.',
  },
  { selector: "MemberExpression[object.name='performance']", message: 'Time comes in as an argument.' },
]

const transcendental = {
  selector:
    "CallExpression[callee.object.name='Math'][callee.property.name=/^(exp|log|log2|log10|log1p|expm1|pow|sin|cos|tan|sinh|cosh|tanh|atan|asin|acos|cbrt|hypot)$/]",
  message: 'Engines differ in the last bit: use kernel/math.ts (law 4).',
}

/** The power operator has the same freedom as `Math.pow`. */
const power = {
  selector: "BinaryExpression[operator='**']",
  message: 'Engines differ in the last bit: multiply, or use kernel/math.ts (law 4).',
}

export default tseslint.config(
  {
    ignores: [
      'node_modules/**',
      'contracts/**',
      'test/stored/**',
      'web/dist*/**',
      'verifier/dist*/**',
      'web/src/api/openapi.d.ts',
    ],
  },
  ...tseslint.configs.strictTypeChecked.map((config) => ({ ...config, files: ['**/*.ts', '**/*.tsx'] })),
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      // A port is asynchronous even where an adapter is not.
      '@typescript-eslint/require-await': 'off',
      'no-console': 'error',
    },
  },
  {
    files: pureRooms.map((room) => `src/${room}/**/*.ts`),
    ignores: ['**/*.test.ts'],
    rules: { 'no-restricted-syntax': ['error', ...effects] },
  },
  {
    files: ['src/kernel/**/*.ts', 'src/estimate/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: { 'no-restricted-syntax': ['error', ...effects, transcendental, power] },
  },
  {
    files: ['**/*.test.ts', 'test/**/*.ts', 'bench/**/*.ts', 'simulation/**/main.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off', 'no-console': 'off' },
  },
  prettier,
)
