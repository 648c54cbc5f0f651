import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openFile } from '../../src/formats/open-file.js';
import { exportXmile } from '../../src/formats/xmile/write.js';

const ROOT = join(import.meta.dirname, '../..');

/** Valid files of our own making, to be spoiled. */
export interface Samples {
  readonly keten: readonly string[];
  readonly xmile: readonly string[];
  readonly mdl: readonly string[];
}

/** A .mdl file with something of everything. */
const MDL = `{UTF-8}
:MACRO: SHARE(part, whole)
SHARE = ZIDZ(part, whole) * scale
	~	Dmnl
	~	|
scale = 1
	~	Dmnl
	~	|
:END OF MACRO:
Region: north, (e1-e3), south -> Zone: (Zone: z1, z2, z3, z4, z5) ~~|
Zone: z1, z2, z3, z4, z5 ~~|
Inner: e1, e2, e3 ~~|
Homes[Region] = INTEG(building[Region] - demolition[Region], first homes[Region])
	~	home
	~	Homes, of every region.
	|
first homes[Region] = 10, 20, 30, 40, 50 ~ home ~ |
building[Region] = IF THEN ELSE(Time > 2 :AND: Homes[Region] < 1000, Homes[Region] * growth[Region], \\
		0)
	~	home/Year
	~	|
growth[north] = 0.1 ~ 1/Year ~ |
growth[south] = 0.05 ~ 1/Year [0,1,0.01] ~ |
growth[Inner] :EXCEPT: [e2] = 0.07 ~ 1/Year ~ |
growth[e2] = effect(SUM(Homes[Region!]) / 1000) ~ 1/Year ~ |
demolition[Region] = DELAY FIXED(building[Region], 3, 0) ~ home/Year ~ |
effect([(0,0)-(10,1)],(0,0.1),(1,0.05),(10,0)) ~ 1/Year ~ |
all homes = SUM(Homes[Region!]) ~ home ~ :SUPPLEMENTARY |
"part, odd" = SHARE(Homes[north], all homes) ~ Dmnl ~ |
smoothed = SMOOTH3I(all homes, 2, 5) + ACTIVE INITIAL(smoothed2, 3) ~ home ~ |
smoothed2 = DELAY1(all homes, 2) ~ home ~ |
noise = RANDOM NORMAL(0, 2, 1, 0.5, 42) ~ Dmnl ~ |
********************************************************
	.Control
********************************************************~
		Simulation Control Parameters
	|
FINAL TIME = 8 ~ Year ~ |
INITIAL TIME = 0 ~ Year ~ |
SAVEPER = TIME STEP ~ Year [0,?] ~ |
TIME STEP = 0.25 ~ Year [0,?] ~ |
\\\\\\---/// Sketch information - do not modify anything except names
V300  Do not put anything below the sketch section - it will be ignored
*Main
$192-192-192,0,Arial|12||0-0-0|0-0-0|0-0-255|-1--1--1|-1--1--1|72,72,100,0
10,1,Homes,300,100,40,20,3,3,0,0,0,0,0,0
12,2,48,100,100,10,8,0,3,0,0,-1,0,0,0
1,3,5,1,4,0,0,22,0,0,0,-1--1--1,,1|(240,100)|
1,4,5,2,100,0,0,22,0,0,0,-1--1--1,,1|(140,100)|
11,5,48,200,100,6,8,34,3,0,0,1,0,0,0
10,6,building,200,116,9,8,40,3,0,0,-1,0,0,0
10,7,growth,200,200,20,10,8,3,0,0,0,0,0,0
1,8,7,6,1,0,43,0,0,0,0,-1--1--1,,1|(190,160)|
12,9,0,350,300,70,20,8,7,0,24,-1,0,0,0,0-0-0,0-0-0,|16||0-0-0,0,0,0,0,0,0
A comment, of one line
///---\\\\\\
:L<%^E!@
1:run.vdf
9:run
22:$,Dollar,Dollars,$s
15:0,0,0,0,0,0
19:100,0
`;

const modelTexts = (): string[] =>
  readdirSync(join(ROOT, 'models'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => readFileSync(join(ROOT, 'models', name, 'model.keten.json'), 'utf8'))
    .sort((a, b) => a.length - b.length);

function xmileOf(text: string): string {
  const { doc, issues } = openFile('model.keten.json', new TextEncoder().encode(text));
  if (!doc) throw new Error(JSON.stringify(issues));
  return exportXmile(doc).text;
}

/** The smallest of the built-in models in both formats, the XMILE file with everything of the tests of formats, and a .mdl file. */
export function readSamples(): Samples {
  const keten = modelTexts().slice(0, 2);
  return { keten, xmile: [readFileSync(join(ROOT, 'test/formats/fixtures/vendor.xmile'), 'utf8'), ...keten.slice(0, 1).map(xmileOf)], mdl: [MDL] };
}
