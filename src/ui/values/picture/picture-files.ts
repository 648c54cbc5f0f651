import { arc } from 'd3-shape';
import { interpolateRgb } from 'd3-interpolate';
import type { Pairs } from '../../../analyse/value/pairs.js';
import { itemsOf, workspaceOf, type Document } from '../../../model/document.js';
import type { Id } from '../../../model/id.js';
import { textIn, type Language } from '../../../model/text.js';
import { csvFile, type Cell } from '../../../view/chart/csv-file.js';
import type { Mark, Picture } from '../../../view/chart/marks.js';
import { fitted, textWidth } from '../../../view/chart/text-width.js';
import { chordAt, chordFrame, type Angles } from '../../../view/value/chord.js';
import { chordNames } from '../../../view/value/chord-names.js';
import { drawnAs, type PictureCourse, type PictureForm } from '../../../view/value/picture.js';
import { ribbonsOf, type Ribbon } from '../../../view/value/ribbons.js';
import { NODE_WIDTH, ribbonPath, sankeyAt, sankeyFrame, sankeyHeight, type SankeyFrame } from '../../../view/value/sankey.js';
import { nodeLabel, nodeLabelRoom, ribbonLabels } from '../../../view/value/sankey-labels.js';
import { SCENARIOS } from '../../../wording/ui/scenarios.js';
import { VALUE_PICTURE } from '../../../wording/ui/value-picture.js';
import { chordOutline } from './chord-drawing.js';
import { ribbonAmount } from './drawn.js';
import type { PictureWords } from './picture-words.js';

/** Size of a picture in a file, whatever its size on the screen. */
const WIDTH = 1004;
const HEIGHT = 340;
const HEAD = 48;
const FOOT = 28;
const ARC = 12;

/** Colours as they are on the screen now. */
export interface FilePalette {
  readonly background: string;
  readonly ink: string;
  readonly faint: string;
  readonly base: string;
  readonly more: string;
  /** How much of its colour a ribbon has, 0..1. */
  readonly ribbon: number;
  readonly party: (party: Id) => string;
}

/** What a file of a picture is made of. */
export interface FileSubject {
  readonly doc: Document;
  readonly form: PictureForm;
  readonly course: PictureCourse;
  readonly pairs: Pairs;
  readonly words: PictureWords;
  readonly isDifference: boolean;
  /** The scenario's name, for the foot. */
  readonly scenario: string;
}

/** The picture with its title, unit, and the model's and scenario's name. Lists and tables have the picture that suits them. */
export function filePicture(subject: FileSubject, palette: FilePalette, language: Language): Picture {
  const { doc, course, pairs, words, isDifference, scenario } = subject;
  const form = subject.form === 'list' || subject.form === 'matrix' ? (course.circle ? 'chord' : 'sankey') : subject.form;
  const { bundle, as } = drawnAs(form, course);
  const own = course.courses[bundle];
  const ribbons = ribbonsOf(pairs, bundle, isDifference);
  const frame = as === 'sankey' ? sankeyFrame(own, { width: WIDTH, height: sankeyHeight(own, HEIGHT) }) : null;
  const draw = brush(palette);
  const body = frame ? sankeyFile(frame, ribbons, subject, palette, draw) : chordFile(chordFrame(own, 150), ribbons, subject, palette, draw);
  const height = frame?.height ?? 400;
  return {
    width: WIDTH,
    height: HEAD + height + FOOT,
    background: palette.background,
    title: `${words.title}, ${words.caption}`,
    marks: [
      draw.text(words.title, 0, 18, { size: 20, weight: 600 }),
      draw.text(words.caption, 0, 38, { fill: palette.faint }),
      ...body.map((mark) => ({ ...mark, y: mark.y + HEAD })),
      draw.text([textIn(workspaceOf(doc).title, language), scenario].filter(Boolean).join(' · '), 0, HEAD + height + 18, { fill: palette.faint }),
    ],
  };
}

interface Brush {
  text(text: string, x: number, y: number, more?: Partial<Extract<Mark, { kind: 'text' }>>): Mark;
  shape(d: string, x: number, y: number, more: Partial<Extract<Mark, { kind: 'path' }>>): Mark;
  ribbon(ribbon: Ribbon, d: string, x: number, y: number, isDifference: boolean): Mark;
}

const brush = ({ ink, background, base, more: scenario, ribbon: share, party }: FilePalette): Brush => ({
  text: (text, x, y, more = {}) => ({ kind: 'text', text, x, y, size: 13, weight: 500, fill: ink, anchor: 'start', ...more }),
  shape: (d, x, y, more) => ({ kind: 'path', d, x, y, fill: null, stroke: null, width: 0, dash: [], ...more }),
  ribbon: ({ from, isLess }, d, x, y, isDifference) => {
    const colour = isDifference ? (isLess ? base : scenario) : party(from);
    // What is less has a dashed edge: a file has no hatch.
    return { kind: 'path', d, x, y, fill: interpolateRgb(background, colour)(isLess ? share / 2 : share), stroke: isLess ? base : background, width: isLess ? 1.2 : 0.75, dash: isLess ? [5, 3] : [] };
  },
});

