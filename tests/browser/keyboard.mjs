// Everything that can be used with a mouse can be reached with Tab, in the order of the page, and
// shows that it has the focus.

/** Runs in the page. What a mouse can use and sees, in order; radio buttons of one name are one stop. */
function stops() {
  const list = [];
  const groups = new Set();
  for (const element of document.querySelectorAll('a[href], input, select, button, summary, label[for], [tabindex]')) {
    if (!element.checkVisibility({ visibilityProperty: true }) || element.disabled) continue;
    if (element.tagName === 'LABEL') continue;
    if (element.tagName === 'SUMMARY' && element.parentElement.querySelector('summary') !== element) continue;
    if (element.type === 'radio') {
      if (groups.has(element.name)) continue;
      groups.add(element.name);
    }
    list.push(element);
  }
  return list;
}

const name_of = (element) =>
  `${element.tagName.toLowerCase()}${element.id ? `#${element.id}` : ''}${element.name ? `[${element.name}]` : ''} ` +
  `"${(element.textContent ?? '').trim().slice(0, 40)}"`;

/** At most `most` stops are walked: a page of many findings repeats itself. */
export async function keyboard(page, most = 150) {
  const faults = [];
  await page.evaluate(`globalThis.stops_of_test = (${stops})(); globalThis.name_of_test = ${name_of};
    globalThis.style_of_test = (e) => {
      const s = getComputedStyle(e), l = e.labels?.[0] ? getComputedStyle(e.labels[0]) : s;
      return [s.outlineStyle, s.outlineWidth, s.boxShadow, s.textDecorationLine, l.outlineStyle, l.outlineWidth, l.boxShadow,
              s.outlineStyle !== 'none' && s.outlineWidth !== '0px' || l.outlineStyle !== 'none' && l.outlineWidth !== '0px'];
    };
    globalThis.before_of_test = stops_of_test.map(style_of_test);`);
  const count = await page.evaluate('stops_of_test.length');
  const reached = new Set();
  let last = -1;
  for (let i = 0; i < Math.min(count, most); ++i) {
    await page.keyboard.press('Tab');
    const now = await page.evaluate(`(() => {
      const e = document.activeElement;
      let at = stops_of_test.indexOf(e);
      if (at < 0 && e.type === 'radio') at = stops_of_test.findIndex((s) => s.name === e.name && s.type === 'radio');
      const box = e.getBoundingClientRect();
      const label = e.labels?.[0]?.getBoundingClientRect() ?? box;
      const style = style_of_test(e);
      return { at, name: name_of_test(e), style, shown: style.at(-1) || String(style) !== String(before_of_test[at]),
               seen: [box, label].some((b) => b.width > 1 && b.height > 1 && b.bottom > 0 && b.top < innerHeight && b.right > 0 && b.left < innerWidth) };
    })()`);
    if (now.at < 0) {
      faults.push(`keyboard: Tab ${i + 1} leads to ${now.name}`);
      break;
    }
    if (now.at < last) faults.push(`keyboard: ${now.name} is reached too late`);
    last = now.at;
    reached.add(now.at);
    if (!now.shown) faults.push(`keyboard: ${now.name} does not show the focus`);
    if (!now.seen) faults.push(`keyboard: ${now.name} has the focus and is not seen`);
  }
  const missed = await page.evaluate(`stops_of_test.slice(0, ${last + 1}).map(name_of_test)`);
  missed.forEach((name, i) => {
    if (!reached.has(i)) faults.push(`keyboard: ${name} cannot be reached`);
  });
  if (count > reached.size && reached.size < most)
    faults.push(`keyboard: ${count - reached.size} of ${count} stops are not reached`);
  return faults.slice(0, 20);
}
