// A link within the page leads to where it says, in sight, also where the way there was folded or
// not yet laid out.

/** Follows at most `most` links, spread over the page. */
export async function landing(page, most = 12) {
  const faults = [];
  const links = await page.evaluate(() => [...new Set([...document.querySelectorAll('main a[href^="#"]')]
    .filter((one) => one.checkVisibility()).map((one) => one.getAttribute('href')))]);
  for (let i = 0; i < Math.min(links.length, most); ++i) {
    const link = links[Math.floor((i * links.length) / Math.min(links.length, most))];
    await page.evaluate(() => scrollTo(0, 0));
    await page.evaluate((to) => [...document.querySelectorAll('main a[href^="#"]')].find((one) => one.getAttribute('href') === to).dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true })), link);
    // What comes near is laid out in the frames that follow.
    let seen = 'is not there';
    for (let frame = 0; seen && frame < 8; ++frame) {
      await page.screenshot({ clip: { x: 0, y: 0, width: 8, height: 8 } });
      seen = await page.evaluate((to) => {
        const element = document.getElementById(decodeURIComponent(to.slice(1)));
        const box = element?.getBoundingClientRect();
        if (!box || !element.checkVisibility({ contentVisibilityAuto: false })) return 'is folded';
        return box.bottom >= 0 && box.top <= innerHeight ? '' : `is at ${Math.round(box.top)} of ${innerHeight}`;
      }, link);
    }
    if (seen) faults.push(`landing: ${link} ${seen}`);
  }
  return faults;
}
