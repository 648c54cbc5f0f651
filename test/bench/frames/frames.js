/** Runs in the page before it loads: notes the time of every frame while `frames.start()` to `frames.stop()`. */
export function watchFrames() {
  let times = null;
  const note = (time) => {
    if (times === null) return;
    times.push(time);
    requestAnimationFrame(note);
  };
  window.frameWatch = {
    start() {
      times = [];
      requestAnimationFrame(note);
    },
    stop() {
      const noted = times ?? [];
      times = null;
      return noted;
    },
  };
}

/** The intervals between frames at `times`, in ms: how many, their median, their 95th percentile and the longest. */
export function spreadOf(times) {
  const intervals = times.slice(1).map((time, at) => time - times[at]).sort((a, b) => a - b);
  const at = (share) => intervals[Math.min(intervals.length - 1, Math.floor(intervals.length * share))] ?? NaN;
  return { frames: intervals.length, median: at(0.5), p95: at(0.95), longest: at(1) };
}
