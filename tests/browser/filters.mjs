// The filters work without a script: what is unchecked or not chosen is not shown, all else is,
// and each choice shows as many findings as it says.

/** The ids of all findings with the classes of each, and whether it is shown. */
const findings = (page) => page.evaluate(() => [...document.querySelectorAll('.finding')].map((one) => ({
  id: one.id,
  classes: [...one.classList],
  shown: getComputedStyle(one).display !== 'none',
})));

async function compare(page, what, expected, faults) {
  for (const one of await findings(page))
    if (one.shown !== expected(one))
      faults.push(`filters: ${what}: ${one.id} (${one.classes.join(' ')}) is ${one.shown ? '' : 'not '}shown`);
}

/** At most `most` values of each list are chosen. */
export async function filters(page, most = 8) {
  const faults = [];
  const all = await findings(page);
  await compare(page, 'at first', () => true, faults);
  const boxes = await page.locator('input[type=checkbox][id^="show-"]').all();
  const lists = await page.locator('select[id^="by-"]').all();
  if (all.length > 1 && boxes.length + lists.length === 0) faults.push('filters: there is none');
  for (const box of boxes) {
    const kind = (await box.getAttribute('id')).slice('show-'.length);
    const label = page.locator(`label:has(#show-${kind})`);
    const count = Number((await label.locator('.count').textContent()).trim());
    const of_kind = all.filter((one) => one.classes.includes(kind)).length;
    if (count !== of_kind) faults.push(`filters: ${count} ${kind} are promised, ${of_kind} are there`);
    await label.click();
    await compare(page, `without ${kind}`, (one) => !one.classes.includes(kind), faults);
    await label.click();
  }
  for (const list of lists) {
    const kind = (await list.getAttribute('id')).slice('by-'.length);
    const names = await list.locator('option').allTextContents();
    for (let i = 1; i < Math.min(names.length, most + 1); ++i) {
      await list.selectOption({ index: i });
      const chosen = `${kind}-${i - 1}`;
      await compare(page, `${kind} ${names[i]}`, (one) => one.classes.includes(chosen), faults);
      const count = Number(/\((\d+)\)$/.exec(names[i].trim())?.[1]);
      const shown = all.filter((one) => one.classes.includes(chosen)).length;
      if (count !== shown) faults.push(`filters: ${names[i]} shows ${shown} findings`);
    }
    await list.selectOption({ index: 0 });
  }
  await compare(page, 'with all again', () => true, faults);
  return faults.slice(0, 20);
}
