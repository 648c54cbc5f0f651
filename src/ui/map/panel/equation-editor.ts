import { autocompletion, closeCompletion, completionStatus, startCompletion, type CompletionContext, type CompletionResult } from '@codemirror/autocomplete';
import { history, historyKeymap, insertNewline, standardKeymap } from '@codemirror/commands';
import { lintKeymap, setDiagnostics, type Diagnostic } from '@codemirror/lint';
import { EditorState, Prec, RangeSetBuilder, StateField } from '@codemirror/state';
import { Decoration, EditorView, keymap, placeholder, type DecorationSet } from '@codemirror/view';
import { highlightsOf } from '../../../equation/highlight.js';
import type { Dialect } from '../../../equation/tree.js';
import { completionAt, type Candidate } from '../../../view/map/completion.js';
import { equationEditorTheme } from './equation-editor-theme.js';

/** What an equation editor stands in, knows and tells. */
export interface EquationEditorSetting {
  readonly parent: HTMLElement;
  readonly root: ShadowRoot;
  readonly text: string;
  readonly caret: number;
  readonly label: string;
  /** Ids of what describes it. */
  readonly describedBy: string;
  readonly placeholder: string;
  readonly dialect: Dialect;
  /** Own words of the editor's parts, by their English ones. */
  readonly phrases: Readonly<Record<string, string>>;
  readonly isKnown: (name: string) => boolean;
  readonly candidates: () => readonly Candidate[];
  /** The text or the caret is another. */
  readonly onChange: (text: string, caret: number, isTyped: boolean) => void;
  /** Enter ends with the text, Escape with null. */
  readonly onEnd: (text: string | null) => void;
  readonly onLeave: () => void;
}

/** A fault in its place. */
export interface PlacedFault {
  readonly start: number;
  readonly end: number;
  readonly severity: 'error' | 'warning';
  readonly message: string;
}

/** An equation that is being written. */
export interface EquationEditor {
  readonly text: string;
  showFaults(faults: readonly PlacedFault[], isInvalid: boolean): void;
  /** Offers what the text before the caret may become. */
  offer(): void;
  /** Puts text in place of what is selected. */
  insert(text: string): void;
  focus(): void;
  destroy(): void;
}

/** Opens an editor with the colours of our own lexer, names and functions offered, and faults in their place. Tab leaves it. */
export function openEquationEditor(setting: EquationEditorSetting): EquationEditor {
  const colours = StateField.define<DecorationSet>({
    create: (state) => coloured(state.doc.toString(), setting),
    update: (former, { docChanged, newDoc }) => (docChanged ? coloured(newDoc.toString(), setting) : former),
    provide: (field) => EditorView.decorations.from(field),
  });
  const view: EditorView = new EditorView({
    parent: setting.parent,
    root: setting.root,
    state: EditorState.create({
      doc: setting.text,
      selection: { anchor: Math.min(setting.caret, setting.text.length) },
      extensions: [
        Prec.high(
          keymap.of([
            { key: 'Enter', run: ({ state }) => ended(setting, state.doc.toString()), shift: insertNewline },
          ]),
        ),
        // Only a list that is there is closed first: one that is still being sought would take the key from the writing.
        Prec.highest(keymap.of([{ key: 'Escape', run: (of) => (completionStatus(of.state) === 'active' ? closeCompletion(of) : ended(setting, null)) }])),
        autocompletion({ override: [offered(setting)], selectOnOpen: false, interactionDelay: 0, activateOnTypingDelay: 0, icons: false, maxRenderedOptions: 40, tooltipClass: () => 'offer' }),
        history(),
        keymap.of([...historyKeymap, ...lintKeymap.filter(({ key }) => key === 'F8'), ...standardKeymap]),
        colours,
        EditorView.lineWrapping,
        placeholder(setting.placeholder),
        EditorState.phrases.of(setting.phrases),
        EditorView.contentAttributes.of({ 'aria-label': setting.label, 'aria-describedby': setting.describedBy, autocapitalize: 'off', autocorrect: 'off', spellcheck: 'false', translate: 'no', enterkeyhint: 'done' }),
        EditorView.updateListener.of(({ state, docChanged, selectionSet }) => {
          if (docChanged || selectionSet) setting.onChange(state.doc.toString(), state.selection.main.head, docChanged);
        }),
        EditorView.domEventHandlers({ blur: () => void setting.onLeave() }),
        equationEditorTheme,
      ],
    }),
  });
  return {
    get text() {
      return view.state.doc.toString();
    },
    showFaults(faults, isInvalid) {
      const { length } = view.state.doc;
      const diagnostics = faults.map(({ start, end, severity, message }): Diagnostic => ({ from: Math.min(start, Math.max(0, length - 1)), to: Math.min(Math.max(end, start + 1), length), severity, message }));
      view.dispatch(setDiagnostics(view.state, diagnostics));
      view.contentDOM.setAttribute('aria-invalid', String(isInvalid));
    },
    offer: () => void startCompletion(view),
    insert(text) {
      view.dispatch(view.state.replaceSelection(text), { userEvent: 'input.type' });
      view.focus();
    },
    focus: () => view.focus(),
    destroy: () => view.destroy(),
  };
}


/** Keys that end the writing go no further. */
function ended({ onEnd }: EquationEditorSetting, text: string | null): true {
  onEnd(text);
  return true;
}

const MARKS = {
  name: Decoration.mark({ class: 'known' }),
  'unknown-name': Decoration.mark({ class: 'unknown' }),
  function: Decoration.mark({ class: 'function' }),
  word: Decoration.mark({ class: 'word' }),
  number: Decoration.mark({ class: 'number' }),
  comment: Decoration.mark({ class: 'comment' }),
  text: Decoration.mark({ class: 'text' }),
} as const;

function coloured(source: string, { dialect, isKnown }: EquationEditorSetting): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  for (const { start, end, kind } of highlightsOf(source, dialect, isKnown)) if (start < end) builder.add(start, end, MARKS[kind]);
  return builder.finish();
}

/**
 * Names and functions that fit; asked for with Ctrl Space where nothing is typed yet, all of them. As long as something fits
 * the list follows what is typed at once: a list that is sought anew takes no keys meanwhile, and Enter would end the writing.
 */
const offered =
  ({ candidates }: EquationEditorSetting) =>
  ({ state, pos, explicit }: CompletionContext): CompletionResult | null =>
    offeredAt(state, pos, candidates(), explicit);

function offeredAt(state: EditorState, pos: number, all: readonly Candidate[], explicit: boolean): CompletionResult | null {
  const found = completionAt(state.doc.toString(), pos, all) ?? (explicit ? { start: pos, end: pos, candidates: all } : null);
  if (!found) return null;
  return {
    from: found.start,
    to: found.end,
    filter: false,
    options: found.candidates.map(({ label, written, detail, help }) => ({ label, apply: written, ...(detail ? { detail } : {}), ...(help ? { info: help } : {}) })),
    update: (_former, _from, _to, now) => offeredAt(now.state, now.pos, all, false),
  };
}
