// No text is clipped, covered or out of reach. Judged by where the browser puts each line of text,
// not by a picture, so that it says which element is wrong.

/** Runs in the page. Returns a list of faults, at most 20. */
function measure(width) {
  const faults = [];
  const fault = (kind, element, more) => {
    const words = (element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 50);
    const name = element.tagName.toLowerCase() + (element.id ? `#${element.id}` : '') +
      (element.classList.length ? `.${[...element.classList].join('.')}` : '');
    if (faults.length < 20) faults.push(`${kind}: ${name} "${words}"${more ? `: ${more}` : ''}`);
  };
  const styles = new Map();
  const style = (element) => {
    if (!styles.has(element)) styles.set(element, getComputedStyle(element));
    return styles.get(element);
  };
  // Text for screen readers alone: a box of one pixel that clips all it holds.
  const unseen = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const box = at.getBoundingClientRect();
      if (style(at).position === 'absolute' && box.width <= 1 && box.height <= 1 &&
          style(at).overflowX !== 'visible') return true;
    }
    return false;
  };
  const round = (box) => [box.left, box.top, box.right, box.bottom].map(Math.round).join(' ');

  const lines = [];
  const boxes = new Map();
  const box_of = (element) => {
    if (!boxes.has(element)) boxes.set(element, element.getBoundingClientRect());
    return boxes.get(element);
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.data.trim()) continue;
    const element = node.parentElement;
    if (['STYLE', 'SCRIPT', 'TEMPLATE', 'TITLE', 'DESC', 'title', 'desc'].includes(element.tagName)) continue;
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    range.selectNodeContents(node);
    const rects = [...range.getClientRects()].filter((box) => box.width > 1 && box.height > 1);
    if (rects.length === 0 || unseen(element)) continue;
    let scrolls = false;
    const clips = [];
    for (let at = element; at && at !== document.documentElement; at = at.parentElement) {
      const { overflowX, overflowY, position } = style(at);
      if (['auto', 'scroll'].includes(overflowX)) scrolls = true;
      else if (!scrolls && (['hidden', 'clip'].includes(overflowX) || ['hidden', 'clip'].includes(overflowY)))
        clips.push(at);
      if (position === 'fixed') break;
    }
    for (const box of rects) {
      if (!scrolls && (box.left < -1 || box.right > width + 1))
        fault('beyond the edge', element, `${round(box)}, the page is ${width} wide`);
      for (const clip of clips) {
        const room = box_of(clip);
        const over = style(clip).fontSize ? 0.3 * box.height : 0;  // descenders need no room
        if (box.left < room.left - 1 || box.right > room.right + 1 || box.top < room.top - over || box.bottom > room.bottom + over)
          fault('clipped', element, `${round(box)} in ${round(room)}`);
      }
      // The middle of the line: what a font adds above and below its letters may overlap.
      const slack = box.height * 0.22;
      lines.push({ element, left: box.left + 1, right: box.right - 1, top: box.top + slack, bottom: box.bottom - slack });
    }
  }

  lines.sort((a, b) => a.top - b.top);
  let open = [];
  for (const line of lines) {
    open = open.filter((other) => other.bottom > line.top);
    for (const other of open) {
      if (other.element === line.element || other.right <= line.left || line.right <= other.left) continue;
      fault('covers', line.element, `${round(line)} over ${round(other)} "${other.element.textContent.trim().slice(0, 30)}"`);
    }
    if (line.right > line.left) open.push(line);
  }

  for (const element of document.querySelectorAll('body, body *')) {
    if (element.scrollWidth <= element.clientWidth + 1 || element.clientWidth <= 1 || unseen(element)) continue;
    if (!['auto', 'scroll'].includes(style(element).overflowX) && style(element).display !== 'inline')
      fault('wider than its box', element, `${element.scrollWidth} in ${element.clientWidth}`);
  }
  const root = document.documentElement;
  if (root.scrollWidth > width) faults.push(`the page scrolls sideways: ${root.scrollWidth} in ${width}`);
  return faults;
}

export async function geometry(page) {
  // What is far off is not laid out until it is scrolled to, and what follows lies elsewhere until then.
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { content-visibility: visible !important }');
    document.adoptedStyleSheets = [sheet];
  });
  const width = await page.evaluate(() => document.documentElement.clientWidth);
  const faults = await page.evaluate(measure, width);
  await page.evaluate(() => { document.adoptedStyleSheets = []; });
  return faults;
}
