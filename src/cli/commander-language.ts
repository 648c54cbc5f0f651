import type { Command, Option } from 'commander';
import type { Language } from '../model/text.js';

/** Commander speaks English; these are its titles in Dutch. */
const TITLES: Readonly<Record<string, string>> = { 'Usage:': 'Gebruik:', 'Arguments:': 'Argumenten:', 'Options:': 'Opties:', 'Commands:': 'Opdrachten:' };

/** Its messages about a wrong command line, by their beginning; what it quotes stays as it is. */
const ERRORS: readonly (readonly [RegExp, string])[] = [
  [/^error: unknown command '(.*)'/, 'De opdracht "$1" bestaat niet.'],
  [/^error: unknown option '(.*)'/, 'De optie "$1" bestaat niet.'],
  [/^error: missing required argument '(.*)'/, 'Er ontbreekt een argument: $1.'],
  [/^error: option '(.*)' argument missing/, 'Bij "$1" hoort een waarde.'],
  [/^error: option '(.*)' argument '(.*)' is invalid\. Allowed choices are (.*)\./, '"$2" past niet bij "$1". Kies uit: $3.'],
  [/^error: too many arguments.*/, 'Er zijn te veel argumenten.'],
];

/** Makes help and messages of the command line speak the terminal's language. */
export function speak(program: Command, language: Language, write: (text: string) => void): Command {
  const described = (option: Option): string => {
    const choices = option.argChoices ? ` (${option.argChoices.join(', ')})` : '';
    return `${option.description}${choices}`;
  };
  return program
    .configureHelp({
      styleTitle: (title) => (language === 'nl' ? (TITLES[title] ?? title) : title),
      optionDescription: described,
    })
    .configureOutput({
      outputError: (message) => {
        const known = language === 'nl' ? ERRORS.find(([pattern]) => pattern.test(message)) : undefined;
        write(known ? message.replace(...known) : message.replace(/^error: (.)/, (_, first: string) => first.toUpperCase()));
      },
    });
}
