#!/usr/bin/env node
// Copies the files that pages fetch into a folder of a site: npx tremplin-widgets public/tremplin
import { cpSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const [folder, ...more] = process.argv.slice(2);
if (!folder || folder.startsWith('-') || more.length) {
  console.error('usage: tremplin-widgets FOLDER');
  process.exit(2);
}
cpSync(fileURLToPath(new URL('./dist/', import.meta.url)), folder, { recursive: true });
