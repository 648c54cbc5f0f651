import { Command, CommanderError, Option } from 'commander';
import { USUAL_ASK } from '../analyse/words/word-outcome.js';
import { LANGUAGES, type Language } from '../model/text.js';
import type { Method, NonNegativeRule } from '../model/simulation.js';
import { benchCommand } from './bench.js';
import { checkCommand } from './check.js';
import { speak } from './commander-language.js';
import { convertCommand } from './convert.js';
import { explainCommand } from './explain.js';
import { DONE, WRONG_USAGE, type ExitCode, type Io } from './io.js';
import type { RowFormat } from './print-rows.js';
import { ledgerCommand } from './ledger.js';
import { numberGiven } from './settings.js';
import { simulateCommand } from './simulate.js';
import { HELP, USAGE } from './texts.js';
import { UsageError } from './usage-error.js';
import { wordsCommand, type WordsOptions } from './words.js';

/** `simulate`'s options as commander gathers them. */
interface ParsedSimulate {
  readonly scenario?: string;
  readonly intervention: readonly string[];
  readonly set: readonly string[];
  readonly method?: Method;
  readonly dt?: number;
  readonly nonNegative?: NonNegativeRule;
  readonly format: RowFormat;
  readonly output?: string;
  readonly partial?: boolean;
}

/** `ledger`'s. */
interface ParsedLedger {
  readonly scenario?: string;
  readonly intervention: readonly string[];
  readonly at?: number;
  readonly window?: number;
}

/** Runs one command line, without the program's name, and says how it ended. */
export async function run(argv: readonly string[], terminal: Io): Promise<ExitCode> {
  const io: Io = { ...terminal, language: languageAsked(argv) ?? terminal.language };
  const said: Promise<unknown>[] = [];
  const ended: { code: ExitCode } = { code: DONE };
  const program = programFor(io, said, (code) => (ended.code = code));
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return ended.code;
  } catch (error) {
    if (error instanceof UsageError) {
      await io.err(`${USAGE[error.problem][io.language](error.facts)}\n`);
      return WRONG_USAGE;
    }
    if (error instanceof CommanderError) return error.exitCode === 0 ? DONE : WRONG_USAGE;
    throw error;
  } finally {
    await Promise.all(said);
  }
}

/** The language counts for the help too, so it is needed before the command line is read. */
function languageAsked(argv: readonly string[]): Language | null {
  const at = argv.findIndex((arg) => arg === '--language' || arg.startsWith('--language='));
  const asked = at < 0 ? undefined : (argv[at]?.split('=')[1] ?? argv[at + 1]);
  return LANGUAGES.find((language) => language === asked) ?? null;
}

function programFor(io: Io, said: Promise<unknown>[], end: (code: ExitCode) => void): Command {
  const t = (key: keyof typeof HELP): string => HELP[key][io.language];
  const language = (): Option => new Option('--language <nl|en>', t('language')).choices(LANGUAGES);
  const program = new Command('ketenstroom')
    .description(t('program'))
    .addOption(language())
    .helpOption('-h, --help', t('help'))
    .helpCommand(false)
    .addHelpText('after', t('exit'))
    .exitOverride()
    .configureOutput({ writeOut: (text) => void said.push(io.out(text)), writeErr: (text) => void said.push(io.err(text)) });
  speak(program, io.language, (text) => void said.push(io.err(text)));

  const command = (usage: string, about: string): Command => program.command(usage).description(about).helpOption('-h, --help', t('help')).addOption(language());

  command('simulate', t('simulate'))
    .argument('<MODEL>', t('model'))
    .option('--scenario <ID>', t('scenario'))
    .option('--intervention <ID>', t('intervention'), gather, [])
    .option('--set <NAME=VALUE>', t('set'), gather, [])
    .addOption(new Option('--method <METHOD>', t('method')).choices(['euler', 'rk2', 'rk4', 'rk45']))
    .option('--dt <N>', t('dt'), positive('--dt'))
    .addOption(new Option('--non-negative <RULE>', t('nonNegative')).choices(['limit', 'clamp']))
    .addOption(new Option('--format <FORMAT>', t('format')).choices(['csv', 'tab', 'json']).default('csv'))
    .option('--output <FILE>', t('file'))
    .option('--partial', t('partial'))
    .action(async (model: string, { intervention, partial = false, ...options }: ParsedSimulate) => {
      end(await simulateCommand(io, model, { ...options, interventions: intervention, partial }));
    });

  command('ledger', t('ledger'))
    .argument('<MODEL>', t('model'))
    .option('--scenario <ID>', t('scenario'))
    .option('--intervention <ID>', t('intervention'), gather, [])
    .option('--at <T>', t('at'), numberGiven)
    .option('--window <W>', t('window'), positive('--window'))
    .action(async (model: string, { intervention, ...options }: ParsedLedger) => end(await ledgerCommand(io, model, { ...options, interventions: intervention })));

  command('words', t('words'))
    .argument('<MODEL>', t('model'))
    .option('--push <NAME>', t('push'))
    .addOption(new Option('--direction <DIRECTION>', t('direction')).choices(['up', 'down']).default('up'))
    .option('--draws <N>', t('draws'), wholePositive('--draws'), USUAL_ASK.draws)
    .option('--seed <N>', t('seed'), wholePositive('--seed'), USUAL_ASK.seed)
    .action(async (model: string, options: WordsOptions) => end(await wordsCommand(io, model, options)));

  command('check', t('check'))
    .argument('<MODEL>', t('model'))
    .action(async (model: string) => end(await checkCommand(io, model)));

  command('explain', t('explain'))
    .argument('<CODE>', t('code'))
    .action(async (code: string) => end(await explainCommand(io, code)));

  command('convert', t('convert'))
    .argument('<MODEL>', t('model'))
    .argument('<OUTPUT>', t('output'))
    .option('--scenario <ID>', t('plainScenario'))
    .option('--intervention <ID>', t('intervention'), gather, [])
    .action(async (model: string, output: string, { intervention, scenario }: Pick<ParsedLedger, 'intervention' | 'scenario'>) => {
      end(await convertCommand(io, model, output, { scenario, interventions: intervention }));
    });

  command('bench', t('bench'))
    .argument('<MODEL>', t('model'))
    .option('--rounds <N>', t('rounds'), wholePositive('--rounds'), 30)
    .option('--outputs <NAMES>', t('outputs'), gather, [])
    .action(async (model: string, { rounds, outputs }: { rounds: number; outputs: readonly string[] }) => end(await benchCommand(io, model, rounds, outputs)));

  return program;
}

const gather = (value: string, before: readonly string[]): readonly string[] => [...before, value];

const positive = (option: string) => (text: string): number => {
  const value = numberGiven(text);
  if (value <= 0) throw new UsageError('bad-option', { option, value: text });
  return value;
};

const wholePositive = (option: string) => (text: string): number => {
  const value = positive(option)(text);
  if (!Number.isInteger(value)) throw new UsageError('bad-option', { option, value: text });
  return value;
};
