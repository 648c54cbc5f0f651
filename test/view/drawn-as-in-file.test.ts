import { describe, expect, test } from 'vitest';
import { dependenciesOf } from '../../src/analyse/dependencies.js';
import { openFile } from '../../src/formats/open-file.js';
import { pointAt } from '../../src/layout/arc.js';
import type { Document } from '../../src/model/document.js';
import { mapPage } from '../../src/view/map/map-page.js';
import { pageScene } from '../../src/view/map/page-scene.js';
import { variableName, type Scene } from '../../src/view/map/scene.js';

const XMILE = `<?xml version="1.0" encoding="utf-8"?>
<xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">
<header><vendor>Test</vendor><product version="1">Test</product></header>
<sim_specs><start>0</start><stop>10</stop><dt>1</dt></sim_specs>
<model><variables>
<stock name="Homes"><eqn>5</eqn><inflow>building</inflow></stock>
<flow name="building"><eqn>rate * 2</eqn></flow>
<aux name="rate"><eqn>Homes * plan</eqn></aux>
<aux name="plan"><eqn>0.1</eqn></aux>
</variables><views><view>
<stock name="Homes" x="450" y="270" width="100" height="60"/>
<flow name="building" x="300" y="300" label_side="bottom"><pts><pt x="200" y="150"/><pt x="200" y="300"/><pt x="450" y="300"/></pts></flow>
<aux name="rate" x="320" y="470" label_side="left"/>
<aux name="plan" x="520" y="480" label_side="top"/>
<connector angle="60"><from>rate</from><to>building</to></connector>
<connector angle="180"><from>plan</from><to>rate</to></connector>
</view></views></model></xmile>`;

const MDL = `{UTF-8}
Homes = INTEG(building, 5) ~~|
building = rate * 2 ~~|
rate = Homes * 0.1 ~~|
INITIAL TIME = 0 ~~|
FINAL TIME = 10 ~~|
TIME STEP = 1 ~~|
SAVEPER = 1 ~~|
\\\\\\---/// Sketch information - do not modify anything except names
V300  Do not put anything below
*Main
$192-192-192,0,Arial|12||
10,1,Homes,500,300,50,30,3,3,0,0,0,0,0,0
12,2,48,200,150,10,8,0,3,0,0,-1,0,0,0
1,3,5,1,4,0,0,22,0,0,0,-1--1--1,,1|(380,300)|
1,4,5,2,100,0,0,22,0,0,0,-1--1--1,,2|(200,300)|(200,150)|
11,5,48,300,300,6,8,34,3,0,0,1,0,0,0
10,6,building,300,316,30,8,40,3,0,0,-1,0,0,0
10,7,rate,320,470,20,8,8,3,0,0,0,0,0,0
1,8,7,5,1,0,0,0,0,64,0,-1--1--1,,1|(380,390)|
///---\\\\\\
`;

function drawn(file: string, text: string): { readonly doc: Document; readonly scene: Scene } {
  const { doc } = openFile(file, new TextEncoder().encode(text));
  if (!doc) throw new Error(`${file} does not open`);
  const dependencies = dependenciesOf(doc);
  return { doc, scene: pageScene({ doc, page: mapPage(doc, null, dependencies), dependencies, language: 'en' }) };
}

const node = ({ doc, scene }: ReturnType<typeof drawn>, name: string): Scene['nodes'][number] | undefined => scene.nodes.find(({ of, shape }) => shape !== 'cloud' && variableName(doc, of, 'en') === name);

describe.each([['heat.xmile', XMILE], ['heat.mdl', MDL]])('a diagram in %s', (file, text) => {
  const seen = drawn(file, text);

  test('has everything in its place, and stocks in their size', () => {
    expect(['Homes', 'building', 'rate'].map((name) => node(seen, name)).map((one) => [one?.x, one?.y])).toEqual([[500, 300], [300, 300], [320, 470]]);
    expect(node(seen, 'Homes')?.box).toEqual({ left: 450, right: 550, top: 270, bottom: 330 });
    expect(seen.scene.nodes.filter(({ shape }) => shape === 'cloud').map(({ x, y }) => [x, y])).toEqual([[200, 150]]);
  });

  test('has its pipe round the corner that it has there', () => {
    const [pipe] = seen.scene.pipes;
    expect(pipe?.points.some(({ x, y }) => x === 200 && y === 300)).toBe(true);
    expect(pipe?.points.at(-1)).toEqual({ x: 450, y: 300 });
    expect(pipe?.points[0]?.x).toBe(200);
  });

  test('has its link on the side to which it is bent there', () => {
    const link = seen.scene.links.find(({ effect, cause }) => effect === node(seen, 'building')?.of && cause === node(seen, 'rate')?.of);
    expect(link && pointAt(link.arc, 0.5).x).toBeGreaterThan(330);
  });

  test('has the name of the flow below its valve', () => {
    expect(node(seen, 'building')?.label?.side).toBe('below');
  });
});

test('names stand on the side that an XMILE file says', () => {
  const seen = drawn('heat.xmile', XMILE);
  expect(['rate', 'plan'].map((name) => node(seen, name)?.label?.side)).toEqual(['left', 'above']);
});
