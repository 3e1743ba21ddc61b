import { defineConfig } from 'vite';

export default defineConfig({
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist',
    emptyOutDir: true,
    rollupOptions: { input: { main: 'src/main.ts', 'read-list-worker': 'src/imports/read-list-worker.ts' } },
  },
  ssr: { noExternal: [/^@hailong\/shared/] },
});
