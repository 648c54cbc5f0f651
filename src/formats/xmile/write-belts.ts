import type { Conveyor, Flow, Stock } from '../../model/variable.js';
import { xml, xmlText, type XmlOut, type XmlPiece } from '../xml/write.js';
import { CONVEYOR_EQUATIONS, CONVEYOR_FLAGS } from './read-belts.js';
import { present, type WriteContext } from './write-context.js';

/** A child that says yes by being there; absent where the record says nothing. */
export const writeFlag = (local: string, flag: boolean | undefined): XmlOut | null =>
  flag === undefined ? null : flag ? xml(local) : xmlText(local, 'false');

/** What makes a stock a conveyor or a queue. */
export function writeBelt(context: WriteContext, { id, conveyor, queue }: Stock): XmlPiece[] {
  const fields = Object.keys(CONVEYOR_FLAGS) as (keyof typeof CONVEYOR_FLAGS)[];
  const equations = Object.keys(CONVEYOR_EQUATIONS) as (keyof typeof CONVEYOR_EQUATIONS)[];
  const write = (own: Conveyor): XmlOut => ({
    ...xml(
      'conveyor',
      Object.fromEntries(fields.map((field) => [CONVEYOR_FLAGS[field], own[field]])),
      present(
        own.length === '' ? xml('len') : xmlText('len', own.length),
        equations.flatMap((field) => (own[field] ? [xmlText(CONVEYOR_EQUATIONS[field], own[field])] : [])),
        context.foreign('conveyor', id),
      ),
    ),
    rawAttributes: context.foreignAttributes('conveyor@', id),
  });
  return present(conveyor ? write(conveyor) : null, writeFlag('queue', queue));
}

/** How a flow leaves a conveyor or a queue; with `fraction` where the leaking share is not the flow's equation. */
export function writeDrain(context: WriteContext, { id, leak, overflow }: Flow, fraction: string | null): XmlPiece[] {
  const leaks = leak ? { ...xml('leak', {}, context.foreign('leak', id)), rawAttributes: context.foreignAttributes('leak@', id) } : null;
  return present(
    leaks,
    fraction === null ? null : xmlText('leak_fraction', fraction),
    writeFlag('leak_integers', leak?.integers),
    writeFlag('overflow', overflow),
  );
}
