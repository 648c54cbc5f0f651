import { svg, type SVGTemplateResult } from 'lit';
import type { Id } from '../../../model/id.js';
import type { PartyLook } from '../../../view/value/party-look.js';
import type { Ribbon } from '../../../view/value/ribbons.js';
import type { PictureWords } from './picture-words.js';

/** What a drawing of ribbons needs besides their places. */
export interface Drawn {
  readonly words: PictureWords;
  readonly looks: ReadonlyMap<Id, PartyLook>;
  readonly isDifference: boolean;
  /** The colour of the scenario, for what is more than in base. */
  readonly more: string;
  /** The ribbon that is read, and the one that the Tab key comes to. */
  readonly read: string | null;
  readonly stop: string | null;
  /** Lines of the flow table whose origin is shown. */
  readonly open: ReadonlySet<string>;
  /** What a party gives to itself now. */
  readonly within: ReadonlyMap<Id, number>;
  sentence(ribbon: Ribbon): string;
  /** Whether a party stands at the boundary of the ecosystem: drawn as an outline. */
  isBoundary(party: Id): boolean;
}

/** The colour of a party, where it has one. */
export const partyColour = ({ looks }: Pick<Drawn, 'looks'>, party: Id): string => `var(--party-${looks.get(party)?.colour ?? 7})`;

/** What a ribbon is filled with: its giver's colour; of a difference, the scenario's for more and a hatch of base's for less. */
export const ribbonFill = (drawn: Drawn, { from, isLess }: Ribbon): string => (!drawn.isDifference ? partyColour(drawn, from) : isLess ? 'url(#less)' : drawn.more);

/** The hatch of what is less than in base. */
export const hatch = svg`<defs><pattern id="less" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="var(--base)" fill-opacity="0.35"></rect><rect width="3" height="6" fill="var(--base)"></rect></pattern></defs>`;

/** A ribbon that can be pointed at, walked to and opened. */
export function ribbonMark(drawn: Drawn, ribbon: Ribbon, outline: string, isThin: boolean): SVGTemplateResult {
  const isOn = drawn.read === ribbon.key || ribbon.keys.some((key) => drawn.open.has(key));
  const fill = ribbonFill(drawn, ribbon);
  return svg`<path
    class="ribbon ${isOn ? 'on' : ''} ${ribbon.isLess ? 'less' : ''} ${isThin ? 'thin' : ''}"
    role="button"
    tabindex=${ribbon.key === drawn.stop ? 0 : -1}
    data-key=${ribbon.key}
    aria-label=${drawn.sentence(ribbon)}
    d=${outline}
    fill=${fill}
    stroke=${isThin ? (ribbon.isLess ? 'var(--base)' : fill) : 'var(--surface)'}
  ></path>`;
}

/** The amount that stands in a ribbon: signed where it is a difference. */
export const ribbonAmount = ({ words, isDifference }: Pick<Drawn, 'words' | 'isDifference'>, { amount, isLess }: Ribbon): string => (isDifference ? words.signed(isLess ? -amount : amount) : words.amount(amount));

/** A loop at a party that gives to itself: where its name ends. */
export function loopMark(x: number, y: number, said: string): SVGTemplateResult {
  return svg`<g class="within" transform="translate(${x} ${y})"><path d="M9.600 -8.400A4.600 4.600 0 1 1 4 -8.900M4.500 -11.600 4 -8.900l2.700 0.500"></path><text x="16" y="0">${said}</text></g>`;
}
