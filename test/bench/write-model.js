/**
 * Writes an XMILE model for `npx ketenstroom bench` to standard output:
 *
 *     node test/bench/write-model.js sir > sir.xmile
 *     node test/bench/write-model.js large 2500 > large.xmile
 *     node test/bench/write-model.js words 200 > words.xmile
 *     npx ketenstroom bench large.xmile --rounds 50
 *
 * `sir` is an epidemic of 6 equations over 12,801 steps. `large` has so many equations over 401 steps, of the mix of a large
 * published model: constants, sums and products, a table for every third or fourth equation, stocks with flows, smooths, and
 * conditions of which one branch alone is computed. `words` is a map of so many words without an equation, each moved by two
 * others near it.
 */
const [which = 'sir', size = '2500'] = process.argv.slice(2);

const document = (start, stop, dt, variables) => `<?xml version="1.0" encoding="utf-8"?>
<xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">
<header><vendor>Ketenstroom</vendor><product version="1.0">bench</product></header>
<sim_specs method="Euler" time_units="day"><start>${start}</start><stop>${stop}</stop><dt>${dt}</dt></sim_specs>
<model><variables>
${variables.join('\n')}
</variables></model>
</xmile>
`;

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const aux = (name, equation, table = '') => `<aux name="${name}"><eqn>${escaped(equation)}</eqn>${table}</aux>`;
const flow = (name, equation) => `<flow name="${name}"><eqn>${escaped(equation)}</eqn></flow>`;
const stock = (name, start, inflow, outflow) => `<stock name="${name}"><eqn>${start}</eqn>${inflow ? `<inflow>${inflow}</inflow>` : ''}${outflow ? `<outflow>${outflow}</outflow>` : ''}</stock>`;

const sir = () =>
  document(0, 100, 1 / 128, [
    stock('susceptible', 9990, '', 'infecting'),
    stock('infected', 10, 'infecting', 'recovering'),
    stock('recovered', 0, 'recovering', ''),
    flow('infecting', 'contacts * susceptible * infected / (susceptible + infected + recovered)'),
    flow('recovering', 'infected / 5'),
    aux('contacts', '0.4'),
  ]);

/** Numbers from 0 to 1, the same in every run (G. Marsaglia's xorshift of 32 bits). */
function stream(seed) {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

function large(count) {
  const next = stream(20_240_229);
  const below = (limit) => Math.floor(next() * limit);
  const names = [];
  const any = () => (names.length === 0 ? '1' : names[names.length - 1 - below(Math.min(names.length, 200))]);
  const table = () => {
    const points = 5 + below(16);
    const ys = Array.from({ length: points }, () => (next() * 2).toFixed(3));
    return `<gf><xscale min="-2" max="2"/><ypts>${ys.join(',')}</ypts></gf>`;
  };
  const variables = [];
  let equations = 0;
  while (equations < count) {
    const name = `variable_${names.length}`;
    const chance = next();
    equations++;
    if (chance < 0.2) variables.push(aux(name, (next() * 2).toFixed(4)));
    else if (chance < 0.48) variables.push(aux(name, `${any()} - ${any()} / 2`, table()));
    else if (chance < 0.58) {
      variables.push(stock(name, (next() * 2).toFixed(3), `${name}_in`, `${name}_out`), flow(`${name}_in`, `MAX(0, MIN(1, ${any()}))`), flow(`${name}_out`, `${name} / 8`));
      equations += 2;
    } else if (chance < 0.61) variables.push(aux(name, `SMTH1(${any()}, 4)`));
    else if (chance < 0.7) variables.push(aux(name, `IF ${any()} > ${any()} THEN ${any()} * 0.5 ELSE ${any()} / (1 + ${any()}^2)`));
    else variables.push(aux(name, `(${any()} + ${any()} * ${any()}) / (1 + ABS(${any()}))`));
    names.push(name);
  }
  return document(0, 50, 0.125, variables);
}

function words(count) {
  const next = stream(20_261_125);
  const one = (choices) => choices[Math.floor(next() * choices.length)];
  const names = Array.from({ length: count }, (_, at) => `word_${at}`);
  const link = (to, nth) => {
    const from = (to + 1 + Math.floor(next() * 20)) % count;
    return `<ks:link id="l${to}.${nth}" from="word_${from}" to="word_${to}" polarity="${next() < 0.25 ? '-' : '+'}" delay="false" strength="${one(['weak', 'average', 'strong'])}" speed="${one(['at-once', 'fast', 'slow', 'very-slow'])}" source="opinion"/>`;
  };
  const links = names.flatMap((_, to) => [0, 1].map((nth) => link(to, nth)));
  const said = `<ks:ecosystem>${names.map((name) => `<ks:variable name="${name}" id="${name}"/>`).join('')}${links.join('')}</ks:ecosystem>`;
  return document(0, 10, 0.25, names.map((name) => aux(name, '')))
    .replace('<xmile ', '<xmile xmlns:ks="urn:ketenstroom:1" ')
    .replace('</model>', `</model>\n${said}`);
}

process.stdout.write(which === 'large' ? large(Number(size)) : which === 'words' ? words(Number(size)) : sir());
