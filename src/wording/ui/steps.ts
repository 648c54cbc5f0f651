import type { Text } from '../../model/text.js';

/** What the steps of the undo history are called, by the label a command gives its step. */
const STEPS: Readonly<Record<string, Text>> = {
  'add-data': { nl: 'gegevens toevoegen', en: 'add data' },
  'rename-document': { nl: 'naam wijzigen', en: 'rename' },
  'move-lever': { nl: 'knop verschuiven', en: 'move lever' },
  'levers-off': { nl: 'alle knoppen uit', en: 'all levers off' },
  'back-to-base': { nl: 'terug naar basis', en: 'back to base' },
  'back-to-saved': { nl: 'terug naar bewaard', en: 'back to saved' },
  'intervention-on': { nl: 'interventie aan', en: 'intervention on' },
  'intervention-off': { nl: 'interventie uit', en: 'intervention off' },
  'place-intervention': { nl: 'interventie verplaatsen', en: 'place intervention' },
  'add-scenario': { nl: 'scenario toevoegen', en: 'add scenario' },
  'duplicate-scenario': { nl: 'scenario dupliceren', en: 'duplicate scenario' },
  'rename-scenario': { nl: 'scenario hernoemen', en: 'rename scenario' },
  'keep-draft': { nl: 'concept houden', en: 'keep draft' },
  'add-stock': { nl: 'voorraad toevoegen', en: 'add stock' },
  'add-auxiliary': { nl: 'hulpvariabele toevoegen', en: 'add auxiliary' },
  'add-parameter': { nl: 'parameter toevoegen', en: 'add parameter' },
  'add-comment': { nl: 'opmerking toevoegen', en: 'add comment' },
  'write-comment': { nl: 'opmerking wijzigen', en: 'change comment' },
  'add-copy': { nl: 'kopie neerzetten', en: 'add copy' },
  'add-loop-mark': { nl: 'lusteken neerzetten', en: 'add loop mark' },
  'bend-pipe': { nl: 'pijp buigen', en: 'bend pipe' },
  'bend-link': { nl: 'verband buigen', en: 'bend link' },
  'split-flow': { nl: 'stroom splitsen', en: 'split flow' },
  'join-flows': { nl: 'stromen samenvoegen', en: 'join flows' },
  'align-items': { nl: 'uitlijnen', en: 'align' },
  'distribute-items': { nl: 'verdelen', en: 'distribute' },
  'set-label-side': { nl: 'namen verplaatsen', en: 'move names' },
  'set-colour': { nl: 'kleur geven', en: 'colour' },
  group: { nl: 'groeperen', en: 'group' },
  ungroup: { nl: 'groep opheffen', en: 'ungroup' },
  paste: { nl: 'plakken', en: 'paste' },
  cut: { nl: 'knippen', en: 'cut' },
  duplicate: { nl: 'dupliceren', en: 'duplicate' },
  'add-flow': { nl: 'stroom toevoegen', en: 'add flow' },
  'add-link': { nl: 'verband toevoegen', en: 'add link' },
  'name-loop': { nl: 'lus een naam geven', en: 'name the loop' },
  'describe-link': { nl: 'verband wijzigen', en: 'change link' },
  'reattach-flow': { nl: 'stroom verleggen', en: 're-attach flow' },
  'rename-variable': { nl: 'variabele hernoemen', en: 'rename variable' },
  'set-units': { nl: 'eenheid wijzigen', en: 'change units' },
  'set-doc': { nl: 'toelichting wijzigen', en: 'change documentation' },
  'set-source': { nl: 'bron wijzigen', en: 'change source' },
  'set-label': { nl: 'naam in een taal wijzigen', en: 'change name in a language' },
  replace: { nl: 'vervangen', en: 'replace' },
  'add-table': { nl: 'tabel toevoegen', en: 'add table' },
  'draw-table': { nl: 'tabel tekenen', en: 'draw table' },
  'remove-table': { nl: 'tabel weghalen', en: 'remove table' },
  'change-kind': { nl: 'soort wijzigen', en: 'change kind' },
  'set-range': { nl: 'bereik wijzigen', en: 'change range' },
  'place-all': { nl: 'kaart neerleggen', en: 'lay out the map' },
  quantify: { nl: 'van woord naar getal', en: 'from word to number' },
  'write-equation': { nl: 'formule schrijven', en: 'write equation' },
  'move-items': { nl: 'verplaatsen', en: 'move' },
  'arrange-items': { nl: 'ordenen', en: 'arrange' },
  delete: { nl: 'verwijderen', en: 'delete' },
  'delete-scenario': { nl: 'scenario verwijderen', en: 'delete scenario' },
};

const ANY_STEP: Text = { nl: 'wijziging', en: 'change' };

/** Whether the step with this label has a name of its own. */
export const hasStepName = (label: string): boolean => label in STEPS;

/** The name of a step for "Ongedaan maken: …"; lower case, for within a sentence. */
export const stepName = (label: string): Text => STEPS[label] ?? ANY_STEP;
