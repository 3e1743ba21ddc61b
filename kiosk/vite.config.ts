import { preact } from '@preact/preset-vite';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import manifest from './package.json' with { type: 'json' };

export default defineConfig({
  base: '/kiosk/',
  define: { __VERSION__: JSON.stringify(manifest.version) },
  build: {
    target: 'es2022',
    // The policy of the page allows fonts and scripts only as files of its own.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  plugins: [
    preact({ devToolsEnabled: false, prefreshEnabled: false }),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/service-worker',
      filename: 'service-worker.ts',
      injectRegister: false,
      includeManifestIcons: false,
      injectManifest: { globPatterns: ['**/*.{html,js,css,woff2,png,mp3,wasm}'] },
      manifest: {
        id: '/kiosk/',
        name: 'Hài Lòng',
        short_name: 'Hài Lòng',
        description: 'Đánh giá chất lượng phục vụ tại quầy',
        lang: 'vi',
        dir: 'ltr',
        start_url: '/kiosk/',
        scope: '/kiosk/',
        display: 'fullscreen',
        orientation: 'any',
        background_color: '#fbf8f1',
        theme_color: '#fbf8f1',
        icons: [
          { src: 'icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
          { src: 'icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
          { src: 'icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
      },
    }),
  ],
});
