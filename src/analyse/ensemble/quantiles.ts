/**
 * The values below which these shares (0…1) of `values` lie, between two of them in proportion (type 7 of Hyndman and Fan
 * 1996). What is not a number counts for nothing; of nothing, every quantile is not a number.
 */
export function quantilesOf(values: ArrayLike<number>, shares: readonly number[]): readonly number[] {
  const sorted = Float64Array.from(values).filter((value) => !Number.isNaN(value)).sort();
  return shares.map((share) => {
    const place = share * (sorted.length - 1);
    const [below, above] = [sorted[Math.floor(place)] ?? Number.NaN, sorted[Math.ceil(place)] ?? Number.NaN];
    // Two infinities are equal, and their difference is no number.
    return below === above ? below : below + (above - below) * (place - Math.floor(place));
  });
}