function sankeyFile(frame: SankeyFrame, ribbons: readonly Ribbon[], { words, isDifference }: FileSubject, palette: FilePalette, draw: Brush): readonly Mark[] {
  const picture = sankeyAt(frame, ribbons);
  const room = nodeLabelRoom(frame);
  const names = new Map(
    picture.nodes.map(({ party, given, received }) => {
      const amount = isDifference ? '' : words.amount(Math.max(given, received));
      return [party, `${fitted(words.nameOf(party), 14, room - textWidth(amount, 14) - 8)}  ${amount}`.trim()];
    }),
  );
  const said = (ribbon: Ribbon): string => `${words.ribbonName(ribbon)}  ${ribbonAmount({ words, isDifference }, ribbon)}`;
  const labels = ribbonLabels(frame, picture, (ribbon) => textWidth(said(ribbon), 13), (party) => textWidth(names.get(party) ?? '', 14));
  return [
    ...picture.ribbons.map((ribbon) => draw.ribbon(ribbon, ribbonPath(ribbon), 0, 0, isDifference)),
    ...picture.nodes.map(({ party, x, top, tall }) => draw.shape(`M0 0H${NODE_WIDTH}V${Math.max(tall, 1).toFixed(1)}H0Z`, x, top, { fill: palette.party(party) })),
    ...picture.ribbons.flatMap((ribbon) => {
      const label = labels.get(ribbon.key);
      if (!label) return [];
      const amount = ribbonAmount({ words, isDifference }, ribbon);
      const name = fitted(words.ribbonName(ribbon), 13, label.room - textWidth(`  ${amount}`, 13) + 1);
      return [draw.text(`${name}  ${amount}`, label.x, label.y, { anchor: label.anchor })];
    }),
    ...picture.nodes.map((node) => {
      const { x, y, anchor } = nodeLabel(node, frame);
      return draw.text(names.get(node.party) ?? '', x, y, { anchor, size: 14, weight: 650 });
    }),
  ];
}

function chordFile(frame: ReturnType<typeof chordFrame>, ribbons: readonly Ribbon[], { words, isDifference }: FileSubject, palette: FilePalette, draw: Brush): readonly Mark[] {
  const picture = chordAt(frame, ribbons);
  const [x, y] = [WIDTH / 2, 200];
  const ring = arc<Angles>().innerRadius(frame.radius).outerRadius(frame.radius + ARC);
  const outline = chordOutline(frame.radius);
  const arcOf = new Map(picture.arcs.map((each) => [each.party, each]));
  return [
    ...picture.ribbons.map((ribbon) => draw.ribbon(ribbon, outline(ribbon), x, y, isDifference)),
    ...picture.arcs.map((each) => draw.shape(ring(each) ?? '', x, y, { fill: palette.party(each.party) })),
    ...chordNames(picture.arcs, { distance: frame.radius + ARC + 8, outer: frame.radius + ARC, height: 390 }).map(({ party, x: right, y: down, anchor }) => {
      const each = arcOf.get(party);
      const amount = isDifference || !each ? '' : each.given > 0 && each.received > 0 ? words.givesAndGets(each.given, each.received) : words.amount(Math.max(each.given, each.received));
      return draw.text(`${words.nameOf(party)}  ${amount}`.trim(), x + right, y + down + 5, { anchor, size: 14, weight: 600 });
    }),
  ];
}

/** Every flow of the value at this moment, in its unit and with all its digits, as a CSV file. Negative: from receiver to giver. */
export function fileTable({ doc, pairs, words, scenario }: FileSubject, period: { readonly from: number; readonly until: number }, language: Language): string {
  const t = (text: Parameters<typeof textIn>[0]): string => textIn(text, language);
  const types = new Map(itemsOf(doc, 'value-type').map(({ id, name, slug, unit }) => [id, { name: textIn(name, language, slug), unit }]));
  const head: Cell[][] = [
    [t(SCENARIOS.model), t(workspaceOf(doc).title)],
    ['Scenario', scenario],
    [t(VALUE_PICTURE.from), period.from],
    [t(VALUE_PICTURE.until), period.until],
    [],
    [t(VALUE_PICTURE.giver), t(VALUE_PICTURE.receiver), t(VALUE_PICTURE.flow), t(VALUE_PICTURE.valueType), t(VALUE_PICTURE.amount), t(SCENARIOS.unit)],
  ];
  const rows = [...pairs.between, ...pairs.within].flatMap(({ from, to, lines }) =>
    lines.map(({ source, valueType, amount }): Cell[] => [words.nameOf(from), words.nameOf(to), words.flowName(source), types.get(valueType)?.name ?? '', amount, pairs.of === 'euro' ? 'euro' : (types.get(valueType)?.unit ?? '')]),
  );
  return csvFile([...head, ...rows]);
}
