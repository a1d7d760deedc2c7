// What it costs the browser to open a page: seconds of work of its main thread until the page is
// loaded and drawn.

/** The measure: {seconds, parts} of a page that was just opened. */
async function cost(page, session) {
  await page.screenshot({ clip: { x: 0, y: 0, width: 8, height: 8 } });
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name) => metrics.find((one) => one.name === name)?.value ?? 0;
  return {
    seconds: of("TaskDuration"),
    parts: `${of('LayoutDuration').toFixed(2)} s of layout, ${of('RecalcStyleDuration').toFixed(2)} s of style, ` +
      `${Math.round(of('Nodes'))} nodes`,
  };
}

/** A fault if a page that was just opened cost more than `most` seconds. `tell` is given the figure. */
export async function slow(page, session, most, tell = () => {}) {
  const { seconds, parts } = await cost(page, session);
  tell(`opens in ${seconds.toFixed(2)} s: ${parts}`);
  if (!(seconds > 0)) return ['speed: nothing was measured'];
  return seconds > most ? [`speed: opens in ${seconds.toFixed(2)} s, not in ${most}: ${parts}`] : [];
}
