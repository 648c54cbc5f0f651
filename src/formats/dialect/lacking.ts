import type { Issue } from '../../model/issue.js';

/** Gathers what the language of a file cannot say, with the names that it touches. */
export interface Lacking {
  add(feature: string, name: string): void;
  /** One issue for each feature, in the order in which they were met. */
  issues(code: 'not-in-xmile' | 'not-in-vensim'): Issue[];
}

/** An empty list of what is lacking. */
export function lackingFeatures(): Lacking {
  const touched = new Map<string, Set<string>>();
  return {
    add: (feature, name) => {
      const names = touched.get(feature) ?? new Set();
      touched.set(feature, names.add(name));
    },
    issues: (code) =>
      [...touched].map(([feature, names]) => {
        const variables = [...names];
        return { code, severity: 'warning', variable: variables[0], facts: { feature, variables } };
      }),
  };
}
