import { quantilesOf } from '../analyse/ensemble/quantiles.js';
import type { Chunk } from '../analyse/ensemble/chunk.js';
import type { EnsembleRequest } from '../analyse/ensemble/request.js';

/** What came of many runs of one Plan. */
export interface Ensemble {
  readonly draws: number;
  /** Draws that came to their end. */
  readonly complete: number;
  readonly times: Float64Array;
  /** How many members' curves are kept. */
  readonly kept: number;
  /** Behaviours of one of the classified slots, by draw, coded as in analyse/behaviour. */
  behaviours(at: number): Uint8Array;
  /** The curve of one of the outputs in one of the kept members; not-a-number where its run did not come to its end. */
  curve(output: number, member: number): Float64Array;
  /** For each share (0…1), the value that so many of the kept members stay below, at each of `times`. */
  quantiles(output: number, shares: readonly number[]): readonly Float64Array[];
}

/** Gathers chunks in any order into an ensemble. */
export class EnsembleGatherer {
  private readonly chunks = new Map<number, Chunk>();

  constructor(
    private readonly request: EnsembleRequest,
    private readonly draws: number,
  ) {}

  add(from: number, chunk: Chunk): void {
    this.chunks.set(from, chunk);
  }

  /** The whole, once every draw is there: the same whatever the chunks were. */
  ensemble(): Ensemble {
    const { request, draws } = this;
    const { outputs, kept = draws, classified } = request;
    const chunks = [...this.chunks].sort(([a], [b]) => a - b).map(([, chunk]) => chunk);
    const times = chunks.find(({ complete }) => complete > 0)?.times ?? new Float64Array();
    const members = Math.min(kept, draws);
    const length = outputs.length * times.length;
    const curves = new Float64Array(members * length).fill(Number.NaN);
    const slots = classified?.slots.length ?? 0;
    const behaviours = new Uint8Array(draws * slots);
    for (const [from, chunk] of this.chunks) {
      if (chunk.complete > 0 && from < members) curves.set(chunk.curves, from * length);
      behaviours.set(chunk.behaviours, from * slots);
    }
    const curve = (output: number, member: number): Float64Array => curves.subarray(member * length + output * times.length, member * length + (output + 1) * times.length);
    return {
      draws,
      complete: chunks.reduce((sum, { complete }) => sum + complete, 0),
      times,
      kept: members,
      curve,
      behaviours: (at) => Uint8Array.from({ length: draws }, (_, draw) => behaviours[draw * slots + at] ?? 0),
      quantiles(output, shares) {
        const bands = shares.map(() => new Float64Array(times.length));
        const all = Array.from({ length: members }, (_, member) => curve(output, member));
        for (let row = 0; row < times.length; row++) {
          const found = quantilesOf(all.map((values) => values[row] ?? Number.NaN), shares);
          bands.forEach((band, at) => (band[row] = found[at] ?? Number.NaN));
        }
        return bands;
      },
    };
  }
}
