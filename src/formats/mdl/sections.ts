/** The three parts of a .mdl file. Line ends are `\n`. */
export interface Sections {
  /** Equations, groups and macros; the file begins here. */
  readonly equations: string;
  /** Views, and the line of the file where they begin; empty where there are none. */
  readonly sketch: string;
  readonly sketchLine: number;
  /** What Vensim keeps about runs, units and how it draws; empty where there is nothing. */
  readonly settings: string;
}

const SKETCH = /^\\{2,3}---\/\/\//m;
const SETTINGS = /^\/\/\/---\\{2,3}/m;

/** Parts a file at the lines that Vensim draws between its sections. */
export function sectionsOf(source: string): Sections {
  const text = source.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const sketchAt = placeOf(SKETCH, text, 0);
  const settingsAt = placeOf(SETTINGS, text, sketchAt < text.length ? sketchAt : 0);
  const equations = text.slice(0, Math.min(sketchAt, settingsAt));
  const settings = text.slice(settingsAt);
  return {
    equations,
    sketch: text.slice(Math.min(sketchAt, settingsAt), settingsAt),
    sketchLine: lineFinder(equations)(equations.length),
    settings: settings.slice(settings.indexOf('\n') + 1 || settings.length),
  };
}

function placeOf(line: RegExp, text: string, from: number): number {
  const at = text.slice(from).search(line);
  return at < 0 ? text.length : from + at;
}

/** Tells the line (from 1) of an offset in `text`, in logarithmic time. */
export function lineFinder(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}
