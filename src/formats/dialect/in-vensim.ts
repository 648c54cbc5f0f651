import { mentionsIn } from '../../equation/mentions.js';
import { parseEquation } from '../../equation/parse.js';
import { printTree } from '../../equation/print.js';
import type { Tree } from '../../equation/tree.js';
import { writtenName } from '../../equation/write-name.js';
import type { ArrayPart } from '../../model/array.js';
import { documentOf } from '../../model/document-of.js';
import { workspaceOf, type Document, type Item } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import { canonicalName } from '../../model/name.js';
import type { Macro } from '../../model/submodel.js';
import { parameterValue, type Auxiliary, type GraphicalFunction, type Variable } from '../../model/variable.js';
import type { UnitName } from '../../model/simulation.js';
import type { Workspace } from '../../model/workspace.js';
import { listBeyondVensim } from './beyond-vensim.js';
import { call, named } from './build.js';
import { commentsIn, withoutBraces } from './comments.js';
import { elementsOfPart, partAxes, wholeAxes, type Axis } from './elements.js';
import type { EquationPlace } from './equation-place.js';
import { withoutModules } from './flat-modules.js';
import { XmileEquation } from './from-xmile.js';
import type { Rewritten } from './in-xmile.js';
import { lackingFeatures, type Lacking } from './lacking.js';
import { withLimitsWritten } from './limited-stocks.js';
import { namesOf, type DocumentNames } from './name-scope.js';
import { OwnVariables } from './own-variables.js';
import { withoutRepeatedDimensions } from './repeated-dimensions.js';
import { rangesOf, type DocumentRanges, type Range } from './ranges.js';
import { without } from './without.js';

