import type { Method, Simulation } from '../../model/simulation.js';
import { attributeOf, elementsOf, textOf, type XmlElement } from '../xml/tree.js';
import { isKs } from './namespaces.js';
import { childText, numberIn, numberOf, xmileChild, type ReadContext } from './read-context.js';

const KNOWN_ATTRIBUTES = ['method', 'time_units', 'isee:save_interval'];
/** What a file without times gets, with a warning: one hundred steps of one. */
const DEFAULTS = { start: 0, stop: 100, dt: 1 };

/** `<sim_specs>` of the file, or of the root model where the file has none. */
export function readSimulation(context: ReadContext, xmile: XmlElement, model: XmlElement | null): Simulation {
  const specs = xmileChild(context, xmile, 'sim_specs') ?? (model && xmileChild(context, model, 'sim_specs'));
  if (!specs) {
    context.issues.push({
      code: 'simulation-times-missing',
      severity: 'warning',
      line: xmile.line,
      facts: { missing: ['start', 'stop', 'dt'], ...DEFAULTS },
    });
    return { ...DEFAULTS, method: 'euler', nonNegative: 'limit', timeUnit: '' };
  }
  keepForeign(context, specs);
  const saveStep = numberOf(specs, 'ks:save_step') ?? numberOf(specs, 'isee:save_interval');
  return {
    ...readTimes(context, specs),
    ...(saveStep !== null && saveStep > 0 ? { saveStep } : {}),
    method: trueMethod(context, xmile, specs, readMethod(context, specs)),
    nonNegative: attributeOf(specs, 'ks:non_negative') === 'clamp' ? 'clamp' : 'limit',
    timeUnit: (attributeOf(specs, 'time_units') ?? '').trim(),
  };
}

function readTimes(context: ReadContext, specs: XmlElement): { start: number; stop: number; dt: number } {
  const missing: string[] = [];
  const read = (local: 'start' | 'stop'): number => {
    const value = numberIn(childText(context, specs, local));
    if (value === null) missing.push(local);
    return value ?? DEFAULTS[local];
  };
  const start = read('start');
  const stop = read('stop');
  const dt = readStep(context, specs);
  if (dt === null) missing.push('dt');
  if (missing.length > 0) {
    context.issues.push({
      code: 'simulation-times-missing',
      severity: 'warning',
      line: specs.line,
      facts: { missing, start, stop, dt: dt ?? DEFAULTS.dt },
    });
  }
  return { start, stop, dt: dt ?? DEFAULTS.dt };
}

/** The time step: 1 where absent, which XMILE 1.0 allows; null where it cannot be read. */
function readStep(context: ReadContext, specs: XmlElement): number | null {
  const element = xmileChild(context, specs, 'dt');
  if (!element) return DEFAULTS.dt;
  const value = numberIn(textOf(element));
  if (value === null || value <= 0) return null;
  return attributeOf(element, 'reciprocal')?.trim().toLowerCase() === 'true' ? 1 / value : value;
}

/** XMILE names the methods by preference, `gear, rk4`; the first that exists here counts, and those without a fixed step become RK4. */
function readMethod(context: ReadContext, specs: XmlElement): Method {
  const wanted = (attributeOf(specs, 'method') ?? 'euler')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  for (const name of wanted) if (name === 'euler' || name === 'rk2' || name === 'rk4' || name === 'rk45') return name;
  const asked = wanted.join(', ');
  if (asked === '') return 'euler';
  const used: Method = wanted.some((name) => name === 'gear' || name.startsWith('rk')) ? 'rk4' : 'euler';
  context.issues.push({ code: 'method-replaced', severity: 'warning', line: specs.line, facts: { asked, used } });
  return used;
}

/**
 * Vensim's own XMILE export says RK4 whatever the model's setting is; the models it came from run by Euler, Vensim's
 * default. The method is said, so that somebody who did set RK4 can choose it again.
 */
function trueMethod(context: ReadContext, xmile: XmlElement, specs: XmlElement, written: Method): Method {
  const header = xmileChild(context, xmile, 'header');
  const isVensimExport =
    header !== null && childText(context, header, 'vendor').startsWith('Ventana Systems, Inc') && childText(context, header, 'product') === 'Vensim';
  if (!isVensimExport || written !== 'rk4') return written;
  context.issues.push({ code: 'method-of-vensim-export', severity: 'warning', line: specs.line, facts: { asked: 'RK4', used: 'Euler' } });
  return 'euler';
}

function keepForeign(context: ReadContext, specs: XmlElement): void {
  context.foreign.attributes('sim_specs@', specs, KNOWN_ATTRIBUTES);
  for (const child of elementsOf(specs)) {
    const known = context.isXmile(child) && (child.local === 'start' || child.local === 'stop' || child.local === 'dt');
    if (!known && !isKs(child)) context.foreign.element('sim_specs', child);
  }
}
