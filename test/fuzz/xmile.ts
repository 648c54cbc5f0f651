import { equationText, mention, tokenText } from './equations.js';
import type { Random } from './random.js';
import { DIMENSIONS, ELEMENTS, nameText, numberText } from './words.js';

const NAMESPACES = 'xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0" xmlns:isee="http://iseesystems.com/XMILE"';

/** Elements and attributes that XMILE files hold, valid where they stand or not. */
export const XMILE_WORDS = [
  'aux', 'stock', 'flow', 'gf', 'eqn', 'init_eqn', 'inflow', 'outflow', 'non_negative', 'units', 'doc', 'dimensions', 'dim', 'elem', 'element', 'conveyor', 'queue', 'len', 'capacity', 'overflow', 'leak', 'module', 'connect', 'macro', 'parm', 'group', 'entity', 'views', 'view', 'connector',
  'xscale', 'yscale', 'xpts', 'ypts', 'sim_specs', 'start', 'stop', 'dt', 'model', 'variables', 'behavior', 'options', 'data', 'header', 'ecosystem', 'style', 'alias', 'pts', 'pt', 'from', 'to', 'label_side', 'access', 'subscript', 'reciprocal', 'method', 'uid', 'isee:x', 'ks:x', 'name=""', '<eqn/>', '<gf/>', '<stock name="a"/>', '<dim name="dim" size="1000000000"/>', '<elem name="e1"/>', '<module name="a"/>', '<model name="a"/>',
] as const;

