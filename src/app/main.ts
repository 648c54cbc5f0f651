import { showTheme, startLanguage, startTheme } from './preferences.js';
import './ks-app.js';

document.documentElement.lang = startLanguage();
showTheme(startTheme());
