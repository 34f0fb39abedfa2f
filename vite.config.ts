import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { lectern } from './src/plugin/index.ts';

const port = Number(process.env['PORT'] ?? 4173);

export default defineConfig({
  plugins: [react(), lectern()],
  css: { transformer: 'lightningcss' },
  preview: { port, strictPort: true },
});
