import { consume } from '@lit/context';
import { LitElement, type CSSResultGroup } from 'lit';
import { property } from 'lit/decorators.js';
import { textIn, type Language, type Text } from '../model/text.js';
import { languageContext } from './language-context.js';
import { elementStyles } from './styles/element-styles.js';

/** What every element of the app shares: the language, the common styles, and how it speaks to the outside, also for its controllers. */
export abstract class KsElement extends LitElement {
  static override styles: CSSResultGroup = [elementStyles];

  /** Comes from the app; changing it redraws. */
  @consume({ context: languageContext, subscribe: true })
  @property({ attribute: false })
  language: Language = 'nl';

  /** `text` in the reader's language, else in the other, else `fallback`. */
  t(text: Text | undefined, fallback = ''): string {
    return textIn(text, this.language, fallback);
  }

  /** Fires an event that leaves the element's own tree. */
  emit<T>(type: string, detail: T): void {
    this.dispatchEvent(new CustomEvent<T>(type, { detail, bubbles: true, composed: true }));
  }
}
