// Puts the package that `cargo xtask package` wrote where the tests and their apps import it from.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const here = path.dirname(fileURLToPath(import.meta.url));
export const root = path.join(here, '../..');
/** Cargo's target folder. */
const target = path.resolve(process.env.CARGO_TARGET_DIR ?? path.join(root, 'target'));
/** What the apps are built into, where the browser suite finds them. */
export const built = path.join(target, 'npm');

const packages = path.join(target, 'package');
const name = readdirSync(packages).find((file) => /^tremplin-widgets-.*\.tgz$/.test(file));
if (!name) throw new Error(`there is no package in ${packages}: cargo xtask package`);
export const archive = path.join(packages, name);
/** The package, installed. */
export const installed = path.join(here, 'node_modules/tremplin-widgets');
rmSync(installed, { recursive: true, force: true });
mkdirSync(installed);
execFileSync('tar', ['-xzf', archive, '-C', installed, '--strip-components=1']);
