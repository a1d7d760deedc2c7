// Opens a page as a reader might, and keeps a record of all that a silent page must not do.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The header under which build servers show the files of a job. */
export const strictest = "sandbox; default-src 'none'; style-src 'self'; img-src 'self'";

/**
 * The ways to look at a page. Scripts are off in all but `scripts`, which only the accessibility
 * check needs: a page has no script of its own, and its policy forbids any.
 */
export const usual = { width: 1200, height: 900, dark: false, print: false, scripts: false };

const types = { '.html': 'text/html; charset=utf-8', '.css': 'text/css; charset=utf-8' };

/** Serves a folder on loopback under the strictest policy. Returns {address, close}. */
export async function serve(folder) {
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, 'http://x').pathname));
    const file = join(folder, path.endsWith(sep) ? join(path, 'index.html') : path);
    try {
      const body = await readFile(file);
      response.writeHead(200, {
        'content-type': types[extname(file)] ?? 'application/octet-stream',
        'content-security-policy': strictest,
        'x-content-type-options': 'nosniff',
      });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** The address of a page: a file of its own, or a path below a server. */
export const address_of = (page) => (page.includes('://') ? page : pathToFileURL(page).href);

/**
 * Opens `address`, gives the page to `look`, and returns what `look` returns, a list of faults,
 * and a fault for each console message, dialog, error, breach of a policy, and request for
 * anything but the page and the files in `allowed`.
 */
export async function visit(browser, address, how, look, allowed = []) {
  const { width, height, dark, print, scripts } = { ...usual, ...how };
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    javaScriptEnabled: scripts,
    acceptDownloads: false,
  });
  try {
    const page = await context.newPage();
    const noise = new Set();
    const may_ask = new Set([address, ...allowed].map((one) => one.replace(/#.*/s, '')));
    page.on('console', (message) => noise.add(`console: ${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => noise.add(`script error: ${error.message}`));
    page.on('dialog', (dialog) => {
      noise.add(`dialog: ${dialog.message()}`);
      dialog.dismiss().catch(() => {});
    });
    page.on('popup', () => noise.add('a window opened'));
    context.on('request', (request) => {
      if (!may_ask.has(request.url().replace(/#.*/s, ''))) noise.add(`request: ${request.url()}`);
    });
    const session = await context.newCDPSession(page);
    session.on('Audits.issueAdded', ({ issue }) => {
      if (/ContentSecurityPolicy|MixedContent|Quirks|GenericIssue/.test(issue.code))
        noise.add(`issue: ${issue.code}: ${JSON.stringify(issue.details).slice(0, 300)}`);
    });
    await session.send('Audits.enable');
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const response = await page.goto(address, { waitUntil: 'load', timeout: 20000 });
    if (response && response.status() >= 400) noise.add(`status ${response.status()}`);
    if (print) await page.emulateMedia({ media: 'print' });
    const faults = await look(page, session);
    // What a page asks for late, it asks for within two frames.
    await page.screenshot({ clip: { x: 0, y: 0, width: 1, height: 1 } });
    return [...faults, ...noise];
  } finally {
    await context.close();
  }
}