const escaped = (text: string): string => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]|[\ud800-\udfff]/g, '').replace(/[&<"]/g, (sign) => (sign === '&' ? '&amp;' : sign === '<' ? '&lt;' : '&quot;'));
const name = (random: Random): string => escaped(nameText(random));
const element = (tag: string, content: string): string => `<${tag}>${escaped(content)}</${tag}>`;
const maybe = (random: Random, probability: number, make: () => string): string => (random.chance(probability) ? make() : '');
const equation = (random: Random): string => (random.chance(0.04) ? tokenText(random, 'xmile') : equationText(random, 'xmile', 2));

const table = (random: Random): string => {
  const points = (): string => random.many(0, 5, () => numberText(random)).join(random.pick([',', ', ', ';', ' ']));
  const scale = (): string => `<xscale min="${numberText(random)}" max="${numberText(random)}"/>`;
  return `<gf${maybe(random, 0.4, () => ` type="${random.pick(['continuous', 'extrapolate', 'discrete', 'odd'])}"`)}>${random.chance(0.5) ? scale() : `<xpts>${points()}</xpts>`}<ypts>${points()}</ypts></gf>`;
};

const arrayed = (random: Random): string => {
  const dims = random.many(1, 2, () => random.pick(DIMENSIONS));
  const at = (): string => dims.map(() => random.pick(ELEMENTS)).join(', ');
  return `<dimensions>${dims.map((dim) => `<dim name="${dim}"/>`).join('')}</dimensions>${random.many(0, 4, () => `<element subscript="${random.chance(0.1) ? name(random) : at()}">${element('eqn', equation(random))}${maybe(random, 0.1, () => table(random))}</element>`).join('')}`;
};

const belt = (random: Random): string =>
  random.chance(0.7) ? `<conveyor>${element('len', equation(random))}${maybe(random, 0.4, () => element('capacity', numberText(random)))}${maybe(random, 0.2, () => element('in_limit', numberText(random)))}${maybe(random, 0.2, () => element('sample', equation(random)))}</conveyor>` : '<queue/>';

/** A thousand elements by a thousand are allowed, and take their time. */
const SIZES = ['1', '2', '3', '12', '0', '-1', '0.5', '1e9', '1e300', 'x', ''] as const;

const UNITS = ['people', 'people/Month', '1', 'Dmnl', '€/(people*year)', '((', 'm^2', 'm^999', '/', 'a/b/c'] as const;

function variable(random: Random): string {
  const kind = random.pick(['aux', 'aux', 'aux', 'stock', 'flow', 'gf', 'module', 'group']);
  if (kind === 'module') return `<module name="${name(random)}"${maybe(random, 0.3, () => ` model="${name(random)}"`)}>${random.many(0, 2, () => `<connect to="${name(random)}" from="${name(random)}"/>`).join('')}</module>`;
  if (kind === 'group') return `<group name="${name(random)}">${random.many(0, 2, () => `<entity name="${name(random)}"/>`).join('')}</group>`;
  const parts = [
    maybe(random, 0.2, () => arrayed(random)),
    maybe(random, 0.9, () => element('eqn', equation(random))),
    maybe(random, 0.05, () => element('init_eqn', equation(random))),
    kind === 'stock' ? random.many(0, 3, () => element(random.pick(['inflow', 'outflow']), escaped(nameText(random)))).join('') : '',
    maybe(random, 0.2, () => '<non_negative/>'),
    maybe(random, 0.15, () => table(random)),
    kind === 'stock' ? maybe(random, 0.2, () => belt(random)) : '',
    kind === 'flow' ? maybe(random, 0.1, () => random.pick(['<leak/>', '<overflow/>', '<leak>0.1</leak>', '<multiplier/>', '<leak_integers/>'])) : '',
    maybe(random, 0.2, () => element('units', random.pick(UNITS))),
    maybe(random, 0.1, () => element('doc', nameText(random))),
    maybe(random, 0.03, () => `<isee:x a="${name(random)}"/>`),
  ];
  return `<${kind} name="${name(random)}"${maybe(random, 0.1, () => ` access="${random.pick(['input', 'output'])}"`)}>${parts.join('')}</${kind}>`;
}

function view(random: Random): string {
  const at = (): string => `x="${numberText(random)}" y="${numberText(random)}"`;
  const item = (): string => {
    switch (random.int(5)) {
      case 0:
        return `<flow name="${name(random)}" ${at()}><pts><pt ${at()}/><pt ${at()}/></pts></flow>`;
      case 1:
        return `<alias ${at()} uid="${random.int(5)}"><of>${name(random)}</of></alias>`;
      case 2:
        return `<connector angle="${numberText(random)}"><from>${name(random)}</from><to>${random.chance(0.2) ? `<alias uid="${random.int(5)}"/>` : name(random)}</to></connector>`;
      default:
        return `<${random.pick(['aux', 'stock', 'module', 'text_box', 'group'])} name="${name(random)}" ${at()}/>`;
    }
  };
  return `<views><view>${random.many(0, 8, item).join('')}</view></views>`;
}

const model = (random: Random, attributes: string): string => `<model${attributes}><variables>${random.many(1, 9, () => variable(random)).join('')}</variables>${maybe(random, 0.5, () => view(random))}</model>`;
const specs = (random: Random): string => `<sim_specs${maybe(random, 0.3, () => ` method="${random.pick(['Euler', 'rk4', 'RK2', 'rk45', 'odd'])}"`)}><start>0</start><stop>${random.chance(0.9) ? '4' : numberText(random)}</stop><dt${maybe(random, 0.2, () => ' reciprocal="true"')}>${random.chance(0.8) ? '0.5' : numberText(random)}</dt></sim_specs>`;
const dimension = (dim: string, random: Random): string => (random.chance(0.7) ? `<dim name="${dim}">${random.many(0, 3, () => `<elem name="${random.chance(0.1) ? name(random) : random.pick(ELEMENTS)}"/>`).join('')}</dim>` : `<dim name="${dim}" size="${random.pick(SIZES)}"/>`);
const macro = (random: Random): string => `<macro name="${name(random)}">${random.many(0, 2, () => `<parm>${name(random)}</parm>`).join('')}${element('eqn', equation(random))}${maybe(random, 0.4, () => `<variables>${random.many(1, 3, () => variable(random)).join('')}</variables>`)}</macro>`;

/** An XMILE file that is well-formed and mostly makes sense. */
export const xmileText = (random: Random): string =>
  `<?xml version="1.0"?>\n<xmile version="1.0" ${NAMESPACES}>\n<header><name>${name(random)}</name></header>\n${maybe(random, 0.95, () => specs(random))}\n${maybe(random, 0.7, () => `<dimensions>${DIMENSIONS.map((dim) => dimension(dim, random)).join('')}</dimensions>`)}\n${maybe(random, 0.15, () => macro(random))}\n${model(random, '').replace(/></g, '>\n<')}\n${random.many(0, 1, () => model(random, ` name="${name(random)}"`)).join('\n')}\n</xmile>\n`;

/** Names as a subscript or an attribute may hold them; for the words that a mutation puts in. */
export const xmileVocabulary = (random: Random): readonly string[] => [...XMILE_WORDS, mention(random), equation(random), name(random), numberText(random)];
