import { html, nothing, svg, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { ValueBook } from '../../../analyse/value/book.js';
import type { Pairs } from '../../../analyse/value/pairs.js';
import { itemsOf, workspaceOf, type Document } from '../../../model/document.js';
import type { Id } from '../../../model/id.js';
import { FIRST_LOOK, type ValueLook } from '../../../state/session.js';
import { chordAt, chordFrame, type ChordFrame } from '../../../view/value/chord.js';
import type { PartyLook } from '../../../view/value/party-look.js';
import { svgFile } from '../../../view/chart/svg-file.js';
import { drawnAs, formFor, listRows, pairsAt, pictureCourse, ribbonsAt, type PictureCourse, type PictureForm, type PictureSubject } from '../../../view/value/picture.js';
import type { Ribbon } from '../../../view/value/ribbons.js';
import { sankeyAt, sankeyFrame, sankeyHeight, type SankeyFrame } from '../../../view/value/sankey.js';
import { momentOf, periodOf } from '../../../view/value/value-time.js';
import { SCENARIOS } from '../../../wording/ui/scenarios.js';
import { VALUE_PICTURE } from '../../../wording/ui/value-picture.js';
import { periodWords } from '../../../wording/ui/value-time.js';
import { download, fileName, pngFile } from '../../chart/save-chart.js';
import { KsElement } from '../../ks-element.js';
import { words as chemical } from '../../parts/drawings.js';
import { partyMarkStyles } from '../../parts/party-mark.js';
import '../../parts/ks-row-menu.js';
import type { MenuEntry } from '../../parts/ks-row-menu.js';
import { elementStyles } from '../../styles/element-styles.js';
import { CHORD_EDGE, chordMarks } from './chord-drawing.js';
import type { Drawn } from './drawn.js';
import { notes, nothingHere, readout, type Beside } from './beside.js';
import { flowList } from './flow-list.js';
import './ks-value-matrix.js';
import { filePicture, fileTable, type FilePalette } from './picture-files.js';
import { pictureStyles } from './picture-styles.js';
import { pictureWords, ribbonSentence, type PictureWords } from './picture-words.js';
import { sankeyMarks } from './sankey-drawing.js';

function isBoundary(doc: Document, party: Id): boolean {
  const item = doc.items.get(party);
  return item?.kind === 'stakeholder' && (item.is === 'boundary-market' || item.is === 'boundary-commons');
}

/** With more ribbons than these not each has a whole sentence at every moment. */
const MOST_SENTENCES = 300;

/** Rows of the list that are there at once, until all are asked for. */
const FIRST_ROWS = 100;

/**
 * Who gives one value to whom at a moment: as a Sankey, as a chord diagram where value runs in circles, on balance, as a
 * list or as a table. Every form shows the same pairs of the book.
 *
 * @slot - The scrubber: below the picture, and above the list on a phone.
 * @fires ks-open-amount - A number is opened; `detail.keys` are its lines of the flow table.
 */
@customElement('ks-value-picture')
export class KsValuePicture extends KsElement {
  static override styles = [elementStyles, partyMarkStyles, pictureStyles];

  @property({ attribute: false }) doc!: Document;
  @property({ attribute: false }) book!: ValueBook;
  @property({ attribute: false }) scenario: Id | null = null;
  @property({ attribute: false }) look: ValueLook = FIRST_LOOK;
  /** The value type that is looked at, or `euro` for all. */
  @property({ attribute: false }) of: Id | 'euro' = 'euro';
  @property({ attribute: false }) looks: ReadonlyMap<Id, PartyLook> = new Map();
  /** The colour of the current scenario. */
  @property() colour = 'var(--accent)';
  /** Lines of the flow table whose origin is shown. */
  @property({ attribute: false }) open: readonly string[] | null = null;
  /** On a phone there is a list in the place of the picture. */
  @property({ type: Boolean, reflect: true }) narrow = false;
  /** The numbers are of a former setting. */
  @property({ type: Boolean, reflect: true }) stale = false;
  /** Height of a picture that has no more parties than fit, in px. */
  @property({ attribute: false }) wanted = 320;

  @state() private width = 0;
  @state() private form: PictureForm | null = null;
  /** Whether the list shows all of very many rows. */
  @state() private isWhole = false;
  /** The ribbon that is read. */
  @state() private read: string | null = null;
  /** The ribbon that the Tab key comes to. */
  @state() private stop: string | null = null;

  private subject!: PictureSubject;
  private course!: PictureCourse;
  private frame: { readonly as: 'sankey'; readonly of: SankeyFrame } | { readonly as: 'chord'; readonly of: ChordFrame; readonly height: number } | null = null;
  private pairs!: Pairs;
  private words!: PictureWords;
  private ribbons: readonly Ribbon[] = [];
  private opened: ReadonlySet<string> = new Set();
  private readonly watch = new ResizeObserver(([entry]) => {
    const width = Math.floor(entry?.contentRect.width ?? 0);
    if (width > 0) this.width = width;
  });

  /** Has the picture's width and no height, so that drawing at another width never changes what is watched. */
  @query('.ruler') private ruler!: HTMLElement | null;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.ruler) this.watch.observe(this.ruler);
  }

  protected override firstUpdated(): void {
    if (this.ruler) this.watch.observe(this.ruler);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.watch.disconnect();
  }

  private get shownForm(): PictureForm {
    return formFor(this.course, this.form, this.narrow);
  }

  protected override willUpdate(changed: PropertyValues): void {
    const has = (...names: readonly string[]): boolean => names.some((name) => changed.has(name));
    const { doc, book, scenario, look, of } = this;
    const { simulation } = workspaceOf(doc);
    const { over, againstBase } = look;
    const isOther = !this.subject || this.subject.scenario !== scenario || this.subject.of !== of || this.subject.over !== over || this.subject.againstBase !== againstBase;
    if (isOther) this.subject = { scenario, of, over, againstBase };
    if (isOther || has('book')) this.course = pictureCourse(book, this.subject, simulation);
    if (isOther || has('book', 'width', 'form', 'narrow', 'wanted')) this.frame = this.layOut();
    if (isOther || has('book', 'look', 'form', 'narrow')) {
      this.pairs = pairsAt(book, this.subject, simulation, look.until);
      this.ribbons = ribbonsAt(this.pairs, this.shownForm, this.course, againstBase);
    }
    if (isOther || has('doc', 'book', 'look', 'language')) {
      const { from, until } = periodOf(look, simulation);
      this.words = pictureWords(doc, of, this.course.scale, { from, until, start: simulation.start }, againstBase, this.language);
    }
    if (has('open')) this.opened = new Set(this.open);
  }

  /** Works out what stays put while time moves. */
  private layOut(): KsValuePicture['frame'] {
    const { width, course, wanted } = this;
    const form = this.shownForm;
    if (width === 0 || form === 'list' || form === 'matrix') return null;
    const { bundle, as } = drawnAs(form, course);
    const own = course.courses[bundle];
    if (as === 'sankey') {
      const frame = sankeyFrame(own, { width, height: sankeyHeight(own, wanted) });
      return frame && { as, of: frame };
    }
    const height = Math.max(wanted, 340, Math.min(720, own.sums.size * 12));
    return { as, of: chordFrame(own, height / 2 - CHORD_EDGE), height };
  }

  private opens(keys: readonly string[]): void {
    this.emit('ks-open-amount', { keys });
  }

  private ribbonAt(event: Event): Ribbon | undefined {
    const key = (event.target as Element).closest<SVGElement>('[data-key]')?.dataset['key'];
    return this.ribbons.find((ribbon) => ribbon.key === key);
  }

  private readonly onOver = (event: Event): void => {
    this.read = this.ribbonAt(event)?.key ?? null;
  };

  private readonly onFocus = (event: Event): void => {
    const key = this.ribbonAt(event)?.key ?? null;
    this.read = key;
    if (key !== null) this.stop = key;
  };

  private readonly onLeave = (): void => void (this.read = null);

  private readonly onClick = (event: Event): void => {
    const ribbon = this.ribbonAt(event);
    if (ribbon) this.opens(ribbon.keys);
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    const ribbon = this.ribbonAt(event);
    if (!ribbon) return;
    const walk = this.ribbons;
    const at = walk.indexOf(ribbon);
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      return this.opens(ribbon.keys);
    }
    const next = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: walk.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const key = walk[Math.max(0, Math.min(walk.length - 1, next))]?.key;
    [...this.renderRoot.querySelectorAll<SVGElement>('.plot [data-key]')].find(({ dataset }) => dataset['key'] === key)?.focus({ preventScroll: true });
  };

  private headTemplate(): TemplateResult {
    const { words, course } = this;
    const form = this.shownForm;
    const choices = course.forms;
    return html`<div class="head-row">
      <div class="said"><h2 class="title">${chemical(words.title)}</h2><p class="note caption">${chemical(words.caption)}</p></div>
      <div class="controls">${this.narrow
        ? nothing
        : html`<div class="forms" role="radiogroup" aria-label=${this.t(VALUE_PICTURE.forms)}>
            ${choices.map((each) => html`<label class=${each === form ? 'on' : ''}><input type="radio" name="form" .checked=${live(each === form)} @change=${() => (this.form = each)} /><span>${this.t(VALUE_PICTURE.form[each])}</span></label>`)}
          </div>`}
      <ks-row-menu class="menu" label=${this.t(VALUE_PICTURE.menu(words.title))} .entries=${this.entries()} @ks-choose=${this.onChoose}></ks-row-menu></div>
    </div>`;
  }

  /** On a phone the form is chosen here. */
  private entries(): readonly MenuEntry[] {
    const other = this.shownForm === 'matrix' ? VALUE_PICTURE.showList : VALUE_PICTURE.showTable;
    const files: readonly MenuEntry[] = [
      { key: 'svg', words: this.t(SCENARIOS.asSvg), isApart: this.narrow },
      { key: 'png', words: this.t(SCENARIOS.asPng) },
      { key: 'csv', words: this.t(SCENARIOS.asCsv) },
    ];
    return this.narrow ? [{ key: 'other', words: this.t(other) }, ...files] : files;
  }

  private readonly onChoose = ({ detail: { key } }: CustomEvent<{ key: string }>): void => {
    const { doc, scenario, course, pairs, words, look, language } = this;
    if (key === 'other') return void (this.form = this.shownForm === 'matrix' ? 'list' : 'matrix');
    const item = scenario === null ? undefined : doc.items.get(scenario);
    const named = item?.kind === 'scenario' ? this.t(item.name, item.slug) : this.t(SCENARIOS.base);
    const subject = { doc, form: this.shownForm, course, pairs, words, isDifference: look.againstBase, scenario: named };
    const name = fileName(this.t(workspaceOf(doc).title), words.title, named);
    // The mark in front tells spreadsheets that the text is UTF-8.
    if (key === 'csv') return download(`${name}.csv`, new Blob(['\ufeff', fileTable(subject, periodOf(look, workspaceOf(doc).simulation), language)], { type: 'text/csv;charset=utf-8' }));
    const picture = filePicture(subject, this.palette(), language);
    if (key === 'svg') download(`${name}.svg`, new Blob([svgFile(picture)], { type: 'image/svg+xml' }));
    else void pngFile(picture).then((file) => file && download(`${name}.png`, file));
  };

  private palette(): FilePalette {
    const style = getComputedStyle(this);
    const token = (name: string): string => style.getPropertyValue(`--${name}`).trim();
    const more = this.colour.replace(/^var\(--|\)$/g, '');
    return { background: token('surface'), ink: token('ink'), faint: token('ink-3'), base: token('base'), more: token(more), ribbon: Number(token('ribbon')) || 0.34, party: (party) => token(`party-${this.looks.get(party)?.colour ?? 7}`) };
  }

  private drawn(): Drawn {
    const { words, looks, look, colour, read, opened, ribbons, pairs } = this;
    const stop = ribbons.some(({ key }) => key === this.stop) ? this.stop : (ribbons[0]?.key ?? null);
    return {
      words,
      looks,
      isDifference: look.againstBase,
      more: colour,
      read,
      stop,
      open: opened,
      within: new Map(pairs.within.flatMap(({ from, amount }) => (Number.isFinite(amount) && amount !== 0 ? [[from, amount] as const] : []))),
      isBoundary: (party) => isBoundary(this.doc, party),
      // Of very many, the ones that are read have their sentence; the others say between whom they run, which stays the same.
      sentence: (ribbon) =>
        ribbons.length <= MOST_SENTENCES || ribbon.key === read || ribbon.key === stop
          ? this.t(ribbonSentence(words, ribbon, pairs.moved, look.againstBase))
          : `${words.nameOf(ribbon.from)} ${this.t(VALUE_PICTURE.to)} ${words.nameOf(ribbon.to)}`,
    };
  }

  private plotTemplate(): TemplateResult {
    const { frame, words, ribbons } = this;
    if (!frame) return html`<div class="plot" style="height:${this.wanted}px"></div>`;
    const { width } = this;
    const height = frame.as === 'sankey' ? frame.of.height : frame.height;
    const drawn = this.drawn();
    return html`<div class="plot" style="height:${height}px">
      <svg
        class=${frame.as}
        role="group"
        aria-label=${this.t(VALUE_PICTURE.pictureOf(words.title, words.caption))}
        width=${width}
        height=${height}
        viewBox="${frame.as === 'sankey' ? `0 0 ${width} ${height}` : `${-width / 2} ${-height / 2} ${width} ${height}`}"
        @pointerover=${this.onOver}
        @pointerleave=${this.onLeave}
        @focusin=${this.onFocus}
        @focusout=${this.onLeave}
        @click=${this.onClick}
        @keydown=${this.onKey}
      >
        ${frame.as === 'sankey' ? sankeyMarks(frame.of, sankeyAt(frame.of, ribbons), drawn) : chordMarks(frame.of, chordAt(frame.of, ribbons), width / 2, drawn)}
        ${ribbons.length === 0 ? svg`<text class="calm" x=${frame.as === 'sankey' ? width / 2 : 0} y=${frame.as === 'sankey' ? height / 2 : 0} text-anchor="middle">${this.t((Number.isNaN(this.pairs.moved) ? VALUE_PICTURE.notKnown : VALUE_PICTURE.nothingNow)(this.when()))}</text>` : nothing}
      </svg>
    </div>`;
  }

  private when(): { readonly nl: string; readonly en: string } {
    const { simulation } = workspaceOf(this.doc);
    const { nl = '', en = '' } = periodWords({ ...periodOf(this.look, simulation), start: simulation.start }, simulation.timeUnit);
    return { nl, en };
  }

  private bodyTemplate(): TemplateResult {
    const { course, pairs, words, look } = this;
    const form = this.shownForm;
    const { simulation } = workspaceOf(this.doc);
    const rows = form === 'list' ? listRows(pairs, look.againstBase) : [];
    const shown = this.isWhole ? rows.length : FIRST_ROWS;
    if (course.courses.flow.ribbons.length === 0 && pairs.within.every(({ amount }) => amount === 0) && (form !== 'matrix' || pairs.between.length === 0)) return nothingHere(this.beside);
    const largest = Math.max(0, ...course.courses.flow.ribbons.map(({ peak }) => peak), ...pairs.within.map(({ amount }) => Math.abs(amount)).filter(Number.isFinite));
    switch (form) {
      case 'list':
        return html`<div class="list-place" data-until=${momentOf(look, simulation)}>${flowList(rows.slice(0, shown), largest, words, this.looks, look.againstBase, this.opened, this.t(VALUE_PICTURE.to), (keys) => this.opens(keys))}${rows.length > shown ? html`<button type="button" class="button all" @click=${() => (this.isWhole = true)}>${this.t(VALUE_PICTURE.showAll(rows.length))}</button>` : nothing}</div>`;
      case 'matrix':
        return html`<ks-value-matrix
          .pairs=${pairs}
          .words=${words}
          .looks=${this.looks}
          .parties=${itemsOf(this.doc, 'stakeholder').map(({ id }) => id)}
          .isDifference=${look.againstBase}
          .open=${this.opened}
          .deepest=${Math.max(largest, ...course.courses.pair.ribbons.map(({ peak }) => peak))}
        ></ks-value-matrix>`;
      case 'sankey':
      case 'chord':
      case 'net':
        return html`${this.plotTemplate()}${readout(this.beside, this.ribbons.find(({ key }) => key === this.read))}`;
    }
  }

  /** What stands around the picture in words. */
  private get beside(): Beside {
    const { doc, pairs, words, looks, language, of } = this;
    return { doc, of, pairs, words, looks, language, isDifference: this.look.againstBase };
  }

  protected override render(): TemplateResult {
    return html`<div class="ruler"></div>
      ${this.headTemplate()}
      ${this.narrow ? html`<slot></slot>` : nothing}
      <div class="body">${this.bodyTemplate()}${notes(this.beside, this.shownForm, this.course, (keys) => this.opens(keys))}</div>
      ${this.narrow ? nothing : html`<slot></slot>`}`;
  }
}
