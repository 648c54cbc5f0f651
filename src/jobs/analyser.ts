import type { InfluenceGraph } from '../analyse/loops/graph.js';
import type { ListedLoops } from '../analyse/loops/listed-loops.js';
import type { ModelSigns } from '../analyse/model-signs.js';
import type { RunsToSign } from '../analyse/signs-of-runs.js';

/**
 * Answers questions about the structure of a model somewhere: here, or in workers. Both kinds pass the same contract tests.
 *
 * A question that is aborted rejects with an `AbortError` at once and uses no more processor time.
 */
export interface Analyser {
  /** The signs of all links along every run, and what the loops that are asked for do. */
  signs(runs: RunsToSign, signal?: AbortSignal): Promise<ModelSigns>;
  loops(graph: InfluenceGraph, signal?: AbortSignal): Promise<ListedLoops>;
  /** Ends the analyser; questions under way reject with `AbortError`. */
  dispose(): void;
}
