// draw.mjs PAGE FOLDER: draws what the manual shows of the page of seeds/ into FOLDER, as WebP: its top with the first
// conflict, the last chart, and the article view. Environment as for run.mjs.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import { address_of } from './visit.mjs';

const { chromium } = createRequire(process.env.CHECKCLAIMS_NODE_MODULES + '/x')('playwright-core');
const [source, folder] = process.argv.slice(2);
const width = 1200;

/** The name of each picture, and where it begins and ends: the edges of elements, by selector. */
const pictures = [
  ['page', ['body', 'top'], ['#findings .finding', 'bottom'], 16],
  ['page-chart', ['.finding:last-of-type', 'top'], ['.finding:last-of-type', 'bottom'], 12],
  ['page-article', ['#article-4 .article-text .block:nth-of-type(5)', 'top'], ['#article-4 .article-text', 'bottom'], 8],
];

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ['--no-sandbox', '--disable-gpu', '--disable-quic'] });
try {
  const context = await browser.newContext({ viewport: { width, height: 1000 }, colorScheme: 'light', javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(address_of(source));
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { content-visibility: visible !important } .contents { position: static !important }');
    document.adoptedStyleSheets = [sheet];
  });
  const session = await context.newCDPSession(page);
  for (const [name, begin, end, margin] of pictures) {
    const edge = ([selector, side]) => page.evaluate(([of, what]) => {
      const found = document.querySelectorAll(of);
      return found[what === 'top' ? 0 : found.length > 1 && of.includes('last') ? found.length - 1 : 0].getBoundingClientRect()[what] + scrollY;
    }, [selector, side]);
    const top = Math.max(0, Math.floor(await edge(begin)) - margin);
    const bottom = Math.min(top + 1500, Math.ceil(await edge(end)) + margin);
    const { data } = await session.send('Page.captureScreenshot', {
      format: 'webp', quality: 80, captureBeyondViewport: true, clip: { x: 0, y: top, width, height: bottom - top, scale: 1 },
    });
    const bytes = Buffer.from(data, 'base64');
    writeFileSync(join(folder, `${name}.webp`), bytes);
    console.log(`${name}.webp: ${width} x ${bottom - top}, ${Math.ceil(bytes.length / 1024)} KiB`);
  }
} finally {
  await browser.close();
}
