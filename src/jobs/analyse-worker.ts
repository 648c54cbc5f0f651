import type { InfluenceGraph } from '../analyse/loops/graph.js';
import type { ListedLoops } from '../analyse/loops/listed-loops.js';
import type { ModelSigns } from '../analyse/model-signs.js';
import type { RunsToSign } from '../analyse/signs-of-runs.js';

/** What the worker that analyses offers. */
export interface AnalyseWorker {
  signs(runs: RunsToSign): ModelSigns;
  loops(graph: InfluenceGraph): ListedLoops;
}
