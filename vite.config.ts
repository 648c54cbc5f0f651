/// <reference types="vitest/config" />
import { fileURLToPath } from 'node:url';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { CONTENT_POLICY } from './src/app/content-policy.js';
import { browserLaunch } from './test/support/chromium.js';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Writes the content policy into the built page; `npm run dev` goes without, because hot reloading needs inline scripts. */
const contentPolicy: Plugin = {
  name: 'content-policy',
  apply: 'build',
  transformIndexHtml: () => [{ tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: CONTENT_POLICY }, injectTo: 'head-prepend' }],
};

/** Everything the app needs is stored on the first visit, so that it works without a network afterwards. */
const offline = VitePWA({
  registerType: 'prompt',
  injectRegister: 'script-defer',
  manifest: {
    name: 'Ketenstroom',
    short_name: 'Ketenstroom',
    description: 'Simulator voor ketensamenwerking',
    lang: 'nl',
    start_url: './',
    scope: './',
    display: 'standalone',
    background_color: '#faf9f6',
    theme_color: '#faf9f6',
    icons: [{ src: 'icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
  },
  workbox: { globPatterns: ['**/*.{js,css,html,svg,woff2,json,wasm}'], maximumFileSizeToCacheInBytes: 5_000_000 },
});

/** The static site in `dist/`: relative addresses, so any web server can host it under any path. */
const site: UserConfig = {
  base: './',
  plugins: [contentPolicy, offline],
  build: { outDir: here('dist'), emptyOutDir: true, target: 'es2022', manifest: true, modulePreload: { polyfill: false }, assetsInlineLimit: 0 },
};

/** The terminal's bundle in `.build/cli/`, with everything inside, for src/cli/launcher.js. */
const terminal: UserConfig = {
  publicDir: false,
  build: { outDir: here('.build/cli'), emptyOutDir: true, target: 'node20', ssr: here('src/cli/main.ts'), minify: false },
  ssr: { noExternal: true },
};

/** Libraries that the app and its workers import lazily. */
const FOUND_LATE = ['@e965/xlsx', 'd3-dsv', 'fflate', 'saxes', 'zod/mini', 'idb', 'browser-fs-access', 'comlink', '@dagrejs/dagre', 'd3-force', 'd3-chord', 'd3-sankey', 'mathjs/number', '@codemirror/state', '@codemirror/view', '@codemirror/autocomplete', '@codemirror/lint', '@codemirror/language', '@codemirror/commands', 'axe-core'];

const tests: UserConfig['test'] = {
  root: here('.'),
  reporters: ['default', here('test/support/closing-line.ts')],
  projects: [
    { extends: true, test: { name: 'node', include: ['test/**/*.test.ts'], exclude: ['test/browser/**', 'test/journeys/**'], environment: 'node', testTimeout: 60_000 } },
    {
      extends: true,
      // What is found only while tests run would reload their page.
      optimizeDeps: { include: FOUND_LATE },
      test: {
        name: 'browser',
        include: ['test/browser/**/*.test.ts'],
        testTimeout: 60_000,
        browser: {
          enabled: true,
          headless: true,
          screenshotFailures: false,
          viewport: { width: 1280, height: 720 },
          provider: playwright(browserLaunch()),
          instances: [{ browser: 'chromium' }],
        },
      },
    },
    { extends: true, test: { name: 'journeys', include: ['test/journeys/**/*.test.ts'], environment: 'node', testTimeout: 120_000, hookTimeout: 60_000 } },
  ],
};

export default defineConfig(({ mode }) => ({
  root: here('src'),
  worker: { format: 'es' },
  server: { port: 5173, fs: { allow: [here('.')] } },
  preview: { port: 4173, headers: { 'Content-Security-Policy': CONTENT_POLICY } },
  ...(mode === 'terminal' ? terminal : mode === 'test' ? {} : site),
  test: tests,
}));
