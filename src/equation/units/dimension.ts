/**
 * What a quantity is counted in: powers of base units, times a number where a unit is a multiple of another. Powers are
 * sorted by base unit and none is 0, so that one dimension is always written one way.
 */
export interface Dimension {
  readonly powers: ReadonlyMap<string, number>;
  readonly factor: number;
}

/** Of plain numbers, fractions and angles. Neutral under {@link times}. */
export const DIMENSIONLESS: Dimension = { powers: new Map(), factor: 1 };

/** Roots up to the twelfth are exact multiples of this, so that thirds add up to a whole. */
const FINEST_POWER = 1 / 27720;
/** How far two powers, or in proportion two factors, may lie apart through rounding alone. */
const ROUNDING = 1e-9;

/** The dimension of these powers. One base unit may occur more than once. */
export function dimensionOf(powers: Iterable<readonly [string, number]>, factor = 1): Dimension {
  const sums = new Map<string, number>();
  for (const [base, power] of powers) sums.set(base, (sums.get(base) ?? 0) + power);
  const entries = [...sums].map(([base, power]) => [base, snapped(power)] as const).filter(([, power]) => power !== 0);
  return { powers: new Map(entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))), factor };
}

/** Counted in one base unit. */
export const baseUnit = (base: string): Dimension => dimensionOf([[base, 1]]);

export function times(a: Dimension, b: Dimension): Dimension {
  if (b === DIMENSIONLESS) return a;
  if (a === DIMENSIONLESS) return b;
  return dimensionOf([...a.powers, ...b.powers], a.factor * b.factor);
}

/** `exponent` need not be whole: 1/2 gives the root. */
export function power(a: Dimension, exponent: number): Dimension {
  return dimensionOf(
    [...a.powers].map(([base, own]) => [base, own * exponent] as const),
    a.factor ** exponent,
  );
}

export const over = (a: Dimension, b: Dimension): Dimension => times(a, power(b, -1));

export function isSame(a: Dimension, b: Dimension): boolean {
  if (a === b) return true;
  if (a.powers.size !== b.powers.size || Math.abs(a.factor - b.factor) > ROUNDING * Math.max(a.factor, b.factor)) return false;
  return [...a.powers].every(([base, own]) => Math.abs((b.powers.get(base) ?? 0) - own) <= ROUNDING);
}

export const isDimensionless = (a: Dimension): boolean => isSame(a, DIMENSIONLESS);

/** The multiple of {@link FINEST_POWER} that `exponent` is but for rounding, else `exponent` itself. */
function snapped(exponent: number): number {
  const near = Math.round(exponent / FINEST_POWER) * FINEST_POWER;
  const whole = Math.round(near);
  const exact = Math.abs(near - whole) < ROUNDING ? whole : near;
  return Math.abs(exact - exponent) < ROUNDING ? exact : exponent;
}

/**
 * A dimension as unit text that reads back as the same dimension: `home/year`, `eur/(home*year)`, `m^2`, `1/year`, `1`.
 * `spelling` gives a base unit as the model writes it.
 */
export function printDimension({ powers, factor }: Dimension, spelling: (base: string) => string = (base) => base): string {
  const all = [...powers];
  const above = all.filter(([, own]) => own > 0).map(([base, own]) => spelling(base) + printPower(own));
  const below = all.filter(([, own]) => own < 0).map(([base, own]) => spelling(base) + printPower(-own));
  const head = [...(Math.abs(factor - 1) <= ROUNDING ? [] : [String(Number(factor.toPrecision(12)))]), ...above].join('*') || '1';
  if (below.length === 0) return head;
  return below.length === 1 ? `${head}/${below.join('')}` : `${head}/(${below.join('*')})`;
}

function printPower(exponent: number): string {
  if (exponent === 1) return '';
  for (let under = 1; under <= 12; under++) {
    const above = exponent * under;
    if (Math.abs(above - Math.round(above)) > ROUNDING * under) continue;
    return under === 1 ? `^${Math.round(above)}` : `^(${Math.round(above)}/${under})`;
  }
  return `^${Number(exponent.toPrecision(9))}`;
}
