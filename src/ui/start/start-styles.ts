import { css } from 'lit';

/** Start: four columns of cards at most 1376 wide, one column on a phone. */
export const startStyles = css`
  .wrap {
    max-width: 1376px;
    margin: 0 auto;
    padding: 28px var(--s-6) var(--s-5);
  }
  .hero {
    display: flex;
    align-items: baseline;
    gap: 28px;
    margin-bottom: 22px;
  }
  h1 {
    font: var(--t-page);
    letter-spacing: -0.015em;
    white-space: nowrap;
  }
  .hero p {
    font: var(--t-read);
    color: var(--ink-2);
  }
  .cards,
  .low {
    display: grid;
    grid-template-columns: repeat(4, minmax(0, 1fr));
    gap: 20px;
  }
  .low {
    margin-top: 28px;
  }
  .low .head {
    margin-bottom: 10px;
  }
  .new {
    grid-column: span 2;
  }
  .types {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    gap: var(--s-2) var(--s-3);
  }
  .types .blank {
    grid-row: span 2;
  }
  .types button {
    display: flex;
    align-items: center;
    gap: 10px;
    width: 100%;
    height: 100%;
    min-height: 48px;
    padding: 6px var(--s-3);
    border: 1px solid var(--line);
    border-radius: var(--r-2);
    background: var(--surface);
    font: 500 14px/18px var(--font);
    text-align: left;
  }
  .types .icon {
    color: var(--ink-3);
  }
  .types button:hover {
    border-color: var(--line-strong);
    box-shadow: var(--shadow-2);
  }
  .types .blank button {
    border-color: var(--accent);
    color: var(--accent);
    font-weight: 600;
  }
  .blank .icon {
    color: inherit;
  }
  .drop {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 14px;
    width: 100%;
    height: 104px;
    padding: 0 var(--s-4);
    border: 1.5px dashed var(--line-strong);
    border-radius: var(--r-2);
    color: var(--ink-2);
    text-align: left;
  }
  .drop:hover {
    border-color: var(--accent);
  }
  .drop u {
    color: var(--accent);
    font-weight: 600;
    text-decoration-thickness: 1px;
    text-underline-offset: 3px;
  }
  .drop small {
    display: block;
    margin-top: 2px;
  }
  @media print {
    .cards li,
    .low section {
      break-inside: avoid;
    }
  }
  @media (max-width: 1180px) {
    .hero {
      display: block;
    }
    .cards,
    .low {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
  @media (max-width: 700px) {
    .wrap {
      padding: 20px var(--s-4) var(--s-5);
    }
    h1 {
      margin-bottom: var(--s-2);
      font: 600 26px/31px var(--font);
      white-space: normal;
    }
    .hero {
      margin-bottom: 18px;
    }
    .hero p {
      font: 400 15px/22px var(--font);
    }
    .cards,
    .low,
    .types {
      grid-template-columns: minmax(0, 1fr);
    }
    .cards {
      gap: var(--s-3);
    }
    .low {
      gap: 28px;
    }
    .new {
      grid-column: auto;
    }
    .types .blank {
      grid-row: auto;
    }
  }
`;
