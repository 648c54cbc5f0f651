import { functionsOf } from '../../equation/functions.js';
import { parseEquation } from '../../equation/parse.js';
import { printTree } from '../../equation/print.js';
import type { Subscript, Tree } from '../../equation/tree.js';
import { documentOf } from '../../model/document-of.js';
import { itemsOf, variablesOf, type Document, type Item } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import { canonicalName } from '../../model/name.js';
import type { Module } from '../../model/submodel.js';
import type { Auxiliary, Flow, Variable } from '../../model/variable.js';
import type { Lacking } from './lacking.js';
import { namesOf, type DocumentNames } from './name-scope.js';
import { withParts } from './tree-parts.js';
import { without } from './without.js';

/** Modules within modules, and variables of all of them together, at most. */
const MAX_DEPTH = 32;
const MAX_VARIABLES = 100_000;

/** One use of a submodel, or the root model: where its names lead. */
interface Instance {
  /** Own variable → the variable that stands for it in the flat model, both canonical. */
  readonly flat: Map<string, string>;
  readonly modules: Map<string, Instance>;
  readonly root: Instance | null;
}

/** The document without modules: each has its submodel's variables written out as `module variable`, tied as its connections say. */
export function withoutModules(doc: Document, lacking: Lacking): Document {
  const modules = itemsOf(doc, 'module');
  const submodels = new Set(itemsOf(doc, 'submodel').map(({ id }) => id));
  if (modules.length === 0 && submodels.size === 0) return doc;
  return new Flattener(doc, lacking, submodels).flattened();
}

class Flattener {
  private readonly names: DocumentNames;
  private readonly added: Item[] = [];
  private readonly spellings = new Map<string, string>();
  private readonly written: { readonly instance: Instance; readonly variable: Variable }[] = [];

  constructor(
    private readonly doc: Document,
    private readonly lacking: Lacking,
    private readonly submodels: ReadonlySet<Id>,
  ) {
    this.names = namesOf(doc);
  }

  flattened(): Document {
    const root: Instance = { flat: new Map(), modules: new Map(), root: null };
    this.enter(root, undefined, '', '', 0);
    for (const { instance, variable } of this.written) this.added.push(this.tied(instance, variable));
    const isLost = (item: Item): boolean =>
      item.kind === 'submodel' || item.kind === 'module' || ('model' in item && typeof item.model === 'string' && this.submodels.has(item.model));
    const lostViews = new Set(
      itemsOf(this.doc, 'view')
        .filter(isLost)
        .map(({ id }) => id),
    );
    const kept = [...this.doc.items.values()].filter((item) => !isLost(item) && !(item.kind === 'view-item' && lostViews.has(item.view)));
    const ids = new Set([...kept, ...this.added].map(({ id }) => id));
    const whole = kept.flatMap((item): Item[] => {
      if (item.kind === 'stock' || item.kind === 'flow' || item.kind === 'auxiliary')
        return item.model === undefined ? [this.tied(root, item)] : [item];
      return item.kind === 'group' ? [{ ...item, members: item.members.filter((member) => ids.has(member)) }] : [item];
    });
    return documentOf([...whole, ...this.added]);
  }

  /** Names everything in one use of a model, and in the modules within. */
  private enter(instance: Instance, model: Id | undefined, prefix: string, idPrefix: Id, depth: number): void {
    const modules = itemsOf(this.doc, 'module').filter((module) => module.model === model);
    const own = variablesOf(this.doc, model);
    for (const variable of own) {
      const canonical = canonicalName(variable.name);
      if (prefix === '') instance.flat.set(canonical, canonical);
      else {
        const name = this.names.free(`${prefix}${variable.name}`);
        instance.flat.set(canonical, canonicalName(name));
        this.spellings.set(canonicalName(name), name);
      }
    }
    for (const module of modules) {
      if (depth >= MAX_DEPTH || this.written.length > MAX_VARIABLES) {
        this.lacking.add('modules', module.name);
        continue;
      }
      const inner: Instance = { flat: new Map(), modules: new Map(), root: instance.root ?? instance };
      instance.modules.set(canonicalName(module.name), inner);
      this.enter(inner, module.of, `${prefix}${module.name} `, `${idPrefix}${module.id}/`, depth + 1);
      this.write(inner, instance, module, `${idPrefix}${module.id}/`);
    }
  }

