// What axe-core finds wrong. It needs scripts: it is given to the page by the inspector, which no
// policy of the page concerns.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const axe = readFileSync(createRequire(process.env.CHECKCLAIMS_NODE_MODULES + '/x').resolve('axe-core/axe.min.js'), 'utf8');

export async function accessibility(page) {
  await page.evaluate(axe);
  const found = await page.evaluate(() => globalThis.axe.run(document, {
    resultTypes: ['violations'],
    runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
  }));
  return found.violations.map((one) =>
    `axe: ${one.id}: ${one.help}: ${one.nodes.length} times, ${one.nodes[0].target} ` +
    `${one.nodes[0].html.slice(0, 120)} ${(one.nodes[0].any[0] ?? one.nodes[0].all[0] ?? one.nodes[0].none[0])?.message ?? ''}`);
}
