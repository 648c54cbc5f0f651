import type { Force, SimulationNodeDatum } from 'd3-force';
import { boxAround } from '../box.js';
import { Near } from '../near.js';
import type { Size } from '../shape.js';

/** A force that pushes boxes apart which come within `room` of each other, along the axis where that is the shorter way. */
export function pushBoxes<Body extends SimulationNodeDatum>(sizeOf: (body: Body) => Size, room: number): Force<Body, undefined> {
  let bodies: readonly Body[] = [];
  const push = (): void => {
    const near = new Near<Body>();
    for (const body of bodies) {
      const [a, x, y] = [sizeOf(body), body.x ?? 0, body.y ?? 0];
      const box = boxAround({ x, y }, a.width + room, a.height + room);
      for (const other of near.around(box)) {
        const b = sizeOf(other);
        const [dx, dy] = [x - (other.x ?? 0), y - (other.y ?? 0)];
        const [across, along] = [(a.width + b.width) / 2 + room - Math.abs(dx), (a.height + b.height) / 2 + room - Math.abs(dy)];
        if (across <= 0 || along <= 0) continue;
        if (across < along) {
          const by = (across / 4) * (dx < 0 ? -1 : 1);
          body.vx = (body.vx ?? 0) + by;
          other.vx = (other.vx ?? 0) - by;
        } else {
          const by = (along / 4) * (dy < 0 ? -1 : 1);
          body.vy = (body.vy ?? 0) + by;
          other.vy = (other.vy ?? 0) - by;
        }
      }
      near.add(box, body);
    }
  };
  return Object.assign(push, { initialize: (all: Body[]): void => void (bodies = all) });
}
