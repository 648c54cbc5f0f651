import { mentionsIn } from '../../equation/mentions.js';
import { parseEquation } from '../../equation/parse.js';
import { printTree } from '../../equation/print.js';
import type { Tree } from '../../equation/tree.js';
import type { ArrayPart, Dimension } from '../../model/array.js';
import { documentOf } from '../../model/document-of.js';
import { workspaceOf, type Document, type Item } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import type { Issue } from '../../model/issue.js';
import { canonicalName } from '../../model/name.js';
import type { Foreign } from '../../model/reserved.js';
import type { UnitDefinition, UnitName } from '../../model/simulation.js';
import type { Macro } from '../../model/submodel.js';
import type { Auxiliary, GraphicalFunction, Variable } from '../../model/variable.js';
import type { Workspace } from '../../model/workspace.js';
import { asComment, commentsIn } from './comments.js';
import { elementsOfPart, wholeAxes, type Axis } from './elements.js';
import type { EquationPlace } from './equation-place.js';
import { VensimEquation } from './from-vensim.js';
import { lackingFeatures, type Lacking } from './lacking.js';
import { namesOf, type DocumentNames } from './name-scope.js';
import { OwnVariables } from './own-variables.js';
import { rangesOf, type DocumentRanges, type Range } from './ranges.js';
import { without } from './without.js';

/** A document in one language, and what of it that language cannot say. */
export interface Rewritten {
  readonly doc: Document;
  readonly issues: readonly Issue[];
}

/**
 * The document with equations as XMILE means them: every number stays the same. What XMILE cannot say is listed, and
 * stands in its variable as a comment, which computes nothing. A document in XMILE's dialect stays as it is.
 */
export function inXmile(doc: Document): Rewritten {
  return workspaceOf(doc).dialect === 'xmile' ? { doc, issues: [] } : new XmileRewriter(doc).rewritten();
}