/** The names of Vensim's control variables, with the setting that each is. */
const TIMES = { initial_time: 'start', final_time: 'stop', time_step: 'dt', saveper: 'saveStep' } as const;
const NUMBER = /^\s*[-+]?\s*(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?\s*$/i;

/**
 * The document with equations as Vensim means them: every number stays the same. What Vensim does not have is listed;
 * a variable that cannot be said is one without an equation there, A FUNCTION OF what it needs.
 */
export function inVensim(doc: Document): Rewritten {
  const lacking = lackingFeatures();
  listBeyondVensim(doc, lacking);
  if (workspaceOf(doc).dialect === 'vensim') return { doc, issues: lacking.issues('not-in-vensim') };
  const flat = withLimitsWritten(withoutModules(withoutRepeatedDimensions(doc), lacking), lacking);
  return new VensimRewriter(flat, lacking).rewritten();
}

class VensimRewriter {
  private readonly names: DocumentNames;
  private readonly ranges: DocumentRanges;

  constructor(
    private readonly doc: Document,
    private readonly lacking: Lacking,
  ) {
    this.names = namesOf(doc);
    this.ranges = rangesOf(doc);
  }

  rewritten(): Rewritten {
    this.names.rename(this.takenByTimes());
    const items = [...this.doc.items.values()].flatMap((item) => this.item(item));
    const hasControl = items.some((item) => item.kind === 'group' && canonicalName(item.name) === 'control');
    const control: readonly Item[] = hasControl
      ? []
      : [{ kind: 'group', id: 'group-control', name: 'Control', members: [], doc: { en: 'Simulation Control Parameters' } }];
    return { doc: documentOf([...items, ...control]), issues: this.lacking.issues('not-in-vensim') };
  }

  /** Variables whose names are Vensim's own for the times of a run, under another name each; those that say the same go. */
  private takenByTimes(): ReadonlyMap<string, string> {
    const found = new Map<string, string>();
    for (const variable of this.doc.items.values()) {
      const isVariable = variable.kind === 'stock' || variable.kind === 'flow' || variable.kind === 'auxiliary';
      if (isVariable && this.isTimeName(variable) && !this.isSetting(variable))
        found.set(canonicalName(variable.name), this.names.free(`${variable.name} of the model`));
    }
    return found;
  }

  private isTimeName({ name, model }: Variable): boolean {
    return model === undefined && (canonicalName(name) in TIMES || canonicalName(name) === 'time');
  }

  private isSetting(variable: Variable): boolean {
    const name = canonicalName(variable.name);
    const { simulation } = workspaceOf(this.doc);
    const value = parameterValue(variable);
    if (!this.isTimeName(variable) || name === 'time' || variable.kind !== 'auxiliary') return false;
    if (name === 'saveper')
      return (
        value === (simulation.saveStep ?? simulation.dt) || (simulation.saveStep === undefined && canonicalName(variable.equation) === 'time_step')
      );
    return value === simulation[TIMES[name as keyof typeof TIMES]];
  }

  private item(item: Item): readonly Item[] {
    switch (item.kind) {
      case 'workspace':
        return [this.workspace(item)];
      case 'stock':
      case 'flow':
      case 'auxiliary':
        return this.isSetting(item) ? [] : this.variable(item);
      case 'value-flow': {
        const { id, name, label, doc, equation } = item;
        return this.variable({ kind: 'auxiliary', id, name, label, doc, units: '', equation });
      }
      case 'dimension':
        return [without(item, 'numbered')];
      case 'macro':
        return this.macro(item);
      case 'foreign':
        return item.of === 'xmile' ? [] : [item];
      default:
        return [item];
    }
  }

  private workspace(workspace: Workspace): Workspace {
    const { unitDefinitions = [], ...rest } = workspace;
    for (const { name, equation } of unitDefinitions) if (equation !== '' && equation !== '1') this.lacking.add('unit-definitions', name);
    const known = new Set(workspace.unitNames.map(({ unit }) => unit));
    const added = unitDefinitions.flatMap(({ name, aliases }) =>
      known.has(name) || aliases.length === 0 ? [] : aliases.map((alias): UnitName => ({ unit: name, one: { en: alias }, many: { en: alias } })),
    );
    return { ...rest, dialect: 'vensim', unitNames: [...workspace.unitNames, ...added] };
  }

  /** What a macro gives is the variable of its own name in Vensim. */
  private macro(macro: Macro): readonly Item[] {
    for (const parameter of macro.parameters) if (parameter.default !== undefined) this.lacking.add('macro-defaults', macro.name);
    const plain: Macro = { ...macro, parameters: macro.parameters.map(({ name }) => ({ name })), equation: writtenName(macro.name, 'vensim') };
    if (this.names.scopeOf(macro.id).variable(canonicalName(macro.name))) return [plain];
    const result: Auxiliary = {
      kind: 'auxiliary',
      id: `${macro.id}.result`,
      model: macro.id,
      name: macro.name,
      label: {},
      units: '',
      doc: {},
      equation: macro.equation,
    };
    return [plain, ...this.variable(result)];
  }

  private variable(variable: Variable): readonly Item[] {
    const name = this.names.scopeOf(variable.model).spelling(canonicalName(variable.name));
    const dims = (variable.dimensions ?? []).flatMap((id) => this.ranges.byId.get(id) ?? []);
    const belt = beltOf(variable);
    if (belt !== null) {
      this.lacking.add(belt, variable.name);
      return [this.unsaid({ ...variable, name }, variable.kind === 'stock' ? variable.initial : variable.equation)];
    }
    const made: Variable[] = [];
    const plain = { ...variable, name };
    const record = plain.parts ? this.inParts(plain, dims, plain.parts, made) : this.inWhole(plain, dims, made);
    return [record, ...made];
  }

  /** A variable that Vensim cannot say: it needs these, and nobody says how. */
  private unsaid(variable: Variable, equation: string): Auxiliary {
    const { id, model, name, label, units, doc, dimensions } = variable;
    return {
      kind: 'auxiliary',
      id,
      ...(model === undefined ? {} : { model }),
      name,
      label,
      units,
      doc,
      ...(dimensions ? { dimensions } : {}),
      equation: this.asFunctionOf(equation, model),
    };
  }

  private asFunctionOf(equation: string, model: Id | undefined): string {
    const scope = this.names.scopeOf(model);
    const needed = [...new Set(mentionsIn(equation, 'xmile').map(({ name }) => name))].filter((name) => scope.variable(name));
    const call = `A FUNCTION OF(${needed.map((name) => writtenName(scope.spelling(name), 'vensim')).join(', ')})`;
    return equation.trim() === '' ? call : `${call} {${withoutBraces(equation)}}`;
  }

  private inWhole(variable: Variable, dims: readonly Range[], made: Variable[]): Variable {
    const equation = variable.kind === 'stock' ? variable.initial : variable.equation;
    const gf = variable.kind === 'stock' ? undefined : variable.gf;
    const initial = variable.kind === 'auxiliary' ? variable.initial : undefined;
    const said = this.said(variable, { equation, gf, initial }, wholeAxes(dims), made);
    if (said !== 'by-element') return withSaid(variable, said);
    if (dims.length === 0) {
      this.lacking.add('array-place', variable.name);
      return this.unsaid(variable, equation);
    }
    return this.inParts(variable, dims, [{ subscripts: dims.map(({ record }) => record.name), equation, ...(gf ? { gf } : {}) }], made, true);
  }

  private inParts(variable: Variable, dims: readonly Range[], parts: readonly ArrayPart[], made: Variable[], isExpanded = false): Variable {
    const shared = variable.kind === 'stock' ? { equation: variable.initial, gf: undefined } : variable;
    const initial = variable.kind === 'auxiliary' ? variable.initial : undefined;
    const written: ArrayPart[] = [];
    for (const part of parts) {
      const given = { equation: part.equation === '' && part.gf ? shared.equation : part.equation, gf: part.gf ?? shared.gf, initial };
      const axes = isExpanded ? null : partAxes(this.ranges, dims, part);
      const said = axes ? this.said(variable, given, axes, made) : 'by-element';
      if (said !== 'by-element') {
        written.push({ ...without(part, 'gf'), equation: said.equation, ...(said.gf ? { gf: said.gf } : {}) });
        continue;
      }
      const elements = elementsOfPart(this.ranges, dims, part);
      if (!elements) {
        this.lacking.add('large-array', variable.name);
        return this.unsaid(variable, part.equation);
      }
      for (const own of elements) {
        const one = this.said(variable, given, own, made);
        const subscripts = own.map(({ element }, place) => dims[place]?.record.elements[dims[place].positions.get(element ?? '') ?? 0] ?? '');
        if (one === 'by-element') this.lacking.add('array-place', variable.name);
        const equation = one === 'by-element' ? this.asFunctionOf(part.equation, variable.model) : one.equation;
        written.push({ subscripts, equation, ...(one !== 'by-element' && one.gf ? { gf: one.gf } : {}) });
      }
    }
    return { ...withSaid(variable, { equation: '', gf: undefined }), parts: written };
  }

  /** One equation with its table and its value at the start; by element where a place in it has no name. */
  private said(variable: Variable, { equation, gf, initial }: Given, axes: readonly Axis[], made: Variable[]): Said | 'by-element' {
    const { id, name, model } = variable;
    if (equation.trim() === '' || (NUMBER.test(equation) && !gf && initial === undefined)) return { equation, gf };
    const scope = this.names.scopeOf(model);
    const own = new OwnVariables({ id, name, model }, this.names, scope, 'vensim', axes);
    const place: EquationPlace = { scope, ranges: this.ranges, axes, simulation: workspaceOf(this.doc).simulation, own, kind: variable.kind };
    const rewriting = new XmileEquation(place);
    const [tree, start] = [parseEquation(equation, 'xmile').tree, initial === undefined ? null : parseEquation(initial, 'xmile').tree];
    if (!tree) return { equation: this.asFunctionOf(equation, model), gf: undefined };
    const value = gf ? inTable(rewriting, rewriting.tree(tree), gf) : rewriting.whole(tree);
    const whole = start ? call('active_initial', value, rewriting.tree(start)) : value;
    for (const feature of rewriting.lacking) this.lacking.add(feature, name);
    if (rewriting.lacking.size > 0) return { equation: this.asFunctionOf(equation, model), gf: undefined };
    if (rewriting.needsElements) return 'by-element';
    made.push(...own.made);
    const text = printTree(whole, 'vensim', (canonical) => spelled(scope.spelling(canonical)));
    return { equation: [text, ...commentsIn(equation)].join(' '), gf: undefined };
  }
}

interface Given {
  readonly equation: string;
  readonly gf: GraphicalFunction | undefined;
  readonly initial: string | undefined;
}
type Said = Omit<Given, 'initial'>;

/** Vensim's names for times, as it prints them. */
const spelled = (name: string): string => {
  if (name === 'time') return 'Time';
  return name in TIMES ? name.toUpperCase().replace('_', ' ') : name;
};

/** A table at `x`, in the equation itself where it goes straight from point to point and stays at its ends. */
function inTable(equation: XmileEquation, x: Tree, gf: GraphicalFunction): Tree {
  if (gf.kind === 'continuous')
    return call('with_lookup', x, {
      kind: 'table',
      points: gf.xpts.map((at, place) => [at, gf.ypts[place] ?? 0] as const),
      range: { start: 0, end: 0 },
    });
  const table = equation.own(null, 'table', { ...gf, kind: 'continuous' });
  return table.kind === 'name'
    ? call(gf.kind === 'extrapolate' ? 'lookup_extrapolate' : 'lookup_backward', named(table.name, table.subscripts), x)
    : table;
}

/** What of a variable makes its equation something that Vensim does not know; null where nothing does. */
function beltOf(variable: Variable): string | null {
  if (variable.kind === 'stock') return variable.conveyor ? 'conveyor' : variable.queue ? 'queue' : null;
  if (variable.kind !== 'flow') return null;
  return variable.leak ? 'leak' : variable.overflow ? 'overflow' : null;
}

function withSaid(variable: Variable, { equation, gf }: Said): Variable {
  switch (variable.kind) {
    case 'stock':
      return { ...variable, initial: equation };
    case 'flow':
      return { ...without(variable, 'gf'), equation };
    case 'auxiliary':
      return { ...without(variable, 'gf', 'initial'), equation, ...(gf ? { gf } : {}) };
  }
}
