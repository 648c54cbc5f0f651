import { EditorView } from '@codemirror/view';

/** The look of an equation that is written, from the same tokens as everything else. */
export const equationEditorTheme = EditorView.theme({
  '&': { borderRadius: 'var(--r-2)', background: 'var(--sunken)', color: 'var(--ink)', border: '1px solid var(--control)' },
  '&.cm-focused': { outline: '2px solid var(--accent)', outlineOffset: '1px' },
  '.cm-scroller': { fontFamily: 'var(--font)', lineHeight: '23px' },
  '.cm-content': { padding: '9px 0', minHeight: '44px', caretColor: 'var(--ink)', fontSize: 'var(--equation-size, 13px)', overflowWrap: 'anywhere' },
  '.cm-line': { padding: '0 12px' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-placeholder': { color: 'var(--ink-3)' },
  '.known': { color: 'var(--accent)', fontWeight: '550', background: 'var(--accent-tint)', borderRadius: '4px' },
  '.unknown': { color: 'var(--ink)' },
  '.function, .word': { fontWeight: '700' },
  '.comment': { color: 'var(--ink-3)' },
  '.text': { color: 'var(--ink-2)' },
  '.cm-lintRange': { backgroundImage: 'none', textDecoration: 'underline wavy var(--error) 1.5px', textUnderlineOffset: '4px', textDecorationSkipInk: 'none', paddingBottom: '0' },
  '.cm-lintRange-warning': { textDecorationColor: 'var(--warn)' },
  '.cm-tooltip': { border: '1px solid var(--line-strong)', borderRadius: 'var(--r-2)', background: 'var(--surface)', color: 'var(--ink)', boxShadow: 'var(--shadow-2)', font: 'var(--t-note)', zIndex: '30' },
  '.cm-tooltip .cm-diagnostic': { padding: '6px 10px', borderLeft: '0', maxWidth: '280px', whiteSpace: 'normal' },
  '.cm-tooltip.offer > ul': { fontFamily: 'var(--font)', padding: '4px', maxHeight: '15em', minWidth: '200px', maxWidth: 'min(320px, 86vw)' },
  '.cm-tooltip.offer > ul > li': { display: 'flex', alignItems: 'center', gap: '8px', minHeight: 'var(--option, 30px)', padding: '3px 8px', borderRadius: '6px', font: 'var(--t-body)', lineHeight: '20px' },
  '.cm-tooltip.offer > ul > li:hover': { background: 'var(--sunken)' },
  '.cm-tooltip.offer > ul > li[aria-selected]': { background: 'var(--accent-tint)', color: 'var(--accent-strong)' },
  '.cm-completionLabel': { flex: '1 1 auto', overflowWrap: 'anywhere', whiteSpace: 'normal' },
  '.cm-completionMatchedText': { textDecoration: 'none' },
  '.cm-completionDetail': { flex: '0 1 auto', marginLeft: '0', color: 'var(--ink-2)', font: 'var(--t-note)', fontStyle: 'normal', textAlign: 'right', whiteSpace: 'normal' },
  '.cm-tooltip.cm-completionInfo': { padding: '8px 10px', maxWidth: '240px', font: 'var(--t-note)', whiteSpace: 'normal' },
});
