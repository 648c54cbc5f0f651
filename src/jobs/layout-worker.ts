import type { ArrangeTask } from '../layout/arrange/arrange-task.js';
import type { Point } from '../layout/box.js';
import type { Id } from '../model/id.js';

/** What the worker that brings pages in order offers. */
export interface LayoutWorker {
  arrange(task: ArrangeTask): Promise<ReadonlyMap<Id, Point>> | ReadonlyMap<Id, Point>;
}
