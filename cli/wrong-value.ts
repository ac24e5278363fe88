/** A value that an option or argument does not take, told with the option's name in the reader's language. */
import { Argument, Command, Option } from 'commander';
import { both, type Bilingual } from '../domain/bilingual.ts';
import { invalid } from '../domain/user-error.ts';

/** Thrown by what reads one value; says what a right one looks like. */
export class WrongValue extends Error {
  readonly words: Bilingual;

  constructor(words: Bilingual) {
    super(words.vi);
    this.words = words;
  }
}

type Parse<T> = (value: string, previous: T) => T;

/** Commander's own error holds one text; ours says where the value stood, in both languages. */
function named<T>(name: string, parse: Parse<T>): Parse<T> {
  return (value, previous) => {
    try {
      return parse(value, previous);
    } catch (error) {
      if (!(error instanceof WrongValue)) throw error;
      const { vi, en } = error.words;
      throw invalid(
        name,
        both(
          `Giá trị “${value}” của ${name} không hợp lệ: ${vi}`,
          `The value “${value}” of ${name} is not valid: ${en}`,
        ),
      );
    }
  };
}

class NamedOption extends Option {
  override argParser<T>(parse: Parse<T>): this {
    return super.argParser(named(this.flags, parse));
  }
}

class NamedArgument extends Argument {
  override argParser<T>(parse: Parse<T>): this {
    return super.argParser(named(this.name(), parse));
  }
}

/** A command whose options and arguments tell of a wrong value themselves; so do its subcommands. */
export class NamingCommand extends Command {
  override createCommand(name?: string): Command {
    return new NamingCommand(name);
  }

  override createOption(flags: string, description?: string): Option {
    return new NamedOption(flags, description);
  }

  override createArgument(name: string, description?: string): Argument {
    return new NamedArgument(name, description);
  }
}
