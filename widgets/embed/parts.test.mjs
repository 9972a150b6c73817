// node --test widgets/embed/parts.test.mjs: how a wasm is cut in parts and put in order. `cargo test -p xtask` runs it.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chain, ordered } from './order.mjs';
import { split } from './split.mjs';

const bin = path.join(path.dirname(fileURLToPath(import.meta.url)), 'node_modules/.bin');
const FEATURES = ['--enable-reference-types', '--enable-bulk-memory', '--enable-mutable-globals', '--enable-call-indirect-overlong'];
const place = mkdtempSync(path.join(tmpdir(), 'tremplin-parts-'));
const run = (tool, ...args) => execFileSync(path.join(bin, tool), args, { maxBuffer: 1e8 }).toString();
const assembled = (text, ...flags) => {
  const [from, to] = ['wat', 'wasm'].map((end) => path.join(place, `module.${end}`));
  writeFileSync(from, text);
  run('wasm-opt', ...FEATURES, ...flags, from, '-o', to);
  return readFileSync(to);
};

const MODULE = `(module
 (type $0 (func (param i32) (result i32)))
 (import "js" "twice" (func $twice (param i32) (result i32)))
 (memory $0 1)
 (table $0 2 2 funcref)
 (table $__wbindgen_externrefs 1 externref)
 (elem $0 (table $0) (i32.const 1) func $listed)
 (data $0 (i32.const 64) "ab")
 (export "memory" (memory $0))
 (export "__wbindgen_externrefs" (table $__wbindgen_externrefs))
 (export "begin" (func $begin))
 (func $begin (param $x i32) (result i32) (call $a::more (local.get $x)))
 (func $listed (param $x i32) (result i32) (call $a::typed (local.get $x)))
 (func $a::more (param $x i32) (result i32) (i32.add (call $shared (local.get $x)) (call $a::typed (local.get $x))))
 (func $a::typed (param $x i32) (result i32) (i32.mul (call $shared (local.get $x)) (call $here (local.get $x))))
 (func $shared (param $x i32) (result i32) (call $twice (local.get $x)))
 (func $here (param $x i32) (result i32) (i32.load8_u (i32.const 64)))
 (func $keeps (export "keeps") (param $x i32) (result i32) (call $here (local.get $x)))
)`;

test('a part calls what others have by way of the table, and waits for it', () => {
  const whole = path.join(place, 'whole.wasm');
  writeFileSync(whole, assembled(MODULE, '--debuginfo'));
  const text = run('wasm-dis', ...FEATURES, whole);
  const { first, rest } = split(text, { more: ['a::more'], typed: ['a::typed'] });
  const names = [...first.matchAll(/\(export "([^"]+)"/g)].map(([, name]) => [name, name]);
  const given = { imports: [['js', 'twice', 'twice']], exports: names };
  const imports = { js: { twice: (x) => 2 * x }, a: { twice: (x) => 2 * x } };
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(assembled(first)), imports);
  const load = (part) => new WebAssembly.Instance(new WebAssembly.Module(assembled(rest[part](given))), { ...imports, p: exports });
  assert.equal(exports.keeps(1), 97);
  assert.throws(() => exports.begin(3), WebAssembly.RuntimeError);
  load('more');
  assert.throws(() => exports.begin(3), WebAssembly.RuntimeError);
  load('typed');
  assert.equal(exports.begin(3), 2 * 3 + 2 * 3 * 97);
  assert.equal(exports.functions.get(1)(3), 2 * 3 * 97);
});

test('a gate that is not there is told', () => {
  assert.throws(() => split(MODULE, { more: ['a::gone'] }), /no gate a::gone/);
});

test('bodies that are alike stand side by side, the longest first', () => {
  const body = (start, length) => Buffer.from(Array.from({ length }, (_, at) => (start + at) % 251));
  const [one, like, other, near] = [body(0, 60), body(0, 40), body(100, 50), body(100, 30)];
  assert.deepEqual(chain([other, one, near, like]), [1, 3, 0, 2]);
});

test('a module in another order does the same', () => {
  const wasm = assembled(MODULE, '--debuginfo');
  const file = path.join(place, 'ordered.wasm');
  writeFileSync(file, ordered(wasm));
  run('wasm-opt', ...FEATURES, '--reorder-functions-by-name', '--strip-debug', file, '-o', file);
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(file)), { js: { twice: (x) => 2 * x } });
  assert.equal(exports.begin(3), 2 * 3 + 2 * 3 * 97);
  assert.equal(exports.keeps(1), 97);
});
