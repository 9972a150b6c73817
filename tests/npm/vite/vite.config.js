import { defineConfig } from 'vite';
import tremplin from 'tremplin-widgets/vite';

export default defineConfig({ base: './', logLevel: 'warn', plugins: [tremplin()] });
