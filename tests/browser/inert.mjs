// Whatever an article or a path says, it stays text: the page holds no element that acts, no
// handler and no address of another place than those that a report may lead to.

/** Runs in the page. */
function search() {
  const faults = [];
  const acting = 'script, iframe, object, embed, applet, frame, form, base, link:not([rel=stylesheet]), meta[http-equiv=refresh], ' +
    'video, audio, source, img, portal, template, foreignObject, animate, set, use, image, math, marquee';
  for (const element of document.querySelectorAll(acting)) faults.push(`inert: <${element.tagName.toLowerCase()}> is there`);
  const ids = new Set();
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      if (/^on/i.test(name)) faults.push(`inert: ${name} on ${element.tagName}`);
      if (name === 'style') faults.push(`inert: a style on ${element.tagName}`);
      if (/^(href|src|xlink:href|action|formaction)$/i.test(name) && !/^(#|https?:\/\/|[a-z0-9-]+\.(html|css)(#|$))/.test(value))
        faults.push(`inert: ${name}=${value.slice(0, 80)}`);
      if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/.test(value))
        faults.push(`inert: a control character in ${name} of ${element.tagName}`);
    }
    if (!element.id) continue;
    if (ids.has(element.id)) faults.push(`ids: two of ${element.id}`);
    ids.add(element.id);
  }
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/.test(document.body.textContent))
    faults.push('inert: a control character in the text');
  if (document.compatMode !== 'CSS1Compat') faults.push('inert: the page is read in quirks mode');
  return faults.slice(0, 20);
}

export const inert = (page) => page.evaluate(search);

/** Faults of the links of the page `file`. `ids` has the ids of each page, by its file. */
export function dangling(found, file, ids) {
  const faults = new Set();
  for (const link of found) {
    if (/^https?:/.test(link)) continue;
    const [page, id] = link.split('#', 2);
    const there = ids.get(page === '' ? file : page);
    if (!there) faults.add(`links: no page ${page}`);
    else if (id && !there.has(decodeURIComponent(id))) faults.add(`links: nothing at ${link}`);
  }
  return [...faults].slice(0, 20);
}

/** Each link of a page that stands alone leads somewhere. */
export async function links(page) {
  const found = await page.evaluate(() => [...document.querySelectorAll('[href]')].map((one) => one.getAttribute('href')));
  const here = new Set(await page.evaluate(() => [...document.querySelectorAll('[id]')].map((one) => one.id)));
  return dangling(found, '', new Map([['', here]]));
}
