// Cuts a wasm in parts: what the first screen needs, and what is fetched once the learner begins, or where a
// module has what others have not. All share memory and table. A gate of a part is a function that others
// may call only after that part has been loaded; what can be reached through gates alone goes into their
// part. What two such parts need stands in both.
//
//     const { first, rest } = split(text, { more: ['tremplin_views::quiz::results::view'] });
//     writeFileSync('first.wat', first);           // then wasm-opt, which gives short names
//     writeFileSync('more.wat', rest.more(names)); // imports the first part as "p"

import { leb } from './panics.mjs';

const NAME = String.raw`\$(?:"(?:[^"\\]|\\.)*"|[^\s()]+)`;
const CALL = new RegExp(`\\(call (${NAME})`, 'g');
const TRAP = '$not-here-yet';

/** `text` is a module as wasm-dis writes it; `gates` are, for each part, names of functions as Rust paths,
 * without types that stand in the middle. Texts that are marked go with the part that they name, or with `more`. */
export function split(text, gates) {
  const forms = text.replace(/\n\)\s*$/, '').split(/\n(?= \()/).slice(1);
  const kind = (form) => /^ \((\w+)/.exec(form)[1];
  const named = (form) => new RegExp(NAME).exec(form.replace(/^ \(import "[^"]*" "[^"]*"/, ''))[0];
  const functions = new Map(forms.filter((form) => kind(form) === 'func').map((form) => [named(form), form]));
  const imports = new Map(forms.filter((form) => /^ \(import .*\(func /.test(form)).map((form) => [named(form), form]));
  const calls = (form) => [...form.matchAll(CALL)].map(([, name]) => name);
  const elements = forms.find((form) => kind(form) === 'elem');
  const [head, listed] = /^( \(elem .*?\(i32\.const \d+\) func )(.*)\)$/s.exec(elements).slice(1);
  const table = listed.match(new RegExp(NAME, 'g'));
  const start = Number(/\(i32\.const (\d+)\)/.exec(head)[1]);

  const gatesOf = Object.entries(gates).map(([part, own]) => [part, own.flatMap((gate) => {
    const found = [...functions.keys()].filter((name) => plain(name) === gate);
    if (!found.length) throw new Error(`the bundle has no gate ${gate}: was it inlined, or renamed?`);
    return found;
  })]);
  const isGate = new Set(gatesOf.flatMap(([, own]) => own));
  const reach = (roots, stop) => {
    const reached = new Set();
    const next = [...roots];
    while (next.length) {
      const name = next.pop();
      if (reached.has(name) || stop(name) || !functions.has(name)) continue;
      reached.add(name);
      next.push(...calls(functions.get(name)));
    }
    return reached;
  };
  const exported = forms.filter((form) => /^ \(export .*\(func /.test(form)).map((form) => new RegExp(`\\(func (${NAME})\\)`).exec(form)[1]);
  const here = reach([...exported, ...table.filter((name) => !isGate.has(name))], (name) => isGate.has(name));
  const later = gatesOf.map(([part, own]) => {
    const its = new Set(own);
    return { part, its: reach(own, (name) => here.has(name) || (isGate.has(name) && !its.has(name))) };
  });

  // Parts call the gates of others by way of the table.
  const slots = new Map(table.map((name, index) => [name, start + index]));
  let end = start + table.length;
  const bodiesOf = (its) => [...its].map((name) => indirect(functions.get(name), (callee) => {
    if (!isGate.has(callee) || its.has(callee)) return undefined;
    if (!slots.has(callee)) slots.set(callee, end++);
    return `${signature(functions.get(callee))} ${slots.get(callee)}`;
  }));
  const bodies = bodiesOf(here);
  for (const each of later) each.bodies = bodiesOf(each.its);
  const data = forms.filter((form) => kind(form) === 'data').map(parted);
  for (const each of later) each.needed = new Set([...each.its].flatMap((name) => calls(functions.get(name))).filter((name) => imports.has(name) || here.has(name)));
  const names = (of) => [...new Set(later.flatMap(of))];
  const lent = names(({ needed }) => [...needed].filter((name) => !imports.has(name)));
  const globals = names(({ its }) => [...its].flatMap((name) => functions.get(name).match(new RegExp(`(?<=global\\.[gs]et )${NAME}`, 'g')) ?? []));
  const tables = forms.filter((form) => kind(form) === 'table');
  const found = (what, name) => forms.find((form) => kind(form) === what && named(form) === name);
  const longer = (form) => form.replace(/(?<=\$0 )\d+ \d+/, `${end} ${end}`);

  const exports = [
    ...lent.map((name, index) => ` (export "lent_${index}" (func ${name}))`),
    ...globals.map((name, index) => ` (export "global_${index}" (global ${name}))`),
    ` (export "functions" (table $0))`,
  ];
  const first = [
    ...forms.filter((form) => !['func', 'elem', 'table', 'data'].includes(kind(form))),
    ...tables.map(longer),
    ...data.map(({ first }) => first),
    `${head}${table.map((name) => (isGate.has(name) ? TRAP : name)).join(' ')})`,
    ...exports,
    ` (func ${TRAP} (unreachable))`,
    ...bodies,
  ];
  /** Another part, with the names that the first one's imports and exports have got. */
  const other = ({ part, its, bodies, needed }) => ({ imports: given, exports: short }) => {
    const lentAs = (long) => short.find(([name]) => name === long)[1];
    const filled = [...slots].filter(([name]) => isGate.has(name) && its.has(name));
    return ['(module',
      ...forms.filter((form) => kind(form) === 'type'),
      ...[...needed].filter((name) => imports.has(name)).map((name) => {
        const [, module, long] = /^ \(import "([^"]*)" "([^"]*)"/.exec(imports.get(name));
        if (!given.some(([, other]) => other === long)) given.push([module, long, String(given.length)]);
        return imports.get(name).replace(`"${module}" "${long}"`, `"a" "${given.find(([, other]) => other === long)[2]}"`);
      }),
      ...lent.flatMap((name, index) => (needed.has(name) ? [` (import "p" "${lentAs(`lent_${index}`)}" (func ${name} ${signature(functions.get(name))}))`] : [])),
      ...globals.map((name, index) => {
        const type = /(\(mut \w+\)|\w+) \([^()]*\)\)$/.exec(found('global', name))[1];
        return ` (import "p" "${lentAs(`global_${index}`)}" (global ${name} ${type}))`;
      }),
      ` (import "p" "${lentAs('memory')}" (memory $0 1))`,
      ` (import "p" "${lentAs('functions')}" (table $0 ${end} funcref))`,
      ` (import "p" "${lentAs('__wbindgen_externrefs')}" (table $__wbindgen_externrefs 1 externref))`,
      ...filled.map(([name, slot]) => ` (elem (table $0) (i32.const ${slot}) func ${name})`),
      ...data.flatMap((texts) => texts.later.filter((text) => text.part === part).map(({ form }) => form)),
      ...bodies,
      ')'].join('\n');
  };
  return { first: `(module\n${first.join('\n')}\n)`, rest: Object.fromEntries(later.map((each) => [each.part, other(each)])) };
}

/** `$"a::<impl b::C>::d::h0123456789abcdef"` as `a::d`, `<a::B as c::D>::e` as `a::B::e`. */
function plain(name) {
  return name.replace(/^\$"?|"$/g, '').replace(/::h[0-9a-f]{16}$/, '')
    .replace(/^<(\S+) as .*>::/, '$1::').replace(/<impl [^>]*>::/, '');
}

/** Takes the later texts out of the data; see content-schema/src/pack.rs. */
function parted(form) {
  const [, head, start, quoted] = /^( \(data \S+ )\(i32\.const (\d+)\) "(.*)"\)$/s.exec(form);
  const bytes = Buffer.from(quoted.replace(/\\([0-9a-f]{2}|.)/g, (_, code) => (
    code.length === 2 ? String.fromCharCode(parseInt(code, 16)) : { n: '\n', t: '\t', r: '\r' }[code] ?? code
  )), 'latin1');
  const written = (at, part) => `(i32.const ${at}) "${[...part].map((byte) => `\\${byte.toString(16).padStart(2, '0')}`).join('')}")`;
  const later = [];
  for (let from = 0; (from = bytes.indexOf('\u{e000}', from)) >= 0;) {
    const to = bytes.indexOf('\u{e001}', from) + 3;
    const part = bytes.toString('latin1', from + 3, bytes.indexOf('\n', from)) || 'more';
    later.push({ part, form: ` (data ${written(Number(start) + from, bytes.subarray(from, to))}` });
    bytes.fill(0, from, to);
  }
  return { first: head + written(Number(start), bytes), later };
}

/** A module with a text beside its code: a custom section. */
export function withText(wasm, name, text) {
  const sized = (bytes) => Buffer.concat([Buffer.from(leb(bytes.length)), bytes]);
  const body = Buffer.concat([sized(Buffer.from(name)), Buffer.from(text)]);
  return Buffer.concat([wasm, Buffer.of(0), sized(body)]);
}

function signature(form) {
  return (form.split('\n')[0].match(/\((?:param|result)[^)]*\)/g) ?? []).map((part) => part.replace(/\$\S+ /, '')).join(' ');
}

/** Calls that `target` knows go through the table; it gives the signature and the slot. */
function indirect(form, target) {
  let out = '';
  let at = 0;
  const token = new RegExp(`\\(call (${NAME})|${NAME}|[()]`, 'g');
  const open = [];
  for (const found of form.matchAll(token)) {
    const [all, callee] = found;
    if (callee) {
      const known = target(callee);
      const cut = known?.lastIndexOf(' ');
      if (known) {
        out += `${form.slice(at, found.index)}(call_indirect $0 ${known.slice(0, cut)}`;
        at = found.index + all.length;
      }
      open.push(known?.slice(cut + 1));
    } else if (all === '(') {
      open.push(undefined);
    } else if (all === ')') {
      const slot = open.pop();
      if (slot) {
        out += `${form.slice(at, found.index)} (i32.const ${slot})`;
        at = found.index;
      }
    }
  }
  return out + form.slice(at);
}
