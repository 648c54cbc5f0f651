import { describe, expect, test } from 'vitest';
import { readXmile } from '../../src/formats/xmile/read.js';
import { exportXmile } from '../../src/formats/xmile/write.js';
import { itemsOf, workspaceOf } from '../../src/model/document.js';
import { hasCorpus } from '../support/corpus.js';
import { corpusModels, judged } from './corpus-runs.js';

/**
 * What XMILE 1.0 cannot say of published Vensim models, by the features that the writer names. Its section 3.5 has no
 * functions that read data from files (3.2.5 leaves importing to the tool), none that divide a supply or invert a matrix;
 * `<sim_specs>` (2.3) holds times and steps as numbers that no run changes; and it has no reality checks.
 */
const NOT_SAID: Readonly<Record<string, readonly string[]>> = {
  'tests/allocate_by_priority/test_allocate_by_priority.mdl': ['ALLOCATE BY PRIORITY'],
  'tests/control_vars/test_control_vars.mdl': ['changing-times'],
  'tests/data_from_other_model/test_data_from_other_model.mdl': ['data'],
  'tests/dynamic_final_time/test_dynamic_final_time.mdl': ['changing-times'],
  'tests/get_constants_incomplete_subscript/test_get_constants_incomplete_subscript.mdl': ['GET DIRECT CONSTANTS'],
  'tests/get_data_args_3d_xls/test_get_data_args_3d_xls.mdl': ['data'],
  'tests/get_lookups_data_3d_xls/test_get_lookups_data_3d_xls.mdl': ['GET XLS LOOKUPS', 'data'],
  'tests/get_lookups_subset/test_get_lookups_subset.mdl': ['GET XLS LOOKUPS'],
  'tests/get_xls_cellrange/test_get_xls_cellrange.mdl': ['data', 'GET DIRECT LOOKUPS', 'GET DIRECT CONSTANTS'],
  'tests/invert_matrix/test_invert_matrix.mdl': ['INVERT MATRIX'],
  'tests/partial_range_definitions/test_partial_range_definitions.mdl': ['GET DIRECT CONSTANTS', 'data', 'GET DIRECT LOOKUPS'],
  'tests/reality_checks/test_reality_checks.mdl': ['reality-checks'],
  'tests/vector_order/test_vector_order.mdl': ['data'],
  'tests/with_lookup/test_with_lookup.mdl': ['GET DIRECT CONSTANTS'],
};

describe.runIf(hasCorpus())('published Vensim models as XMILE', async () => {
  for (const { one, doc } of await corpusModels('.mdl')) {
    test(one.model, () => {
      const { text, issues } = exportXmile(doc);
      const { doc: back, issues: read } = readXmile(text);
      if (!back) throw new Error(JSON.stringify(read));
      expect(workspaceOf(back).dialect).toBe('xmile');
      expect(itemsOf(back, 'foreign').filter(({ of }) => of === 'mdl')).toEqual([]);
      const features = issues.map(({ facts }) => facts?.['feature']);
      expect(features).toEqual(NOT_SAID[one.model] ?? []);
      expect(judged(one, back, features.length > 0)).toEqual([]);
      expect(exportXmile(back)).toEqual({ text, issues: [] });
    });
  }
});