  /** The variables of one use; an input is another name for what it is connected to. */
  private write(inner: Instance, outer: Instance, module: Module, idPrefix: Id): void {
    const inputs = inputsOf(module);
    for (const variable of variablesOf(this.doc, module.of)) {
      const name = this.spellings.get(inner.flat.get(canonicalName(variable.name)) ?? '') ?? variable.name;
      const id = `${idPrefix}${variable.id}`;
      const from = inputs.get(canonicalName(variable.name));
      const mapped = (ids: readonly Id[]): Id[] => ids.map((flow) => `${idPrefix}${flow}`);
      if (from !== undefined) this.written.push({ instance: outer, variable: { ...standIn(variable), id, name, equation: from } });
      else if (variable.kind === 'stock') {
        const { inflows, outflows } = variable;
        this.written.push({
          instance: inner,
          variable: { ...without(variable, 'model'), id, name, inflows: mapped(inflows), outflows: mapped(outflows) },
        });
      } else if (variable.kind === 'flow') this.written.push({ instance: inner, variable: { ...without(variable, 'model'), id, name } });
      else this.written.push({ instance: inner, variable: { ...without(variable, 'model'), id, name } });
    }
  }

  private tied(instance: Instance, variable: Variable): Variable {
    const parts = variable.parts?.map((part) => ({ ...part, equation: this.equation(instance, part.equation) }));
    const whole = parts ? { ...variable, parts } : variable;
    switch (whole.kind) {
      case 'stock':
        return { ...whole, initial: this.equation(instance, whole.initial) };
      case 'flow':
        return { ...whole, equation: this.equation(instance, whole.equation) };
      case 'auxiliary':
        return {
          ...whole,
          equation: this.equation(instance, whole.equation),
          ...(whole.initial === undefined ? {} : { initial: this.equation(instance, whole.initial) }),
        };
    }
  }

  private equation(instance: Instance, equation: string): string {
    const { tree } = parseEquation(equation, 'xmile');
    if (!tree) return equation;
    let isChanged = false;
    const spelled = (name: string): string => {
      const found = this.resolved(instance, name);
      if (found !== null && found !== name) isChanged = true;
      return found ?? name;
    };
    const rewrite = (part: Tree): Tree => {
      const whole = withParts(part, rewrite, inSubscript);
      const isFunction = whole.kind === 'call' && functionsOf('xmile').has(whole.name) && !instance.flat.has(whole.name);
      return (whole.kind === 'name' || whole.kind === 'call') && !isFunction ? { ...whole, name: spelled(whole.name) } : whole;
    };
    const inSubscript = (subscript: Subscript): Subscript =>
      subscript.kind === 'index' && subscript.tree.kind !== 'name' ? { ...subscript, tree: rewrite(subscript.tree) } : subscript;
    const flat = rewrite(tree);
    const scope = this.names.scopeOf(undefined);
    return isChanged ? printTree(flat, 'xmile', (canonical) => this.spellings.get(canonical) ?? scope.spelling(canonical)) : equation;
  }

  /** The flat variable that a name means in one use of a model; null where it means none. */
  private resolved(instance: Instance, name: string): string | null {
    const own = instance.flat.get(name);
    if (own !== undefined) return own;
    if (name.startsWith('.')) return this.resolved(instance.root ?? instance, name.slice(1));
    for (let dot = name.indexOf('.'); dot > 0; dot = name.indexOf('.', dot + 1)) {
      const module = instance.modules.get(name.slice(0, dot));
      if (module) return this.resolved(module, name.slice(dot + 1).replace(/^_+/, ''));
    }
    return null;
  }
}

/** What an input of a module has in common with the variable that stands for it in the flat model: a flow stays one. */
function standIn({ kind, id, name, label, units, doc, dimensions }: Variable): Flow | Auxiliary {
  return { kind: kind === 'flow' ? 'flow' : 'auxiliary', id, name, label, units, doc, equation: '', ...(dimensions ? { dimensions } : {}) };
}

/** Input of the submodel → what it is connected to, as an equation. Files before XMILE 1.0 write the input's bare name. */
function inputsOf({ name, connections }: Module): ReadonlyMap<string, string> {
  const own = `${canonicalName(name)}.`;
  return new Map(
    connections.map(({ to, from }) => {
      const target = canonicalName(to.replace(/"/g, '')).replace(/_*\._*/g, '.');
      return [target.startsWith(own) ? target.slice(own.length) : target, from];
    }),
  );
}
