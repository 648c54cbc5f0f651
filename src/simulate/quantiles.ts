/** Coefficients of rational approximations, lowest power first. */
type Ratio = readonly [readonly number[], readonly number[]];

const polynomial = (coefficients: readonly number[], x: number): number => coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0);
const ratio = ([above, below]: Ratio, x: number): number => polynomial(above, x) / polynomial(below, x);

const CENTRE: Ratio = [
  [3.387132872796366608, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125, 45921.953931549871457, 67265.770927008700853, 33430.575583588128105, 2509.0809287301226727],
  [1, 42.313330701600911252, 687.1870074920579083, 5394.1960214247511077, 21213.794301586595867, 39307.89580009271061, 28729.085735721942674, 5226.495278852545925],
];
const MIDDLE: Ratio = [
  [1.42343711074968357734, 4.6303378461565452959, 5.7694972214606914055, 3.64784832476320460504, 1.27045825245236838258, 0.24178072517745061177, 0.0227238449892691845833, 7.7454501427834140764e-4],
  [1, 2.05319162663775882187, 1.6763848301838038494, 0.68976733498510000455, 0.14810397642748007459, 0.0151986665636164571966, 5.475938084995344946e-4, 1.05075007164441684324e-9],
];
const TAIL: Ratio = [
  [6.6579046435011037772, 5.4637849111641143699, 1.7848265399172913358, 0.29656057182850489123, 0.026532189526576123093, 0.0012426609473880784386, 2.71155556874348757815e-5, 2.01033439929228813265e-7],
  [1, 0.59983220655588793769, 0.13692988092273580531, 0.0148753612908506148525, 7.868691311456132591e-4, 1.8463183175100546818e-5, 1.4215117583164458887e-7, 2.04426310338993978564e-15],
];

/**
 * The standard normal deviate below which a share `p` of the distribution lies.
 * Source: M. J. Wichura, algorithm AS 241 (PPND16), Applied Statistics 37 (1988); about 16 digits.
 */
export function normalQuantile(p: number): number {
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) return q * ratio(CENTRE, 0.180625 - q * q);
  if (p <= 0 || p >= 1) return q < 0 ? -Infinity : Infinity;
  const r = Math.sqrt(-Math.log(q < 0 ? p : 1 - p));
  const deviate = r <= 5 ? ratio(MIDDLE, r - 1.6) : ratio(TAIL, r - 5);
  return q < 0 ? -deviate : deviate;
}

/** How many events a Poisson process with this mean shows, at the share `p` of the distribution. Mean 0 or less gives 0. */
export function poissonQuantile(p: number, mean: number): number {
  if (!(mean > 0)) return mean <= 0 ? 0 : Number.NaN;
  if (!Number.isFinite(mean)) return mean;
  // Far from zero the sum would start from a probability too small to hold; the normal form is right to half an event there.
  if (mean > 500) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normalQuantile(p)));
  let probability = Math.exp(-mean);
  let sum = probability;
  let events = 0;
  while (sum < p && probability > 0) {
    events++;
    probability *= mean / events;
    sum += probability;
  }
  return events;
}

/** Coefficients of C. Lanczos' approximation for g = 7, n = 9. */
const LANCZOS = [0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7];

/** The logarithm of the gamma function of a positive number; about 15 digits. */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.abs(Math.sin(Math.PI * x))) - logGamma(1 - x);
  const z = x - 1;
  const sum = LANCZOS.reduce((total, coefficient, at) => (at === 0 ? coefficient : total + coefficient / (z + at)), 0);
  const t = z + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(sum);
}

/**
 * The share of the standard normal distribution below `x`: from the series of the error function near the middle and a
 * continued fraction in the tails (Abramowitz and Stegun 26.2.11 and 26.2.14); about 15 digits.
 */
export function normalShare(x: number): number {
  if (Number.isNaN(x)) return x;
  const distance = Math.abs(x);
  if (distance > 40) return x > 0 ? 1 : 0;
  const density = Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);
  if (distance < 3) {
    let term = distance;
    let sum = term;
    for (let odd = 3; term > sum * 1e-17; odd += 2) {
      term *= (x * x) / odd;
      sum += term;
    }
    return x < 0 ? 0.5 - density * sum : 0.5 + density * sum;
  }
  let fraction = 0;
  for (let level = 60; level > 0; level--) fraction = level / (distance + fraction);
  const tail = density / (distance + fraction);
  return x < 0 ? tail : 1 - tail;
}
