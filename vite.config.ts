import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { lectern } from './src/plugin/index.ts';

export default defineConfig({ plugins: [react(), lectern()] });
