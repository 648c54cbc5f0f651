import { causalSceneOf } from './causal-scene.js';
import { sceneOf, type Scene, type SceneInput } from './scene.js';

/** The scene of a page through its own lens. */
export const pageScene = (input: SceneInput): Scene => (input.page.view.lens === 'causal' ? causalSceneOf(input) : sceneOf(input));
