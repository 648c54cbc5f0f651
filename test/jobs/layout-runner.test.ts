import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { LocalLayoutRunner, WorkerLayoutRunner, type LayoutRunner } from '../../src/jobs/layout-runner.js';
import { arrangePage } from '../../src/layout/arrange/arrange-page.js';
import type { ArrangeTask, TaskNode } from '../../src/layout/arrange/arrange-task.js';
import { boxAround } from '../../src/layout/box.js';
import { bundledWorker, type WorkerScript } from './node-worker.js';

const word = (at: number): TaskNode => ({
  id: `w${at}`,
  is: 'word',
  x: 0,
  y: 0,
  box: boxAround({ x: 0, y: 0 }, 80, 20),
  room: boxAround({ x: 0, y: 0 }, 80, 20),
  isFixed: false,
});
const task = (words: number, way: ArrangeTask['way'] = 'tidy'): ArrangeTask => ({
  way,
  nodes: Array.from({ length: words }, (_, at) => word(at)),
  pipes: [],
  links: [{ from: 'w0', to: 'w1' }],
});

let script: WorkerScript;
beforeAll(async () => {
  script = await bundledWorker('layout');
});
afterAll(() => script.remove());

const KINDS: readonly (readonly [string, () => LayoutRunner])[] = [
  ['here', () => new LocalLayoutRunner()],
  ['in a worker', () => new WorkerLayoutRunner(() => script.start())],
];

describe.each(KINDS)('a page brought in order %s', (_, create) => {
  let runners: LayoutRunner[] = [];
  const start = (): LayoutRunner => {
    const runner = create();
    runners.push(runner);
    return runner;
  };
  afterEach(() => {
    for (const runner of runners) runner.dispose();
    runners = [];
  });

  test('has the places that the layout gives', async () => {
    expect(await start().arrange(task(6))).toEqual(arrangePage(task(6)));
  });

  test('tasks that overlap each get their own places', async () => {
    const runner = start();
    const [few, many] = await Promise.all([runner.arrange(task(2)), runner.arrange(task(9, 'force'))]);
    expect(few).toEqual(arrangePage(task(2)));
    expect(many).toEqual(arrangePage(task(9, 'force')));
  });

  test('that was given up rejects, before it starts and while it waits, and the next one is served', async () => {
    const runner = start();
    await expect(runner.arrange(task(3), AbortSignal.abort())).rejects.toMatchObject({ name: 'AbortError' });
    const abort = new AbortController();
    const waiting = runner.arrange(task(300, 'force'), abort.signal);
    abort.abort();
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
    expect((await runner.arrange(task(2))).size).toBe(2);
  });

  test('is refused by a runner that has ended', async () => {
    const runner = start();
    runner.dispose();
    await expect(runner.arrange(task(2))).rejects.toMatchObject({ name: 'AbortError' });
  });
});
