/** What each cell of the model holds, and how far cells stand apart on the page. */
const CELL = { items: 10, width: 500, height: 225 };

/** Columns for each row, so that the whole page has the shape of a wide window. */
const SHAPE = 0.7;

/**
 * An XMILE model of `items` variables on one page: cells of two stocks on a pipe from cloud to cloud, with the auxiliaries
 * and parameters that steer it; each cell heeds the one before it. Names have the length of those in published models.
 *
 * @param {number} items how many variables, a multiple of 10.
 */
export function mapModel(items) {
  const cells = Math.ceil(items / CELL.items);
  const columns = Math.ceil(Math.sqrt(cells * SHAPE));
  const variables = [];
  const places = [];
  for (let cell = 0; cell < cells; cell++) {
    const [x, y] = [(cell % columns) * CELL.width, Math.floor(cell / columns) * CELL.height];
    const [known, active] = [`Bekend met plan ${cell}`, `Actief in buurt ${cell}`];
    const names = { in: `Kennismaken ${cell}`, on: `Actief worden ${cell}`, out: `Afhaken door drukte ${cell}`, will: `Bereidheid om mee te doen ${cell}`, show: `Zichtbaarheid ${cell}`, strain: `Ervaren drukte ${cell}`, time: `Beslistijd ${cell}`, reach: `Bereik van de campagne ${cell}` };
    variables.push(
      stock(known, 100 + (cell % 7) * 10, names.in, names.on),
      stock(active, 10 + (cell % 5), names.on, names.out),
      flow(names.in, `${quoted(names.reach)} * ${quoted(names.show)}`),
      flow(names.on, `${quoted(known)} * ${quoted(names.will)} / ${quoted(names.time)}`),
      flow(names.out, `${quoted(active)} * ${quoted(names.strain)} / 8`),
      auxiliary(names.will, `${quoted(names.show)} * 0.8 / (1 + ${quoted(names.strain)})`),
      auxiliary(names.show, `0.2 + ${quoted(active)} / 400${cell === 0 ? '' : ` + ${quoted(`Actief in buurt ${cell - 1}`)} / 900`}`),
      auxiliary(names.strain, `${quoted(active)} / (${quoted(known)} + ${quoted(active)} + 1)`),
      auxiliary(names.time, '4'),
      auxiliary(names.reach, '12'),
    );
    places.push(
      place('stock', known, x + 130, y + 46),
      place('stock', active, x + 345, y + 46),
      pipe(names.in, x + 32, y + 46, [x - 8, x + 58]),
      pipe(names.on, x + 237, y + 46, [x + 202, x + 273]),
      pipe(names.out, x + 442, y + 46, [x + 417, x + 474]),
      place('aux', names.will, x + 237, y + 120),
      place('aux', names.show, x + 120, y + 145),
      place('aux', names.strain, x + 390, y + 130),
      place('aux', names.time, x + 300, y + 175),
      place('aux', names.reach, x + 30, y + 120),
    );
  }
  return `<?xml version="1.0" encoding="utf-8"?>
<xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">
<header><vendor>Ketenstroom</vendor><product version="1.0">bench</product><name>${items} items</name></header>
<sim_specs method="Euler" time_units="year"><start>0</start><stop>20</stop><dt>0.25</dt></sim_specs>
<model><variables>
${variables.join('\n')}
</variables><views><view>
${places.join('\n')}
</view></views></model>
</xmile>
`;
}

const quoted = (name) => `"${name}"`;
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const equation = (text) => `<eqn>${escaped(text)}</eqn>`;
const auxiliary = (name, text) => `<aux name="${name}">${equation(text)}</aux>`;
const flow = (name, text) => `<flow name="${name}">${equation(text)}</flow>`;
const stock = (name, start, inflow, outflow) => `<stock name="${name}">${equation(String(start))}<inflow>${escaped(quoted(inflow))}</inflow><outflow>${escaped(quoted(outflow))}</outflow></stock>`;
const place = (kind, name, x, y) => `<${kind} name="${name}" x="${x}" y="${y}"/>`;
const pipe = (name, x, y, ends) => `<flow name="${name}" x="${x}" y="${y}"><pts>${ends.map((end) => `<pt x="${end}" y="${y}"/>`).join('')}</pts></flow>`;