/** The names of the times of a run, which XMILE knows as settings and not as variables. */
const TIMES: ReadonlySet<string> = new Set(['initial_time', 'final_time', 'time_step', 'saveper']);
const NUMBER = /^\s*[-+]?\s*(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?\s*$/i;

/** One equation as XMILE has it. */
interface Said {
  readonly equation: string;
  readonly gf?: GraphicalFunction | undefined;
  readonly initial?: string | undefined;
}

class XmileRewriter {
  private readonly lacking: Lacking = lackingFeatures();
  private readonly names: DocumentNames;
  private readonly ranges: DocumentRanges;
  private readonly usedDimensions = new Set<Id>();

  constructor(private readonly doc: Document) {
    this.names = namesOf(doc);
    this.ranges = rangesOf(doc);
  }

  rewritten(): Rewritten {
    const items: Item[] = [];
    for (const item of this.doc.items.values()) items.push(...this.item(item));
    const kept = items.flatMap((item): readonly Item[] => (item.kind === 'dimension' ? this.dimension(item) : [item]));
    return { doc: documentOf(withMacroResults(kept)), issues: this.lacking.issues('not-in-xmile') };
  }

  private item(item: Item): readonly Item[] {
    switch (item.kind) {
      case 'workspace':
        return [this.workspace(item)];
      case 'stock':
      case 'flow':
      case 'auxiliary':
        return this.variable(item);
      case 'value-flow':
        return [{ ...item, equation: this.scalar(item.equation, item.name) }];
      case 'macro':
        return [this.macro(item)];
      case 'intervention':
        return [{ ...item, costs: item.costs.map((cost) => ({ ...cost, equation: this.scalar(cost.equation, item.slug) })) }];
      case 'foreign':
        return this.foreign(item);
      default:
        return [item];
    }
  }

  private workspace(workspace: Workspace): Workspace {
    const definitions = [...(workspace.unitDefinitions ?? []), ...unitsFrom(workspace.unitNames, workspace.unitDefinitions ?? [])];
    return { ...workspace, dialect: 'xmile', ...(definitions.length > 0 ? { unitDefinitions: definitions } : {}) };
  }

  /** Aliases, and subranges that no array has for its dimension, are written out where they were used. */
  private dimension(record: Dimension): readonly Dimension[] {
    const { sameAs, definition } = record;
    const dimension = without(record, 'sameAs', 'mappings', 'definition');
    if (definition !== undefined && dimension.elements.length === 0) this.lacking.add('GET XLS SUBSCRIPT', dimension.name);
    const range = this.ranges.byId.get(dimension.id);
    const isWhole = range !== undefined && sameAs === undefined && this.ranges.familyOf(range) === range;
    return isWhole || this.usedDimensions.has(dimension.id) ? [dimension] : [];
  }

  /** Vensim's own text goes; a reality check is said to. */
  private foreign(foreign: Foreign): readonly Item[] {
    if (foreign.of !== 'mdl') return [foreign];
    if (foreign.place === 'block' && foreign.at === undefined) this.lacking.add('reality-checks', foreign.text.split(/[:=]/, 1)[0]?.trim() ?? '');
    return [];
  }

  private macro(macro: Macro): Macro {
    if (macro.outputs && macro.outputs.length > 0) this.lacking.add('macro-outputs', macro.name);
    return { ...without(macro, 'outputs'), equation: this.scalar(macro.equation, macro.name, macro.id) };
  }

  /** An equation that stands outside the variables. */
  private scalar(equation: string, name: string, model?: Id): string {
    const own = new OwnVariables({ id: name, name, model }, this.names, this.names.scopeOf(model), 'xmile', []);
    const said = this.said(equation, name, { model, axes: [], kind: 'macro', own });
    if (own.made.length === 0 && said !== 'by-element') return said.equation;
    this.lacking.add('table-alone', name);
    return asComment(equation);
  }

  private variable(variable: Variable): readonly Item[] {
    if (variable.model === undefined && TIMES.has(canonicalName(variable.name))) this.lacking.add('changing-times', variable.name);
    const dims = (variable.dimensions ?? []).flatMap((id) => this.ranges.byId.get(id) ?? []);
    for (const { target } of dims) this.usedDimensions.add(target);
    const named = dims.length > 0 ? { ...variable, dimensions: dims.map(({ target }) => target) } : variable;
    if (named.kind === 'auxiliary' && named.data !== undefined) return [this.dataAside(named)];
    const made: Variable[] = [];
    const record = variable.parts ? this.inParts(named, dims, variable.parts, made) : this.inWhole(named, dims, made);
    return [record, ...made];
  }

  /** XMILE has no data variables: how one read its series stands there to be read. */
  private dataAside(data: Auxiliary): Auxiliary {
    const variable = without(data, 'data');
    this.lacking.add('data', variable.name);
    const parts = variable.parts?.map((part) => ({ ...part, equation: asComment(part.equation) }));
    return { ...variable, equation: asComment(variable.equation), ...(parts ? { parts } : {}) };
  }

  private inWhole(variable: Variable, dims: readonly Range[], made: Variable[]): Variable {
    const equation = variable.kind === 'stock' ? variable.initial : variable.equation;
    const axes = wholeAxes(dims);
    const own = this.ownOf(variable, axes);
    const said = tabbed(equation) ? 'by-element' : this.said(equation, variable.name, { model: variable.model, axes, kind: variable.kind, own });
    if (said !== 'by-element') {
      made.push(...own.made);
      return withEquation(variable, said);
    }
    if (dims.length === 0) {
      this.lacking.add('array-place', variable.name);
      return withEquation(variable, { equation: asComment(equation) });
    }
    const gf = variable.kind === 'stock' ? undefined : variable.gf;
    return this.inParts(variable, dims, [{ subscripts: dims.map(({ record }) => record.name), equation, ...(gf ? { gf } : {}) }], made);
  }

  private inParts(variable: Variable, dims: readonly Range[], parts: readonly ArrayPart[], made: Variable[]): Variable {
    const written: ArrayPart[] = [];
    for (const part of parts) {
      const elements = elementsOfPart(this.ranges, dims, part);
      if (!elements) {
        this.lacking.add('large-array', variable.name);
        return withEquation(variable, { equation: asComment(part.equation) });
      }
      const values = tabbed(part.equation);
      elements.forEach((axes, at) => {
        const own = this.ownOf(variable, axes);
        const said = values
          ? { equation: values[at] ?? '' }
          : this.said(part.equation, variable.name, { model: variable.model, axes, kind: variable.kind, own });
        made.push(...own.made);
        const subscripts = axes.map(({ element }, place) => dims[place]?.record.elements[dims[place].positions.get(element ?? '') ?? 0] ?? '');
        if (said === 'by-element') this.lacking.add('array-place', variable.name);
        const { equation, gf } = said === 'by-element' ? { equation: asComment(part.equation), gf: undefined } : said;
        written.push({ subscripts, equation, ...((gf ?? part.gf) ? { gf: gf ?? part.gf } : {}) });
      });
    }
    const whole = withEquation(variable, { equation: '' });
    if (whole.kind === 'stock') return { ...whole, parts: written };
    return whole.kind === 'flow' ? { ...without(whole, 'gf'), parts: written } : { ...without(whole, 'gf'), parts: written };
  }

  private ownOf({ id, name, model }: Variable, axes: readonly Axis[]): OwnVariables {
    return new OwnVariables({ id, name, model }, this.names, this.names.scopeOf(model), 'xmile', axes);
  }

  /** One equation; by element where a dimension in it means something else than itself. */
  private said(
    equation: string,
    name: string,
    { model, ...place }: Pick<EquationPlace, 'axes' | 'kind' | 'own'> & { readonly model: Id | undefined },
  ): Said | 'by-element' {
    if (NUMBER.test(equation) || equation.trim() === '') return { equation };
    const { tree } = parseEquation(equation, 'vensim');
    if (!tree) return { equation: asComment(equation) };
    const scope = this.names.scopeOf(model);
    const rewriting = new VensimEquation({ ...place, scope, ranges: this.ranges, simulation: workspaceOf(this.doc).simulation });
    const { tree: said, gf, initial } = rewriting.whole(tree);
    for (const feature of rewriting.lacking) this.lacking.add(feature, name);
    if (rewriting.lacking.size > 0) {
      place.own.made.length = 0;
      return { equation: asComment(equation) };
    }
    if (rewriting.needsElements) return 'by-element';
    const print = (of: Tree): string => printTree(of, 'xmile', (canonical) => spelled(scope.spelling(canonical)));
    return { equation: [print(said), ...commentsIn(equation)].join(' '), ...(gf ? { gf } : {}), ...(initial ? { initial: print(initial) } : {}) };
  }
}

/** XMILE's own names are in capitals, as its standard prints them. */
const spelled = (name: string): string => (/^(?:time|dt|starttime|stoptime|self)$/.test(name) ? name.toUpperCase() : name);

function withEquation(variable: Variable, { equation, gf, initial }: Said): Variable {
  switch (variable.kind) {
    case 'stock':
      return { ...variable, initial: equation };
    case 'flow':
      return { ...variable, equation, ...(gf ? { gf } : {}) };
    case 'auxiliary':
      return { ...variable, equation, ...(gf ? { gf } : {}), ...(initial === undefined ? {} : { initial }) };
  }
}

/** The numbers of a TABBED ARRAY, in the order of the elements; null for any other equation. */
function tabbed(equation: string): readonly string[] | null {
  if (!/tabbed/i.test(equation)) return null;
  const { tree } = parseEquation(equation, 'vensim');
  return tree?.kind === 'call' && tree.name === 'tabbed_array' ? tree.args.map((arg) => printTree(arg, 'xmile')) : null;
}

/** Vensim's names for one unit as XMILE's aliases of it. */
function unitsFrom(names: readonly UnitName[], known: readonly UnitDefinition[]): UnitDefinition[] {
  const words = new Map<string, Set<string>>();
  for (const { unit, one, many } of names) {
    const aliases = words.get(unit) ?? new Set<string>();
    for (const text of [one.en, many.en, one.nl, many.nl]) if (text && text !== unit) aliases.add(text);
    words.set(unit, aliases);
  }
  return [...words].flatMap(([name, aliases]) => (known.some((unit) => unit.name === name) ? [] : [{ name, equation: '', aliases: [...aliases] }]));
}

const equationsOf = (item: Item): readonly string[] =>
  item.kind === 'stock' ? [item.initial] : item.kind === 'flow' || item.kind === 'auxiliary' ? [item.equation] : [];

/** Vensim's macro gives the variable of its own name; where nothing else needs that, XMILE's gives its equation. */
function withMacroResults(items: readonly Item[]): readonly Item[] {
  const results = new Map<Id, Auxiliary>();
  for (const macro of items) {
    if (macro.kind !== 'macro') continue;
    const isResult = (item: Item): item is Auxiliary =>
      item.kind === 'auxiliary' && item.model === macro.id && canonicalName(item.name) === canonicalName(macro.name);
    const result = items.find(isResult);
    const isNeeded = items.some(
      (item) =>
        item !== result &&
        'model' in item &&
        item.model === macro.id &&
        equationsOf(item).some((equation) => mentionsIn(equation, 'xmile').some(({ name }) => name === canonicalName(macro.name))),
    );
    if (
      result &&
      !isNeeded &&
      !result.gf &&
      result.initial === undefined &&
      canonicalName(macro.equation.replace(/^"|"$/g, '')) === canonicalName(macro.name)
    )
      results.set(macro.id, result);
  }
  const gone = new Set([...results.values()].map(({ id }) => id));
  return items.flatMap((item) => {
    if (gone.has(item.id)) return [];
    const result = item.kind === 'macro' ? results.get(item.id) : undefined;
    return item.kind === 'macro' && result ? [{ ...item, equation: result.equation }] : [item];
  });
}
