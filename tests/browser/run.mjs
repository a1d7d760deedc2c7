// run.mjs PAGES: looks at the pages in the folder PAGES in Chromium, in every circumstance that a
// reader may be in, and at those in broken/, each of which breaks one check.
//
// PAGES holds report.html (one file), folder/ (--html-layout dir), hostile.html, hostile/, quiet.html
// and large.html; those that are not there are left out. Environment: CHECKCLAIMS_NODE_MODULES, a folder with playwright-core and
// axe-core; CHROMIUM, the program.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { accessibility } from './accessibility.mjs';
import { filters } from './filters.mjs';
import { geometry } from './geometry.mjs';
import { dangling, inert, links } from './inert.mjs';
import { keyboard } from './keyboard.mjs';
import { landing } from './landing.mjs';
import { slow } from './speed.mjs';
import { address_of, serve, visit } from './visit.mjs';

const { chromium } = createRequire(process.env.CHECKCLAIMS_NODE_MODULES + '/x')('playwright-core');
const pages = process.argv[2];
const here = dirname(fileURLToPath(import.meta.url));

const wide = { width: 1200 };
const narrow = { width: 320, height: 640 };
const paper = { width: 718, height: 1000, print: true };
/** CPU seconds; the promise is 1, measured alone on the machine: a busy one is slower. */
const longest_opening = 3;

let failures = 0;
function told(name, faults) {
  for (const fault of faults) console.log(`FAILED: ${name}: ${fault}`);
  failures += faults.length;
}

/** Each broken page, and the check that must find fault with it. */
const broken = {
  'clipped.html': [/clipped/, geometry],
  'covered.html': [/covers/, geometry],
  'edge.html': [/beyond the edge/, geometry],
  'wide.html': [/the page scrolls sideways/, geometry, narrow],
  'box.html': [/wider than its box/, geometry],
  'print.html': [/wider than its box|clipped/, geometry, paper],
  'console.html': [/console: .*style/, nothing],
  'request.html': [/request: .*beacon/, nothing],
  'dialog.html': [/dialog: 1/, nothing, { scripts: true }],
  'acting.html': [/inert: <iframe>.*/, inert],
  'handler.html': [/inert: onmouseover/, inert],
  'address.html': [/inert: href=javascript/, inert],
  'control.html': [/inert: a control character/, inert],
  'ids.html': [/ids: two of a/, inert],
  'links.html': [/links: nothing at #nowhere/, links],
  'landing.html': [/landing: #a is folded/, landing],
  'contrast.html': [/axe: color-contrast/, accessibility, { scripts: true }],
  'dark.html': [/axe: color-contrast/, accessibility, { scripts: true, dark: true }],
  'names.html': [/axe: label/, accessibility, { scripts: true }],
  'focus.html': [/does not show the focus/, keyboard],
  'reach.html': [/cannot be reached|stops are not reached/, keyboard],
  'hidden.html': [/has the focus and is not seen/, keyboard],
  'filters.html': [/filters: without error: a .* is shown/, filters],
};

async function nothing() {
  return [];
}

async function look_at_broken(browser) {
  for (const [file, [expected, check, how]] of Object.entries(broken)) {
    const address = address_of(join(here, 'broken', file));
    const faults = await visit(browser, address, how ?? wide, (page) => check(page));
    if (!faults.some((fault) => expected.test(fault)))
      told(`broken/${file}`, [`nothing like ${expected} was found: ${faults.join('; ') || 'no fault'}`]);
  }
  const sound = address_of(join(here, 'broken', 'sound.html'));
  const in_no_time = await visit(browser, sound, wide, (page, session) => slow(page, session, 0));
  if (!in_no_time.some((fault) => fault.startsWith('speed: opens in')))
    told('broken/sound.html', ['it opens in no time']);
  const listed = readdirSync(join(here, 'broken')).filter((file) => !(file in broken) && file !== 'sound.html');
  told('broken', listed.map((file) => `no check is named for ${file}`));
  // What is sound passes them all, or they would prove nothing.
  await look_at(browser, 'broken/sound.html', sound);
}

/** Whoever reads the page of a report: in the dark, on a telephone, on paper, with the keyboard alone. */
async function look_at(browser, name, address, { allowed = [], others = null, filtered = true, all = true } = {}) {
  const seen = async (how, circumstance, check) =>
    told(`${name}, ${circumstance}`, await visit(browser, address, how, (page) => check(page), allowed));
  await seen(wide, 'wide', async (page) => [
    ...(await inert(page)),
    ...(others ? [] : await links(page)),
    ...(await geometry(page)),
    ...(await keyboard(page)),
    ...(filtered ? await filters(page) : []),
    // Last, as Tab goes on from where a link led; and not where a click of the test is a script that the server forbids.
    ...(address.startsWith('http:') ? [] : await landing(page)),
  ]);
  await seen({ ...narrow, dark: true }, 'dark and narrow', async (page) => [...(await geometry(page)), ...(await keyboard(page, 30))]);
  if (!all) return;
  await seen(paper, 'print', geometry);
  if (address.startsWith('http:')) return;  // the policy of the server forbids even axe's script
  await seen({ ...wide, scripts: true }, 'light, axe', accessibility);
  await seen({ ...narrow, scripts: true, dark: true }, 'dark, axe', accessibility);
}

/** The text of each page is searched for links; the pages of a few articles are looked at. */
async function look_at_folder(browser, name, folder) {
  const files = readdirSync(folder).filter((file) => file.endsWith('.html'));
  const texts = new Map(files.map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
  const found = (text, pattern) => new Set([...text.matchAll(pattern)].map((match) => match[1]));
  const others = new Map([...texts].map(([file, text]) => [file, found(text, / id="([^"]*)"/g)]));
  others.set('style.css', new Set());
  for (const [file, text] of texts)
    told(`${name}/${file}`, dangling(found(text, / href="([^"]*)"/g), file, others));
  const articles = files.filter((file) => file.startsWith('article-'));
  const chosen = ['index.html', 'agreed.html', articles[0], articles.at(-1)];
  const server = await serve(folder);
  try {
    const allowed = [server.address + 'style.css'];
    for (const file of chosen)
      await look_at(browser, `${name}/${file}`, server.address + file, { allowed, others, filtered: file === 'index.html', all: file === 'index.html' });
  } finally {
    server.close();
  }
}

async function open_large(browser, address) {
  told('large.html', await visit(browser, address, wide, (page, session) =>
    slow(page, session, longest_opening, (figure) => console.log(`a page of many articles ${figure}`))));
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
         '--disable-component-update', '--disable-sync'],
});
try {
  await look_at_broken(browser);
  for (const name of ['report.html', 'hostile.html', 'quiet.html'])
    if (existsSync(join(pages, name))) await look_at(browser, name, address_of(join(pages, name)), { filtered: name === 'report.html' });
  for (const name of ['folder', 'hostile'])
    if (existsSync(join(pages, name, 'index.html'))) await look_at_folder(browser, name, join(pages, name));
  if (existsSync(join(pages, 'large.html'))) await open_large(browser, address_of(join(pages, 'large.html')));
} finally {
  await browser.close();
}
process.exit(failures > 0 ? 1 : 0);
