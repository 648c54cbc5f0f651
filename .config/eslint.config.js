import { configs as lit } from 'eslint-plugin-lit';
import { configs as wc } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist/**', '.build/**', 'node_modules/**'] },
  ...tseslint.configs.recommended,
  lit['flat/recommended'],
  wc['flat/recommended'],
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: new URL('..', import.meta.url).pathname } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-restricted-syntax': ['error', { selector: 'TSEnumDeclaration', message: 'Use a union of literals.' }, { selector: 'TSModuleDeclaration[declare!=true]', message: 'Use modules.' }],
      'no-restricted-properties': ['error', { property: 'innerHTML', message: 'Text of a model never becomes HTML.' }],
      'wc/guard-super-call': 'off',
    },
  },
  // What proves that `new Function` throws must write it down.
  { files: ['test/journeys/**'], rules: { 'no-new-func': 'off', '@typescript-eslint/no-implied-eval': 'off' } },
);
