/** How often a hand says where it is, in ms: a mouse of 125 Hz. */
const EVERY = 8;

/** Turns of a hand: `at(t)` says what it does at `t` ms. As long as `length` ms; what the browser has not taken yet is not piled up. */
async function during(length, at) {
  const start = performance.now();
  const pending = new Set();
  for (let turn = 1; performance.now() - start < length; turn++) {
    if (pending.size < 4) {
      const said = at(performance.now() - start);
      pending.add(said);
      void said.finally(() => pending.delete(said));
    }
    await new Promise((done) => setTimeout(done, Math.max(0, start + turn * EVERY - performance.now())));
  }
  await Promise.all(pending);
}

const mouse = (cdp, type, { x, y }, more = {}) => cdp.send('Input.dispatchMouseEvent', { type, x, y, ...more });

/** A mouse that draws circles of `radius` px, a turn each 1.5 s, from `from` with a button held. */
async function circle(cdp, from, length, radius, button, buttons) {
  await mouse(cdp, 'mouseMoved', from);
  await mouse(cdp, 'mousePressed', from, { button, buttons, clickCount: 1 });
  await during(length, (t) => {
    const angle = (t / 1500) * 2 * Math.PI;
    return mouse(cdp, 'mouseMoved', { x: from.x + radius * (Math.cos(angle) - 1), y: from.y + radius * Math.sin(angle) }, { button, buttons });
  });
  await mouse(cdp, 'mouseReleased', from, { button, buttons: 0, clickCount: 1 });
}

/** What a hand does in the window, from a place in it, as long as `length` ms. */
export const HANDS = {
  still: (cdp, _at, length) => during(length, () => Promise.resolve()),
  'pan by mouse': (cdp, at, length) => circle(cdp, at, length, 180, 'middle', 4),
  'pan by wheel': (cdp, at, length) => during(length, (t) => mouse(cdp, 'mouseWheel', at, { deltaX: 9 * Math.cos(t / 400), deltaY: 9 * Math.sin(t / 400) })),
  zoom: (cdp, at, length) => during(length, (t) => mouse(cdp, 'mouseWheel', at, { deltaX: 0, deltaY: Math.sin(t / 500) > 0 ? 1 : -1, modifiers: 2 })),
  'drag an item': (cdp, at, length) => circle(cdp, at, length, 60, 'left', 1),
};
