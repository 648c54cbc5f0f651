/** An installed Chromium or Chrome: the one named by CHROMIUM, else one in the usual places; undefined where there is none. */
export function installedChromium(): string | undefined;
