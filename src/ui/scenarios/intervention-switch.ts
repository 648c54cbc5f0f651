import { css, html, type TemplateResult } from 'lit';

/** A switch; the words are the control's name. */
export const switchTemplate = (words: string, isOn: boolean, toggle: () => void): TemplateResult =>
  html`<button type="button" class="switch" role="switch" aria-checked=${isOn} aria-label=${words} @click=${toggle}><i></i></button>`;

export const switchStyles = css`
  .switch {
    position: relative;
    flex: none;
    width: 30px;
    height: 24px;
  }
  .switch::before {
    content: '';
    position: absolute;
    inset: 4px 0;
    border: 1.5px solid var(--control);
    border-radius: 8px;
    background: var(--surface);
    transition: background-color var(--d-1) var(--ease);
  }
  .switch i {
    position: absolute;
    top: 7px;
    left: 3px;
    width: 10px;
    height: 10px;
    border-radius: 50%;
    background: var(--control);
    transition: transform var(--d-1) var(--ease);
  }
  .switch[aria-checked='true']::before {
    border-color: var(--accent);
    background: var(--accent);
  }
  .switch[aria-checked='true'] i {
    background: var(--on-accent);
    transform: translateX(14px);
  }
  .switch:hover::before {
    border-color: var(--accent);
  }
  @media (pointer: coarse), (max-width: 700px) {
    .switch {
      width: 44px;
      height: 44px;
    }
    .switch::before {
      inset: 12px 5px;
      border-radius: 10px;
    }
    .switch i {
      top: 16px;
      left: 10px;
      width: 12px;
      height: 12px;
    }
  }
  @media (forced-colors: active) {
    .switch::before,
    .switch i {
      forced-color-adjust: none;
    }
  }
`;
